import SchemaBuilder from '@pothos/core';
import { isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildEditorialGraph } from '../editorial-graph.ts';
import { buildPublicGraph } from '../public-graph.ts';
import textsPlugin from './texts-plugin.ts';

describe('a text of a graph', () => {
  it.each([
    ['public', buildPublicGraph()],
    ['editorial', buildEditorialGraph()],
  ])('has a length, as every argument and every field of an input of the %s graph', (_, schema) => {
    const unbounded = Object.values(schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__')) return [];
      if (isInputObjectType(type))
        return Object.values(type.getFields()).filter((field) => !field.extensions.bounds);
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields()).flatMap(({ args }) =>
        args.filter(({ extensions }) => !extensions.bounds),
      );
    });
    expect(unbounded.map(({ name }) => name)).toEqual([]);
  });

  it('is no part of a graph without one: that names it', () => {
    const builder = new SchemaBuilder({ plugins: [textsPlugin] });
    const Filter = builder.inputType('Filter', { fields: (t) => ({ words: t.string() }) });
    builder.queryType({
      fields: (t) => ({
        found: t.boolean({ args: { filter: t.arg({ type: Filter }) }, resolve: () => true }),
      }),
    });
    expect(() => builder.toSchema()).toThrow('Filter: words is a text without a length');
  });

  it('says its length where it is described', () => {
    const argument = buildPublicGraph()
      .getQueryType()
      ?.getFields()
      .search?.args.find(({ name }) => name === 'text');
    expect(argument?.description).toMatch(/ At most 200 characters\.$/);
  });
});
