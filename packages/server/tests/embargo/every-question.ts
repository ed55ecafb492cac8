import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { toWithdraw } from './figure-to-withdraw.ts';
import { type Ask, selectionOf } from './selection.ts';
import { changed, type Sentinel, sentinels } from './sentinels.ts';

/** What a walk must know of the hub that it walks through. */
export interface Places {
  readonly now: Date;
  readonly releaseAt: Date;
  /** The ids of the releases that nobody may see, and of the subjects that they bring. */
  readonly hidden: readonly string[];
  /** The id of a release that is out. */
  readonly released: string;
  /** The first cursor of a list. */
  cursorOf(list: string): Promise<string>;
}

type Argument = Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>;

/** What has to be asked by one of several arguments, and by which of them it is asked for in depth. */
const byOneOf: Readonly<Record<string, string>> = { release: 'id' };

const requiredOf = ({ name, args }: GraphQLField<unknown, unknown>) =>
  args.filter((each) => isRequiredArgument(each) || byOneOf[name] === each.name);

/**
 * All that the public graph can be asked: each field of its root with each of its arguments in turn, each list from each
 * place, and each field of each type. Where an argument has no value here, that is said.
 */
export async function everyQuestion(schema: GraphQLSchema, places: Places): Promise<string[]> {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const questions: string[] = [];
  for (const root of roots) {
    const { type } = root;
    const required = requiredOf(root);
    if (getNamedType(type).name.endsWith('Connection')) {
      const [before = '('] = firstOf(root, places).map((args) => `(${args}, `);
      questions.push(`{ ${root.name}${before}first: 100) ${deep(schema, root, 0, places)} }`);
      questions.push(`{ ${root.name}${before}last: 3) ${deep(schema, root, 1, places)} }`);
    } else {
      // Of what nobody may see it is enough to ask whether it is there.
      for (const args of wholes(root, places)) {
        const given = args === '' ? [] : [args.slice(1, -1)];
        const all = `{ ${root.name}${args} ${deep(schema, root, 2, places)} }`;
        questions.push(isHidden(args, places) ? asked(root, given) : all);
      }
    }
    for (const argument of root.args.filter((each) => !required.includes(each))) {
      for (const value of valuesOf(argument, getNamedType(type).name, places)) {
        const given = `${argument.name}: ${value}`;
        const isAnother = root.name in byOneOf && argument.name !== 'asOf';
        questions.push(asked(root, isAnother ? [given] : [...firstOf(root, places), given]));
      }
    }
  }
  for (const text of ['akto', ...all.map(({ word }) => word)]) questions.push(countsOf(text));
  for (const list of listsOf(roots, places)) {
    const cursor = await places.cursorOf(list.with('first: 1', '{ edges { cursor } }'));
    for (const place of placesBeside(cursor, places)) {
      questions.push(list.with(`first: 2, after: "${place}"`), list.with(`last: 2, before: "${place}"`));
    }
  }
  return questions;
}

/** What a search counts lies deeper than each field is asked for. */
const countsOf = (text: string): string => `{ search(text: "${text}") { totalCount readAs counts {
  types { type count } conventions { convention { title } count } indicators { indicator { label } count }
  territories { territory { name } count } roles { role count } units { unit { plural } count } years { year count } } } }`;

/** Whether a value names something hidden: as it is, or as one of the graph's opaque ids. */
function isHidden(args: string, { hidden }: Places): boolean {
  const names = [...all.map(({ word }) => word), ...hidden];
  const ids = args.match(/"[^"]+"/g) ?? [];
  const read = ids.map((id) => Buffer.from(id, 'base64').toString()).join() + args;
  return names.some((name) => read.includes(name));
}

/** All that can be asked of the schema and that no question asks: "Figure.label(locale:)". */
export function unasked(schema: GraphQLSchema, questions: readonly string[]): string[] {
  const there = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type))
      for (const { name } of Object.values(type.getFields())) there.add(`${type.name}.${name}`);
    if (!isObjectType(type)) continue;
    for (const { name, args } of Object.values(type.getFields())) {
      there.add(`${type.name}.${name}`);
      for (const argument of args) there.add(`${type.name}.${name}(${argument.name}:)`);
    }
  }
  for (const question of questions) {
    const info = new TypeInfo(schema);
    const place = () => `${info.getParentType()?.name}.${info.getFieldDef()?.name}`;
    visit(
      parse(question, { noLocation: true }),
      visitWithTypeInfo(info, {
        Field: () => void there.delete(place()),
        Argument: () => void there.delete(`${place()}(${info.getArgument()?.name}:)`),
        ObjectField: {
          enter: ({ name }) => void there.delete(`${info.getParentInputType()?.toString()}.${name.value}`),
        },
      }),
    );
  }
  return [...there];
}

/** The question for what a root field has to be given, once for each value of it. */
function wholes(root: GraphQLField<unknown, unknown>, places: Places): string[] {
  const [required, ...others] = requiredOf(root);
  if (!required) return [''];
  if (others.length > 0) throw new Error(`${root.name} has to be given several arguments: say which here.`);
  return valuesOf(required, getNamedType(root.type).name, places).map(
    (value) => `(${required.name}: ${value})`,
  );
}

