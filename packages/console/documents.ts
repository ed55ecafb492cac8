import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript-operations';
import {
  type DefinitionNode,
  type DocumentNode,
  getOperationAST,
  parse,
  Source,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { inEachLanguage } from './in-each-language.ts';
import { contentFragments, recordOperations } from './record-documents.ts';

/**
 * Makes `generated/<name>.ts` of each `src/**` file `<name>.graphql`: the operations in it as text, checked against the
 * committed SDL and typed by it. `#import './other.graphql'` brings a file of fragments, `#import 'contents'` those of all that
 * records are made of; a field with `@inEachLanguage` is asked for in each. `generated/records.ts` has the operations that each kind of record has.
 */
export async function makeDocuments(): Promise<void> {
  const schema = parse(readFileSync('../schema/editorial.graphql', 'utf8'));
  rmSync('generated', { recursive: true, force: true });
  mkdirSync('generated', { recursive: true });
  const seen = new Map<string, string>();
  for (const file of globSync('src/**/*.graphql').sort()) {
    const text = withImports(readFileSync(file, 'utf8'), file);
    const document = inEachLanguage(parse(new Source(text, file)), file);
    const names = operationsIn(document);
    if (names.length === 0) continue;
    const name = basename(file, '.graphql');
    const other = seen.get(name);
    if (other) throw new Error(`${file} and ${other} have one name: their modules would be one file.`);
    seen.set(name, file);
    writeFileSync(`generated/${name}.ts`, await moduleOf(schema, document, file));
  }
  const records = `${recordOperations()}\n${contentFragments()}`;
  const document = inEachLanguage(parse(new Source(records, 'record-documents.ts')), 'record-documents.ts');
  writeFileSync('generated/records.ts', await moduleOf(schema, document, 'record-documents.ts'));
}

async function moduleOf(schema: DocumentNode, document: DocumentNode, location: string): Promise<string> {
  const made = await codegen({
    filename: `${location}.ts`,
    schema,
    documents: [{ location, document }],
    config: { useTypeImports: true, defaultScalarType: 'string', scalars: { ID: 'string' } },
    plugins: [{ types: {} }],
    pluginMap: { types },
  });
  const constants = document.definitions.flatMap((definition) => {
    if (definition.kind !== 'OperationDefinition' || !definition.name) return [];
    const { value: name } = definition.name;
    const type = `${name}${definition.operation === 'query' ? 'Query' : 'Mutation'}`;
    const parts = [definition, ...fragmentsOf(definition, document)].map(({ loc }) =>
      loc?.source.body.slice(loc.start, loc.end),
    );
    const text = JSON.stringify(stripIgnoredCharacters(parts.join(' ')));
    return [`export const ${name} = ${text} as Document<${type}, ${type}Variables>;`];
  });
  return [
    `// Made from ${location}: change that.`,
    `import type { Document } from '../src/hub/document.ts';`,
    made,
    ...constants,
    '',
  ].join('\n');
}

/** The fragments that an operation spreads, and those that they spread: the graph refuses one that nothing uses. */
function fragmentsOf(operation: DefinitionNode, { definitions }: DocumentNode): Set<DefinitionNode> {
  const found = new Set<DefinitionNode>();
  const look = (from: DefinitionNode) => {
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = definitions.find(
          (each) => each.kind === 'FragmentDefinition' && each.name.value === name.value,
        );
        if (!fragment || found.has(fragment)) return;
        found.add(fragment);
        look(fragment);
      },
    });
  };
  look(operation);
  return found;
}

function operationsIn(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== 'OperationDefinition') return [];
    const name = definition.name?.value;
    if (!name || !getOperationAST(document, name)) throw new Error('Each operation has a name.');
    return [name];
  });
}

/** The file with what it imports, each file once. */
function withImports(text: string, file: string, seen = new Set<string>()): string {
  return text.replace(/^#import '(.+)'$/gm, (_, path: string) => {
    if (path === 'contents') return contentFragments();
    const imported = resolve(dirname(file), path);
    if (seen.has(imported)) return '';
    seen.add(imported);
    return withImports(readFileSync(imported, 'utf8'), imported, seen);
  });
}
