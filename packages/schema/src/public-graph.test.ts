import { readFile } from 'node:fs/promises';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildPublicGraph } from './public-graph.ts';

const schema = buildPublicGraph();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

describe('the public graph', () => {
  it('is the committed public.graphql', async () => {
    const committed = await readFile(new URL('../public.graphql', import.meta.url), 'utf8');
    expect(`${printSchema(lexicographicSortSchema(schema))}\n`, 'stale: run pnpm generate').toBe(committed);
  });

  it('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    for (const type of types) {
      if (!type.description) silent.push(type.name);
      if (isEnumType(type)) {
        for (const value of type.getValues())
          if (!value.description) silent.push(`${type.name}.${value.name}`);
      }
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) silent.push(`${type.name}.${field.name}`);
          for (const argument of 'args' in field ? field.args : []) {
            if (!argument.description) silent.push(`${type.name}.${field.name}(${argument.name})`);
          }
        }
      }
    }
    expect(silent).toEqual([]);
  });

  it('has no way to a draft: no state of a release, nothing that writes', () => {
    expect(schema.getMutationType()).toBeFalsy();
    expect(schema.getType('ReleaseState')).toBeUndefined();
    const words = types.flatMap((type) => ('getFields' in type ? Object.keys(type.getFields()) : []));
    expect(words.filter((word) => /draft|approv|review|publicUntil|publicFrom/i.test(word))).toEqual([]);
  });

  it('never gives a number without its qualifier: Quantity is the only type with a decimal', () => {
    const withDecimals = types.filter(
      (type) =>
        isObjectType(type) &&
        Object.values(type.getFields()).some((field) => getNamedType(field.type).name === 'Decimal'),
    );
    expect(withDecimals.map(({ name }) => name)).toEqual(['Quantity']);
  });
});
