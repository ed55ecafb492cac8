import { statementTimeoutMs } from '@akto-figures/prisma';

/** A thing of which one request may ask only so much. */
export interface Limit {
  /** What is measured, as a refusal names it. */
  readonly measures: string;
  readonly most: number;
  readonly unit: string;
  readonly code: 'TOO_LARGE' | 'TOO_COMPLEX' | 'BAD_USER_INPUT' | 'TOO_SLOW' | 'RATE_LIMITED' | 'UNAVAILABLE';
  /** What would pass. */
  readonly remedy: string;
}

/** What a query costs, in points. What is asked for is counted, not what there is: a cost can be known before the answer. */
export const prices = {
  /** Each object of the answer, however many of its values are asked for. */
  object: 1,
  /** Each list with pages, and each totalCount: a question to the database. */
  question: 50,
  /** What a list of figures adds up to, whole or in groups: a question that may read all figures. */
  aggregate: 500,
  /** How many items a list without pages counts as. */
  unpagedItems: 5,
  /** How many items a page counts as where neither `first` nor `last` says. */
  pageItems: 20,
  /** Each request, so that one which is refused is not free. */
  request: 20,
  /** A page, a file of a figure, the feed, the catalogue: each asks the graph once or twice. */
  page: 500,
  /** What concerns a sign-in: it asks the database, and may compute what a password is compared with. */
  signIn: 200,
  /** A stream of /live, whose beginning asks what came out meanwhile. */
  stream: 50,
  /** An export, which reads all figures. */
  export: 5000,
} as const;

/** How many points come back to a client each second, until it has all of `limits.rate` again. */
export const ratePerSecond = 10_000;

/**
 * How much one request to the public graph may ask, in the order in which it is looked at. What partners' elements and
 * GraphiQL ask stays well below each; docs/limits.md is checked against this table.
 */
export const limits = {
  body: {
    measures: 'Body',
    most: 100_000,
    unit: 'bytes',
    code: 'TOO_LARGE',
    remedy: 'Ask in several requests.',
  },
  rate: {
    measures: 'Rate',
    most: 300_000,
    unit: 'points at once',
    code: 'RATE_LIMITED',
    remedy: `Each request counts ${prices.request} points and what it costs; ${ratePerSecond} points come back each second.`,
  },
  variables: {
    measures: 'Variables',
    most: 1000,
    unit: 'values',
    code: 'TOO_COMPLEX',
    remedy: 'Send long lists in several requests.',
  },
  document: {
    measures: 'Document',
    most: 20_000,
    unit: 'characters',
    code: 'TOO_COMPLEX',
    remedy: 'Put values into variables, and ask in several requests.',
  },
  tokens: {
    measures: 'Tokens',
    most: 2000,
    unit: 'tokens',
    code: 'TOO_COMPLEX',
    remedy: 'Name what is asked more than once in a fragment, and ask in several requests.',
  },
  depth: {
    measures: 'Depth',
    most: 10,
    unit: 'levels of fields',
    code: 'TOO_COMPLEX',
    remedy: 'Ask for what lies deeper in a request of its own, by its key.',
  },
  introspection: {
    measures: 'Introspection',
    most: 2,
    unit: 'lists of fields or types in one another',
    code: 'TOO_COMPLEX',
    remedy: 'Ask for all types at once, or take the whole schema from /schema.graphql.',
  },
  aliases: {
    measures: 'Aliases',
    most: 50,
    unit: 'aliases',
    code: 'TOO_COMPLEX',
    remedy: 'Ask a list by its filter, or ask in several requests.',
  },
  directives: {
    measures: 'Directives',
    most: 5,
    unit: 'directives',
    code: 'TOO_COMPLEX',
    remedy: 'Put @include or @skip on a fragment instead of on its fields.',
  },
  repeats: {
    measures: 'Repeated names',
    most: 25,
    unit: 'fields or fragments in one place that share a name',
    code: 'TOO_COMPLEX',
    remedy: 'Name each field once.',
  },
  page: {
    measures: 'Page',
    most: 100,
    unit: 'items',
    code: 'BAD_USER_INPUT',
    remedy: 'Go on with the cursor that the page ends with.',
  },
  cost: {
    measures: 'Cost',
    most: 10_000,
    unit: 'points',
    code: 'TOO_COMPLEX',
    remedy: 'Ask for shorter pages with first, above all where a list stands in a list.',
  },
  time: {
    measures: 'Time',
    most: 5000,
    unit: 'milliseconds',
    code: 'TOO_SLOW',
    remedy: 'Ask for less at once, or again when the hub is less busy.',
  },
  streams: {
    measures: 'Streams',
    most: 20,
    unit: 'subscriptions of one client at once',
    code: 'RATE_LIMITED',
    remedy: 'Listen to several figures by one filter, and end what is no longer heard.',
  },
  subscriptions: {
    measures: 'Subscriptions',
    most: 2000,
    unit: 'subscriptions of all clients at once',
    code: 'UNAVAILABLE',
    remedy: 'Listen to /live, or ask once a minute.',
  },
  listening: {
    measures: 'Streams of /live',
    most: 200,
    unit: 'streams of one client at once',
    code: 'RATE_LIMITED',
    remedy: 'Let the tabs of a page share a stream, or ask once a minute.',
  },
  listeners: {
    measures: 'Streams of /live',
    most: 20_000,
    unit: 'streams of all clients at once',
    code: 'UNAVAILABLE',
    remedy: 'Ask once a minute.',
  },
  atOnce: {
    measures: 'Requests at once',
    most: 30,
    unit: 'requests of one account to the editorial graph at once',
    code: 'RATE_LIMITED',
    remedy: 'Wait for answers before asking further.',
  },
  statement: {
    measures: 'Statement',
    most: statementTimeoutMs,
    unit: 'milliseconds of one question to the database',
    code: 'TOO_SLOW',
    remedy: 'Ask for shorter pages, or again when the hub is less busy.',
  },
} as const satisfies Record<string, Limit>;

