import type { Ask } from '../../graph/ask.ts';
import type { CardFigure } from '../figure-card.ts';
import { figureOutlook } from '../figure-outlook.ts';
import { figureSummary } from '../figure-summary.ts';
import { languages } from '../words.ts';
import { type Asked, hasConditions, type SearchType } from './asked.ts';

/** How many are on a page. */
export const inPage = 20;

/** What is asked of each thing, for its place in a list. */
const fieldsOf = {
  FIGURE: '...FigureSummary ...FigureOutlook convention { title(locale: $locale) }',
  CONVENTION:
    'key title(locale: $locale) statusText(locale: $locale) conventionPeriod: period { text(locale: $locale) }',
  INDICATOR: 'key label(locale: $locale) countedIn { plural(locale: $locale) }',
  ACTOR: 'key name actorTerritory: territory { name(locale: $locale) }',
  TERRITORY: 'code iso level territoryName: name(locale: $locale) parent { name(locale: $locale) }',
  COLLECTION: 'key title(locale: $locale) figures(first: 1) { totalCount }',
  SOURCE: 'key title(locale: $locale) attribution(locale: $locale)',
  RELEASE: 'id title(locale: $locale) releasedAt',
} as const satisfies Record<SearchType, string>;

/** "Convention" for CONVENTION: its name among the graph's types. */
const typeNamed = (type: string): string => type.charAt(0) + type.slice(1).toLowerCase();

const page = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

const searchDocument = /* GraphQL */ `
  query CatalogueSearch(
    $text: String!, $types: [SearchType!], $filter: FigureFilter, $isOfOneType: Boolean!
    $first: Int, $after: String, $last: Int, $before: String, $asOf: DateTime, $locale: Locale!
  ) {
    search(text: $text, types: $types, filter: $filter, first: $first, after: $after, last: $last, before: $before, asOf: $asOf) {
      totalCount
      readAs
      counts {
        types { type count }
        conventions { count convention { key title(locale: $locale) } }
        indicators { count indicator { key label(locale: $locale) } }
        territories { count territory { code iso level name(locale: $locale) } }
        roles { count role }
        units { count unit { key plural(locale: $locale) } }
        years { count year }
      }
      nodes {
        __typename
        ${Object.entries(fieldsOf).map(([type, fields]) => `... on ${typeNamed(type)} { ${fields} }`)}
      }
      ${page}
    }
    ofAllTypes: search(text: $text, asOf: $asOf) @include(if: $isOfOneType) { counts { types { type count } } }
  }
  ${figureSummary}
  ${figureOutlook}
`;

/** The list of all that is of a type, by the field of the graph that has it. */
const listOf = {
  CONVENTION: 'conventions',
  INDICATOR: 'indicators',
  ACTOR: 'actors',
  TERRITORY: 'territories',
  COLLECTION: 'collections',
  SOURCE: 'sources',
  RELEASE: 'releases',
} as const satisfies Record<Exclude<SearchType, 'FIGURE'>, string>;

const listDocument = (type: keyof typeof listOf): string => /* GraphQL */ `
  query CatalogueList($first: Int, $after: String, $last: Int, $before: String, $asOf: DateTime, $locale: Locale!) {
    list: ${listOf[type]}(first: $first, after: $after, last: $last, before: $before, asOf: $asOf${type === 'RELEASE' ? ', sort: LATEST' : ''}) {
      totalCount
      nodes { __typename ${fieldsOf[type]} }
      ${page}
    }
  }
`;

/** How much there is of each type; how many figures there are is said by the search, which counts them anyway. */
const countsDocument = (withFigures: boolean) => /* GraphQL */ `
  query CatalogueCounts($asOf: DateTime) {
    ${withFigures ? 'FIGURE: figures(asOf: $asOf) { totalCount }' : ''}
    ${Object.entries(listOf).map(([type, list]) => `${type}: ${list}(asOf: $asOf) { totalCount }`)}
  }
`;

