import { prices } from '../limits/limits.ts';

/** What stands behind the first part of a path. */
export interface Door {
  /**
   * What a request takes from its client's bucket, beside what each request takes; `BY_COST`: the graph counts what is asked;
   * `NOTHING`: it is answered from memory, to programs that must never be refused.
   */
  readonly points: number | 'BY_COST' | 'NOTHING';
  /** Whether an answer may be kept until the minute ends, in which the next release can come out. */
  readonly isKeptForTheMinute: boolean;
}

const page: Door = { points: prices.page, isKeptForTheMinute: true };
const file: Door = { points: 0, isKeptForTheMinute: false };

/** Every door of the hub, by the first part of its path: "" is the start page. A test reads the routes, and misses none. */
export const doors: ReadonlyMap<string, Door> = new Map<string, Door>([
  ['', page],
  ['docs', page],
  ['figures', page],
  ['embed', page],
  ['feed.atom', page],
  ['dcat.jsonld', page],
  ['oembed', page],
  ['sitemap.xml', page],
  ['llms.txt', page],
  ['changes.jsonl', { points: prices.export, isKeptForTheMinute: true }],
  ['export', { points: prices.export, isKeptForTheMinute: true }],
  ['graphql', { points: 'BY_COST', isKeptForTheMinute: false }],
  ['schema.graphql', file],
  ['sdk', file],
  ['assets', file],
  ['robots.txt', file],
  ['console', file],
  ['auth', { points: prices.signIn, isKeptForTheMinute: false }],
  // What they cost is counted as well, to the account and to the client.
  ['editorial', file],
  ['preview', file],
  // Streams are counted where they are opened, before all else.
  ['live', { points: 'BY_COST', isKeptForTheMinute: false }],
  ['metrics', { points: prices.page, isKeptForTheMinute: false }],
  ['healthz', { points: 'NOTHING', isKeptForTheMinute: false }],
  ['readyz', { points: 'NOTHING', isKeptForTheMinute: false }],
]);

/** The door that a path leads to; where there is none, what says so costs what any request does. */
export const doorAt = (path: string): Door => doors.get(path.split('/', 2)[1] ?? '') ?? file;
