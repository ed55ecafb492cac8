import { texts } from '@akto-figures/contents';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildEditorialGraph } from '../editorial-graph.ts';
import { type Asked, createTextGate } from './text-gate.ts';

const gate = createTextGate(buildEditorialGraph());
const refusalOf = (question: string, variables: Asked['variables'] = {}, operationName?: string) =>
  gate({ document: parse(question), variables, operationName });

const most = texts.edtf.most;
const longest = '1'.repeat(most);
const oneMore = '1'.repeat(most + 1);

describe('the gate for texts', () => {
  it.each([
    ['in the question', `{ figures(filter: { period: "${oneMore}" }) { totalCount } }`, {}],
    [
      'by a variable for the field',
      'query ($p: String) { figures(filter: { period: $p }) { totalCount } }',
      { p: oneMore },
    ],
    [
      'by a variable for the whole filter',
      'query ($f: FigureFilter) { figures(filter: $f) { totalCount } }',
      { f: { period: oneMore } },
    ],
    [
      'by the default of a variable',
      `query ($p: String = "${oneMore}") { figures(filter: { period: $p }) { totalCount } }`,
      {},
    ],
    [
      'in a fragment, by a variable',
      'query ($p: String) { ...a } fragment a on Query { ...b } fragment b on Query { figures(filter: { period: $p }) { totalCount } }',
      { p: oneMore },
    ],
  ])('refuses a text that is too long by its path, given %s', (_, question, variables) => {
    expect(refusalOf(question, variables)).toMatchObject({
      message: `filter.period has ${most + 1} characters; give at most ${most}: a date or period in EDTF, such as "2022" or "2022/2024".`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.period', length: most + 1, limit: most },
    });
    const shorter = JSON.parse(JSON.stringify(variables).replaceAll(oneMore, longest));
    expect(refusalOf(question.replaceAll(oneMore, longest), shorter)).toBeNull();
  });

  it('counts as JavaScript and forms do: an é is one character, an emoji two', () => {
    const ask = (code: string) =>
      refusalOf('query ($c: String!) { territory(code: $c) { code } }', { c: code });
    expect(ask('é'.repeat(texts.place.most))).toBeNull();
    expect(ask('🙂'.repeat(texts.place.most / 2))).toBeNull();
    expect(ask('🙂'.repeat(texts.place.most / 2 + 1))).not.toBeNull();
  });

  it('names an item of a list by its place, and a list that is too long', () => {
    const question = 'query ($k: [String!]) { figures(filter: { keys: $k }) { totalCount } }';
    const key = 'k'.repeat(texts.key.most + 1);
    expect(refusalOf(question, { k: ['poec', key] })?.extensions.argument).toBe('filter.keys[1]');
    expect(refusalOf(question, { k: key })?.extensions.argument).toBe('filter.keys');
    expect(refusalOf(question, { k: Array(101).fill('poec') })?.message).toBe(
      'filter.keys has 101 items; give at most 100.',
    );
    expect(refusalOf(question, { k: Array(100).fill('poec') })).toBeNull();
  });

  it('goes as deep as an input does', () => {
    const question =
      'mutation ($i: DraftFigureInput!) { draftFigure(idempotencyKey: "12345678", input: $i) { __typename } }';
    const input = (printed: string) => ({ i: { content: { citations: [{ source: 'a' }, { printed }] } } });
    expect(refusalOf(question, input('p'.repeat(texts.line.most)))).toBeNull();
    expect(refusalOf(question, input('p'.repeat(texts.line.most + 1)))?.extensions.argument).toBe(
      'input.content.citations[1].printed',
    );
  });

  it.each([
    ['an id', 'query ($v: ID!) { node(id: $v) { id } }', 'id'],
    ['an instant', 'query ($v: DateTime) { hub(asOf: $v) { epoch } }', 'asOf'],
    ['a cursor', 'query ($v: String) { figures(after: $v) { totalCount } }', 'after'],
    ['a word of an enum', 'query ($v: FigureSort!) { figures(sort: $v) { totalCount } }', 'sort'],
    ['a text where a number is expected', 'query ($v: Int) { figures(first: $v) { totalCount } }', 'first'],
    [
      'a text where an object is expected',
      'query ($v: FigureFilter) { figures(filter: $v) { totalCount } }',
      'filter',
    ],
    ['the name of a type', 'query ($v: String!) { __type(name: $v) { name } }', 'name'],
  ])('bounds %s too', (_, question, argument) => {
    expect(refusalOf(question, { v: 'x'.repeat(1000) })?.extensions).toMatchObject({
      argument,
      length: 1000,
    });
  });

  it('bounds a name that no field has', () => {
    const filter = JSON.parse(`{ "${'x'.repeat(1000)}": "2022", "__proto__": "2022" }`);
    const question = 'query ($f: FigureFilter) { figures(filter: $f) { totalCount } }';
    expect(refusalOf(question, { f: filter })?.message).toContain('the name of a field of filter has 1,000');
  });

  it('looks at the operation that is asked for, and at no other', () => {
    const question = `query A { figures(filter: { period: "${oneMore}" }) { totalCount } } query B { hub { epoch } }`;
    expect(refusalOf(question, {}, 'A')).not.toBeNull();
    expect(refusalOf(question, {}, 'B')).toBeNull();
  });

  it.each([
    'query ($f: FigureFilter) { nothing(filter: $f) { a } figures(nothing: $f) { b } }',
    'query ($f: FigureFilter) { ...missing } fragment a on Nothing { ...a }',
    'query { figures(filter: [[["2022"]]]) { totalCount } }',
  ])('leaves what is no question of this graph to validation: %s', (question) => {
    expect(refusalOf(question, { f: [[{ period: oneMore }]] })).toBeNull();
  });
});
