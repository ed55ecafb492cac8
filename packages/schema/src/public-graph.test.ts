import { readFile } from 'node:fs/promises';
import { getNamedType, isObjectType, lexicographicSortSchema, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
// With the editorial graph's types in the builder, as they are in use.
import './editorial-graph.ts';
import { silentPartsOf } from '../tests/silent-parts.ts';
import { buildPublicGraph } from './public-graph.ts';

const schema = buildPublicGraph();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the public graph', () => {
  it('is the committed public.graphql', async () => {
    const committed = await readFile(new URL('../public.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, 'stale: run pnpm generate').toBe(committed);
  });

  it('describes every type, field, argument and value', () => {
    expect(silentPartsOf(schema)).toEqual([]);
  });

  it('has no way to a draft: no state of a release, nothing that writes', () => {
    expect(schema.getMutationType()).toBeFalsy();
    for (const name of ['ReleaseState', 'DraftChange', 'WorkingRelease', 'Viewer', 'AuditEntry', 'Finding']) {
      expect(schema.getType(name), name).toBeUndefined();
    }
    const words = types.flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []));
    expect(words.filter((word) => /draft|approv|review|publicUntil|publicFrom/i.test(word))).toEqual([]);
  });

  it('never gives a number without its qualifier: only quantities and values have decimals', () => {
    const withDecimals = types.filter(
      (type) =>
        isObjectType(type) &&
        Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'Decimal'),
    );
    expect(withDecimals.map(({ name }) => name)).toEqual(['FigureValue', 'Quantity']);
  });
});