const firstOf = (root: GraphQLField<unknown, unknown>, places: Places): string[] => {
  const [first = ''] = wholes(root, places);
  return first === '' ? [] : [first.slice(1, -1)];
};

/** A question for a list or a thing, with the shortest selection that shows whether something is there. */
function asked(root: GraphQLField<unknown, unknown>, args: readonly string[]): string {
  const of = getNamedType(root.type);
  const given = args.length === 0 ? '' : `(${args.join(', ')})`;
  if (!of.name.endsWith('Connection')) return `{ ${root.name}${given} { __typename ${idOf(of)} } }`;
  return `{ ${root.name}${given} ${page} }`;
}

const idOf = (of: object) => ('getFields' in of && 'id' in (of as GraphQLObjectType).getFields() ? 'id' : '');
const page =
  '{ totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor } nodes { __typename } }';

const pages = ['first', 'last', 'after', 'before'];

function deep(
  schema: GraphQLSchema,
  { type }: GraphQLField<unknown, unknown>,
  depth: number,
  places: Places,
): string {
  const ask: Ask = (parent, { name: field, args, type: of }, left) => {
    const required = args.filter(isRequiredArgument);
    const ways = args
      .filter((each) => !pages.includes(each.name) || (left === depth && each.name === 'last'))
      .flatMap((each) => {
        const known = valuesOf(each, getNamedType(of).name, places);
        // Deeper down one more way than the usual one is enough, and of a filter that the root's list is asked with.
        // What may be of any type is asked for in depth by its own type's field.
        if (isAbstractType(getNamedType(type)) && /(Filter|Sort)$/.test(getNamedType(each.type).name))
          return [];
        const areEnough = left < depth || /^Figure(Filter|Sort)$/.test(getNamedType(each.type).name);
        return (areEnough ? known.slice(-1) : known).map((value) => `(${each.name}: ${value})`);
      });
    if (required.length > 1) throw new Error(`${parent.name}.${field} has to be given several arguments.`);
    return required.length > 0 ? ways : ['', ...ways];
  };
  const possible = (of: Parameters<GraphQLSchema['getPossibleTypes']>[0] | object) =>
    schema.getPossibleTypes(of as Parameters<GraphQLSchema['getPossibleTypes']>[0]);
  return selectionOf(getNamedType(type), depth, possible as never, ask);
}

interface List {
  with(args: string, selection?: string): string;
}

/** The lists of the root, and those of each thing that can be named. */
function listsOf(roots: readonly GraphQLField<unknown, unknown>[], places: Places): List[] {
  return roots.flatMap((root): List[] => {
    const of = getNamedType(root.type);
    const given = firstOf(root, places);
    if (of.name.endsWith('Connection')) {
      const before = given.map((each) => `${each}, `).join('');
      return [{ with: (args, selection = page) => `{ ${root.name}(${before}${args}) ${selection} }` }];
    }
    if (!isObjectType(of) || given.length === 0) return [];
    return Object.values(of.getFields())
      .filter(({ type }) => getNamedType(type).name.endsWith('Connection'))
      .map(({ name }) => ({
        with: (args, selection = page) => `{ ${root.name}(${given}) { ${name}(${args}) ${selection} } }`,
      }));
  });
}

/** Cursors at which something hidden stands in the list that gave this one: by its key, its id or its time. */
function placesBeside(cursor: string, { hidden, releaseAt }: Places): string[] {
  const place: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const beside = (value: unknown): unknown[] => {
    if (typeof value === 'number') return [0, 1000];
    if (/^[0-9a-f]{8}-/.test(String(value))) return [...hidden];
    if (/^\d{4}-.*Z$/.test(String(value))) return [releaseAt.toISOString()];
    return [sentinels.APPROVED.word, `${sentinels.APPROVED.word}-figure`];
  };
  const moved = place
    .slice(1)
    .flatMap((value, index) => beside(value).map((other) => place.with(index + 1, other)));
  return [place, ...moved].map((each) => Buffer.from(JSON.stringify(each)).toString('base64url'));
}

const text = (value: string) => JSON.stringify(value);
const all = Object.values<Sentinel>(sentinels);
const keysOf = (kind: string, ...known: string[]) => [
  ...known,
  ...all.map(({ word }) => `${word}-${kind}`),
  sentinels.APPROVED.word,
];

/** The keys of each kind: of what is public and changed or withdrawn, of what is hidden, and how those begin. */
export const keys: Readonly<Record<string, readonly string[]>> = {
  Actor: keysOf('actor', 'akto', changed.ACTOR),
  OwnUnit: keysOf('unit', changed.UNIT),
  Indicator: keysOf('indicator', changed.INDICATOR),
  Source: keysOf('source', changed.SOURCE),
  Convention: keysOf('convention', changed.CONVENTION, 'akto-agefiph-2022-2024'),
  Figure: keysOf('figure', changed.FIGURE, toWithdraw.key, 'embargolix-figure-beside', 'salons-2021'),
  Collection: keysOf('collection', changed.COLLECTION),
};