export type FoundFigure = CardFigure & { convention: { title: string } | null };

/** What was found, each with what is said of it in a list. */
export type Found =
  | ({ __typename: 'Figure' } & FoundFigure)
  | {
      __typename: 'Convention';
      key: string;
      title: string;
      statusText: string;
      conventionPeriod: { text: string } | null;
    }
  | { __typename: 'Indicator'; key: string; label: string; countedIn: { plural: string } }
  | { __typename: 'Actor'; key: string; name: string; actorTerritory: Named | null }
  | ({ __typename: 'Territory'; territoryName: string; parent: Named | null } & Place)
  | { __typename: 'Collection'; key: string; title: string; figures: { totalCount: number } }
  | { __typename: 'Source'; key: string; title: string; attribution: string }
  | { __typename: 'Release'; id: string; title: string; releasedAt: string };

interface Named {
  name: string;
}

export interface Place {
  code: string;
  iso: string | null;
  level: 'COUNTRY' | 'GROUP' | 'REGION' | 'DEPARTMENT';
}

interface Counted {
  count: number;
}

/** How many figures were found of each of these. */
export interface Counts {
  conventions: (Counted & { convention: { key: string; title: string } })[];
  indicators: (Counted & { indicator: { key: string; label: string } })[];
  territories: (Counted & { territory: Place & Named })[];
  roles: (Counted & { role: 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE' })[];
  units: (Counted & { unit: { key: string; plural: string } })[];
  years: (Counted & { year: number })[];
}

interface List {
  totalCount: number;
  nodes: Found[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

export interface Finds extends List {
  /** The words that were looked for in the place of misspelt ones. */
  readonly readAs: string | null;
  readonly counts: Counts | null;
  /** How much of each type there is, whichever of them is shown. */
  readonly types: ReadonlyMap<SearchType, number>;
}

type TypeCounts = { counts: { types: { type: SearchType; count: number }[] } };

/** Finds what is asked for: by its words and conditions, or in the list of all. */
export async function find(ask: Ask, asked: Asked): Promise<Finds> {
  const { after, asOf, before, language, text, type } = asked;
  const window = before === null ? { first: inPage, after } : { last: inPage, before };
  const common = { ...window, asOf, locale: languages[language] };
  const isForAll = text === '' && !hasConditions(asked);
  const isOfList = isForAll && type !== null && type !== 'FIGURE';
  const all = isForAll ? ask<TypesInAll>(countsDocument(isOfList), { asOf }) : null;
  if (isOfList) {
    const [{ list }, counts] = await Promise.all([ask<{ list: List }>(listDocument(type), common), all]);
    return { ...list, readAs: null, counts: null, types: inAll(counts) };
  }
  const [{ ofAllTypes, search }, counts] = await Promise.all([
    ask<Searched>(searchDocument, {
      ...{ ...common, text },
      types: type && !hasConditions(asked) ? [type] : null,
      filter: filterOf(asked),
      isOfOneType: type !== null && !isForAll && !hasConditions(asked),
    }),
    all,
  ]);
  const { types } = (ofAllTypes ?? search).counts;
  return {
    ...search,
    types: new Map([...types.map(({ type, count }) => [type, count] as const), ...inAll(counts)]),
  };
}

interface Searched {
  search: List & TypeCounts & { readAs: string | null; counts: Counts };
  ofAllTypes?: TypeCounts;
}

type TypesInAll = Partial<Record<SearchType, { totalCount: number }>>;

const inAll = (counts: TypesInAll | null) =>
  new Map(Object.entries(counts ?? {}).map(([type, { totalCount }]) => [type as SearchType, totalCount]));

/** The conditions as the graph's FigureFilter has them; none for words alone, with which all else is found as well. */
function filterOf(asked: Asked): object | null {
  const { source, unit, ...named } = asked.conditions;
  if (!hasConditions(asked)) return asked.text === '' ? {} : null;
  return { ...named, ...(source && { sources: [source] }), ...(unit && { units: [unit] }) };
}