/** What differs on the editorial graph. */
export const editorialNumbers = {
  /** A spreadsheet of 10 MB in base64, and what asks for it to be read. */
  body: 14_000_000,
  /** A thousand of its cells and each of its columns may be mended, by four values each. */
  variables: 5000,
  /** More than twice the dearest of the console's questions. */
  cost: 40_000,
  /** With the wait for one's turn. Acts have a time of their own. */
  time: 15_000,
} as const;

/** A request to the editorial graph that is longer counts as several at once. */
export const bytesOfOneRequest = 1_000_000;

/** How many questions to the editorial graph are answered at once, of all accounts and of one; others wait for their turn. */
export const editorialTurns = { ofAll: 6, ofOne: 3 } as const;

/** How many pages, embeds and files that are not known are made at once, of all clients and of one, and how long others wait. */
export const pageTurns = { ofAll: 6, ofOne: 3, patienceMs: 5000 } as const;

/** How many exports are made at once, of all clients and of one, how long others wait, and after which silence one has no place. */
export const exportTurns = { ofAll: 3, ofOne: 2, patienceMs: 10_000, idleMs: 2000 } as const;

export type LimitName = keyof typeof limits;
export type Limits = Readonly<Record<LimitName, Limit>>;

/** The limits of the editorial graph, by those of the public one. */
export function editorialLimits(limits: Limits): Limits {
  const changed = Object.entries(editorialNumbers).map(([name, most]) => [
    name,
    { ...limits[name as keyof typeof editorialNumbers], most },
  ]);
  return { ...limits, ...Object.fromEntries(changed) };
}

/** The limits with other numbers, for a hub that is measured or tested. */
export function withLimits(numbers: Partial<Record<LimitName, number>>): Limits {
  const changed = Object.entries(numbers).map(([name, most]) => [
    name,
    { ...limits[name as LimitName], most },
  ]);
  return { ...limits, ...Object.fromEntries(changed) };
}
