// Makes figures-document.ts: the question of figures.graphql, checked against the hub's schema, with the types of its answer.
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as documents from '@graphql-codegen/typed-document-node';
import * as types from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

const hub = process.env.HUB ?? 'http://127.0.0.1:4000';
const here = (file: string) => new URL(file, import.meta.url);

const schema = await (await fetch(`${hub}/schema.graphql`)).text();
const question = await readFile(here('figures.graphql'), 'utf8');
const made = await codegen({
  filename: 'figures-document.ts',
  schema: parse(schema),
  documents: [{ location: 'figures.graphql', document: parse(question) }],
  config: { useTypeImports: true, documentMode: 'string', defaultScalarType: 'string' },
  plugins: [{ types: {} }, { documents: {} }],
  pluginMap: { types, documents },
});
await writeFile(
  here('figures-document.ts'),
  `// Made by make-types.ts from figures.graphql: change that.\n${made}`,
);
