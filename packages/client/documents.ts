import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as types from '@graphql-codegen/typescript-operations';
import { parse, print, separateOperations, stripIgnoredCharacters } from 'graphql';

/** Makes `generated/asked.ts` of `src/asked.graphql`: each question as text, checked against the public SDL and typed by it. */
export async function makeDocuments(): Promise<void> {
  const document = parse(readFileSync('src/asked.graphql', 'utf8'));
  const made = await codegen({
    filename: 'generated/asked.ts',
    schema: parse(readFileSync('../schema/public.graphql', 'utf8')),
    documents: [{ location: 'src/asked.graphql', document }],
    config: { useTypeImports: true, defaultScalarType: 'string', scalars: { ID: 'string' } },
    plugins: [{ types: {} }],
    pluginMap: { types },
  });
  const constants = Object.entries(separateOperations(document)).map(([name, operation]) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Query`;
    const text = JSON.stringify(stripIgnoredCharacters(print(operation)));
    return `export const ${name} = ${text} as Question<${type}, ${type}Variables>;`;
  });
  mkdirSync('generated', { recursive: true });
  writeFileSync(
    'generated/asked.ts',
    [
      '// Made from src/asked.graphql: change that.',
      `import type { Question } from '../src/question.ts';`,
      made,
      ...constants,
      '',
    ].join('\n'),
  );
}
