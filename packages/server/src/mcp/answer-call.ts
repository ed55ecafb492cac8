import { randomUUID } from 'node:crypto';
import { type CallToolResult, ProtocolError, ProtocolErrorCode } from '@modelcontextprotocol/server';
import { GraphQLError } from 'graphql';
import { assistantsWords } from '../../messages/generated/assistants.ts';
import type { Ask } from '../graph/ask.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Log } from '../log.ts';
import { currentRequestId } from '../observability/request-id.ts';
import type { Language } from '../pages/words.ts';
import { notNow } from '../unavailable.ts';
import { bad, languageIn, readInputs, shown } from './inputs.ts';
import { seen } from './quoted.ts';
import { ToolRefusal } from './tool-refusal.ts';
import { tools } from './tools.ts';

/** Whom calls ask. */
export interface Called {
  readonly ask: Ask;
  readonly publicUrl: string;
  readonly log: Log;
}

/**
 * Answers a call of a tool in the language that it asks for, in words and in parts. What is wrong with a call is its answer, as an
 * error, so that an assistant reads it and asks anew.
 */
export async function answerCall(
  name: string,
  given: Readonly<Record<string, unknown>>,
  called: Called,
): Promise<CallToolResult> {
  const language = languageIn(given);
  const tool = tools.find((each) => each.name === name);
  if (!tool) {
    const known = tools.map((each) => each.name).join(', ');
    const message = assistantsWords[language].noTool({ name: shown(name, language), known });
    throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
  }
  try {
    const { publicUrl } = called;
    const unknown: string[] = [];
    const ask: Ask = (document, variables) =>
      called.ask(document, variables, (warnings) =>
        unknown.push(...warnings.map(({ argument }) => nameOf(argument))),
      );
    const { lines, parts } = await tool.answer(readInputs(tool, given), { ask, publicUrl, language });
    // The graph answers a misspelt place with an empty list and a warning. A model would say that nothing is known of the place.
    const name = unknown.find((each) => given[each] !== undefined);
    if (name !== undefined) throw bad(name, given[name], language);
    return {
      content: [{ type: 'text', text: lines.join('\n') }],
      structuredContent: seen(parts) as Record<string, unknown>,
    };
  } catch (error) {
    const text = whyOf(error, { given, language, log: called.log });
    return { content: [{ type: 'text', text }], isError: true };
  }
}

interface Asked {
  readonly given: Readonly<Record<string, unknown>>;
  readonly language: Language;
  readonly log: Log;
}

function whyOf(error: unknown, { given, language, log }: Asked): string {
  const say = assistantsWords[language];
  if (error instanceof ToolRefusal) return error.message;
  if (error instanceof Refusal) {
    if (error.limit === 'rate') return say.tooMany({ seconds: Number(error.extensions.retryAfter) });
    return error.limit === 'time' ? say.notNow : say.tooMuch;
  }
  if (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT') {
    const name = nameOf(String(error.extensions.argument));
    return bad(name, given[name] ?? '', language).message;
  }
  if (notNow(error)) return say.notNow;
  const id = currentRequestId() ?? randomUUID();
  log.error({ err: error, id }, 'a tool failed');
  return say.failed({ id });
}

/** What the graph's arguments are called here. */
const names: Readonly<Record<string, string>> = { before: 'after', last: 'first', keys: 'key' };

function nameOf(argument: string): string {
  const last =
    argument
      .replace(/\[\d+\]$/, '')
      .split('.')
      .at(-1) ?? argument;
  return names[last] ?? last;
}
