import { readFile } from 'node:fs/promises';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { silentPartsOf } from '../tests/silent-parts.ts';
import { buildEditorialGraph } from './editorial-graph.ts';
import { buildPublicGraph } from './public-graph.ts';

const schema = buildEditorialGraph();

describe('the editorial graph', () => {
  it('is the committed editorial.graphql', async () => {
    const committed = await readFile(new URL('../editorial.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, 'stale: run pnpm generate').toBe(committed);
  });

  it('describes every type, field, argument and value', () => {
    expect(silentPartsOf(schema)).toEqual([]);
  });

  it('has all that everyone may ask', () => {
    const asked = Object.keys(buildPublicGraph().getQueryType()?.getFields() ?? {});
    const fields = schema.getQueryType()?.getFields() ?? {};
    expect(asked.filter((name) => !(name in fields))).toEqual([]);
  });
});
