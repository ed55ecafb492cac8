import { HubError } from './hub-error.ts';
import type { Question } from './question.ts';
import { type Line, type Sent, send } from './send.ts';

/** A name that finds nothing, which is no error: it may become public tomorrow. */
export interface Warning {
  readonly code: string;
  /** "filter.convention" */
  readonly argument?: string;
  readonly message: string;
}

/** What the hub answered. */
export interface Answer<Data> {
  readonly data: Data;
  /** What was asked for and is nothing public: a misspelt key. */
  readonly warnings: readonly Warning[];
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly extensions?: { readonly warnings?: readonly Warning[] };
  /** A problem, as RFC 9457 has it: said before the graph was reached. */
  readonly title?: string;
  readonly detail?: string;
}

// The hub reads addresses of 16 kB, many proxies of 8 kB only.
const longestAddress = 7_000;

/**
 * Asks the public graph: by GET where the question has room in an address, so that an answer that is known costs nothing.
 *
 * @throws {HubError} where the hub refuses, or nothing that speaks its language answers.
 */
export async function ask<Data, Variables>(
  line: Line,
  question: Question<Data, Variables>,
  variables: NoInfer<Variables>,
  signal: AbortSignal | undefined,
): Promise<Answer<Data>> {
  const graph = `${line.hub}/graphql`;
  const inAddress = new URLSearchParams({ query: question, variables: JSON.stringify(variables ?? {}) });
  const address = `${graph}?${inAddress}`;
  const accepted = { Accept: 'application/graphql-response+json, application/json' };
  const sent =
    address.length <= longestAddress
      ? await send(line, address, { headers: accepted }, signal)
      : await send(
          line,
          graph,
          {
            method: 'POST',
            headers: { ...accepted, 'Content-Type': 'application/json' },
            body: JSON.stringify({ query: question, variables }),
          },
          signal,
        );
  return answerOf<Data>(sent, line.hub);
}

function answerOf<Data>(sent: Sent, hub: string): Answer<Data> {
  const { data, errors, extensions } = bodyOf(sent) ?? {};
  if (errors?.length || data === undefined || data === null) throw refused(sent, hub);
  return { data: data as Data, warnings: extensions?.warnings ?? [] };
}

/** What an answer that is no answer says of itself. */
export function refused(sent: Sent, hub: string): HubError {
  const { errors, title, detail } = bodyOf(sent) ?? {};
  const { status, retryAfterMs } = sent;
  const [error] = errors ?? [];
  if (error) {
    const { code, ...extensions } = error.extensions ?? {};
    return new HubError({
      code: String(code ?? 'NO_HUB'),
      message: error.message,
      status,
      retryAfterMs,
      extensions,
    });
  }
  const code = status === 429 ? 'RATE_LIMITED' : status >= 500 ? 'UNAVAILABLE' : 'NO_HUB';
  const message = detail ?? title ?? `${hub} answers with status ${status}, and not as a hub does.`;
  return new HubError({ code, message, status, retryAfterMs });
}

function bodyOf({ text }: Sent): Body | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : null;
  } catch {
    return null;
  }
}
