import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refusalInWords, refusalOf } from '@akto-figures/contents';
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A starter file does not say what it should. The message is one line: which file, where, what, and what would be right. */
export class FactsUnreadable extends Error {
  override readonly name = 'FactsUnreadable';
}

/** The text of a starter file. @throws FactsUnreadable */
export async function readText(file: URL): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const why =
      (cause as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'is not there'
        : `cannot be read (${(cause as Error).message})`;
    throw new FactsUnreadable(
      `${fileURLToPath(file)} ${why}. Put the starter file back, or give another one.`,
      { cause },
    );
  }
}

/** Reads a starter file as its schema has it; `name` is the file's, for the messages. @throws FactsUnreadable */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
  name: string,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => `line ${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken) {
    const [what] = broken.message.split('\n');
    throw new FactsUnreadable(
      `${name}, ${lineAt(broken.pos[0])}: this is no YAML (${what}). Mend the line, or the one before it.`,
    );
  }
  const result = schema.safeParse(read(document, name), { reportInput: true });
  if (result.success) {
    requirePlain(result.data, document, name, lineAt);
    return result.data;
  }
  const [issue] = result.error.issues;
  const path = [
    ...(issue?.path ?? []),
    ...(issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []),
  ];
  const where = [name, lineAt(offsetOf(document, path)), path.join('.')].filter(Boolean).join(', ');
  const found = isWord(issue?.input) ? `, and found ${JSON.stringify(issue?.input)}` : '';
  throw new FactsUnreadable(`${where}: ${issue?.message}${found}.`);
}

/** A text in which something cannot be seen, or leads elsewhere than it says, comes in by no way. */
function requirePlain(
  data: unknown,
  document: Document,
  name: string,
  lineAt: (offset: number) => string,
  path: readonly PropertyKey[] = [],
): void {
  if (typeof data === 'string') {
    const refusal = refusalOf('text', data);
    if (refusal === null) return;
    const where = [name, lineAt(offsetOf(document, path)), path.join('.')].filter(Boolean).join(', ');
    throw new FactsUnreadable(`${where}: the text ${refusalInWords(refusal, 'text')}`);
  }
  if (typeof data !== 'object' || data === null) return;
  for (const [key, value] of Object.entries(data)) {
    requirePlain(value, document, name, lineAt, [...path, Array.isArray(data) ? Number(key) : key]);
  }
}

function read(document: Document, name: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    throw new FactsUnreadable(`${name}: ${(cause as Error).message}. Write out what each alias stands for.`, {
      cause,
    });
  }
}

const isWord = (input: unknown) => ['string', 'number', 'boolean'].includes(typeof input);

/** Where a path leads in the text, or as near to it as the text goes. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let offset = 0;
  let node: unknown = document.contents;
  for (const step of path) {
    // A key that is written as a number is a number to YAML, and a text to whoever reads the object.
    const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    const next = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!isNode(next) || !next.range) break;
    offset = next.range[0];
    node = pair ? pair.value : next;
  }
  return offset;
}
