import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { buildSchema, getOperationAST, parse, Source, stripIgnoredCharacters, validate } from 'graphql';
import type { Plugin } from 'rollup';
import { asked } from './asked.ts';
import { version } from './src/version.ts';

/** A question of an element, as the hub knows it: by `id`, which is `sha256:` and the hash of `document`. */
export type Operation = {
  readonly name: string;
  readonly id: string;
  readonly document: string;
  /** Variables that it is asked with, about the starter data: the contract test of the hub asks it so for ever. */
  readonly asked: readonly Readonly<Record<string, unknown>>[];
};

/**
 * Lets an element import its question: `import documentId from './akto-map.graphql'` is the id of the document in that file,
 * which is checked against the public SDL. The text stays out of the bundle; the hub has it from the manifest.
 */
export function documents(): Plugin & { manifest(): string } {
  const schema = buildSchema(readFileSync(new URL('../schema/public.graphql', import.meta.url), 'utf8'));
  const operations = new Map<string, Operation>();
  return {
    name: 'documents',
    transform(written, file) {
      if (!file.endsWith('.graphql')) return null;
      const text = withImports(written, file, (imported) => this.addWatchFile(imported));
      const document = parse(new Source(text, file));
      const [problem] = validate(schema, document);
      if (problem) this.error(String(problem));
      const operation = operationOf(text);
      operations.set(operation.name, operation);
      return { code: `export default ${JSON.stringify(operation.id)};`, map: null };
    },
    manifest: () => {
      const inOrder = [...operations.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
      return `${JSON.stringify({ version, operations: inOrder }, null, 2)}\n`;
    },
  };
}

/** The file with what it imports: `#import './card.graphql'`, a line each, as GraphQL's tools have it. */
function withImports(text: string, file: string, found: (file: string) => void): string {
  return text.replace(/^#import '(.+)'$/gm, (_, path: string) => {
    const imported = resolve(dirname(file), path);
    found(imported);
    return readFileSync(imported, 'utf8');
  });
}

/** The operation that a file holds, without what only its readers need: layout and comments may change, its id does not. */
function operationOf(text: string): Operation {
  const document = stripIgnoredCharacters(text);
  const name = getOperationAST(parse(document))?.name?.value;
  if (name === undefined) throw new Error('A document holds one operation, and it has a name.');
  const examples = asked[name];
  if (!examples?.length) throw new Error(`asked.ts does not say with which variables ${name} is asked.`);
  const id = `sha256:${createHash('sha256').update(document).digest('hex')}`;
  return { name, id, document, asked: examples };
}