/** All keys in one list, because what asks by one of them asks by each alone. */
const listsOfKeys = (kind: string, ...more: string[]) => [`[${[...(keys[kind] ?? []), ...more].map(text)}]`];

/** The numbers of what is hidden, and one that is below and above many. */
const numbers = () => [sentinels.APPROVED.number, '1000'].map(text);

/** What arguments and the fields of filters are asked with, by their names; of a key by what it is the key of. */
const values: Readonly<Record<string, (of: string, places: Places) => readonly string[]>> = {
  // A unit is asked for as what values are in.
  key: (of) => (keys[of === 'ValueUnit' ? 'OwnUnit' : of] ?? []).map(text),
  with: () => ['salons-2021', 'embargolix-figure-beside'].map(text),
  actor: () => (keys.Actor ?? []).map(text),
  convention: () => (keys.Convention ?? []).map(text),
  indicator: () => (keys.Indicator ?? []).map(text),
  conventions: () => listsOfKeys('Convention'),
  actors: () => listsOfKeys('Actor'),
  indicators: () => listsOfKeys('Indicator'),
  sources: () => listsOfKeys('Source'),
  publishers: () => listsOfKeys('Actor'),
  units: () => listsOfKeys('OwnUnit', 'contract'),
  withActionPlanOf: () => (keys.Convention ?? []).slice(-2).map(text),
  withoutActionPlanOf: () => (keys.Convention ?? []).slice(-2).map(text),
  keys: (of) => listsOfKeys(of === 'ConventionConnection' ? 'Convention' : 'Figure'),
  keeping: () => [`[${(keys.Figure ?? []).map(text)}]`],
  id: (of, places) =>
    idsOf(places)
      .filter(([type]) => of === 'Node' || of === type)
      .map(([, id]) => text(id)),
  ids: (_of, places) => {
    const ids = idsOf(places).map(([, id]) => text(id));
    // As many as may be asked for at once.
    const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, page) =>
      ids.slice(page * 100, (page + 1) * 100),
    );
    return pages.map((page) => `[${page}]`);
  },
  asOf: (_of, { now, releaseAt }) =>
    [now, releaseAt, new Date(releaseAt.getTime() + 1), new Date(0)].map((each) => text(each.toISOString())),
  until: (_of, { now, releaseAt }) => [now, releaseAt].map((each) => text(each.toISOString())),
  since: (_of, { now, releaseAt, hidden, released }) =>
    [
      released,
      ...[new Date(0), now, releaseAt].map((each) => each.toISOString()),
      ...hidden.flatMap((id) => [id, `${id}@${releaseAt.toISOString()}`, globalIdOf('Release', id)]),
    ].map(text),
  epoch: (_of, { hidden, released }) => [released, ...hidden].map(text),
  at: () => ['2015-01-01', '2040-01-01'].map(text),
  text: () => ['"akto"', ...all.flatMap(({ word, number }) => [word, `chiffre ${word}`, number].map(text))],
  code: () => ['28', 'FR', sentinels.APPROVED.word].map(text),
  territory: () => ['28', 'Normandie'].map(text),
  territories: () => ['["28", "Normandie", "FR"]'],
  within: () => ['FR', '28'].map(text),
  period: () => ['2022', '2022/2024'].map(text),
  endsIn: () => ['2024', '2022/2031'].map(text),
  changedSince: (_of, { now, releaseAt }) =>
    [new Date(0), now, releaseAt].map((each) => text(each.toISOString())),
  above: numbers,
  atLeast: numbers,
  below: numbers,
  atMost: numbers,
  first: () => ['1', '100', '0'],
  last: () => ['1', '100'],
  after: () => [text(sentinels.APPROVED.word)],
  before: () => [text(sentinels.APPROVED.word)],
};

const globalIdOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString('base64');

/** The ids that the graph gives to what has one, hidden and not, with the type that they name. */
function idsOf({ hidden, released }: Places): [type: string, id: string][] {
  const named = [
    ...Object.entries(keys).flatMap(([type, each]) => each.map((key) => [type, key] as const)),
    ...[released, ...hidden].map((id) => ['Release', id] as const),
    ...hidden.map((id) => ['Figure', id] as const),
  ];
  const asOf = hidden.flatMap((epoch) =>
    ['poec', `${sentinels.APPROVED.word}-figure`].map((key) => `${key}@${epoch}`),
  );
  return [...named, ...asOf.map((id) => ['Figure', id] as const)].map(([type, key]) => [
    type,
    globalIdOf(type, key),
  ]);
}

function valuesOf({ name, type }: Argument, of: string, places: Places): readonly string[] {
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues().map((each) => each.name);
  if (named.name === 'Boolean') return ['true', 'false'];
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((field) =>
      valuesOf(field, of, places).map((value) => `{ ${field.name}: ${value} }`),
    );
  }
  const known = isLeafType(named) ? values[name]?.(of, places) : undefined;
  if (!known || known.length === 0) {
    throw new Error(`Nothing is known to ask the argument ${name} of ${of} with; add it to the values here.`);
  }
  return known;
}
