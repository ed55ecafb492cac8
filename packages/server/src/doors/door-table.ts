import { firstLanguage } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import { prices } from '../limits/limits.ts';

/** What stands behind an address. */
export interface Door {
  /**
   * What a request takes from its client's bucket, beside what each request takes; `BY_COST`: the graph counts what is asked;
   * `NOTHING`: it is answered from memory, to programs that must never be refused.
   */
  readonly points: number | 'BY_COST' | 'NOTHING';
  /** Whether an answer may be kept until the minute ends, in which the next release can come out. */
  readonly isKeptForTheMinute: boolean;
  /** Whether it answers everybody the same, whoever asks and from which page. */
  readonly isPublic: boolean;
  /** Whether it is made once in each public state, for all who ask for the same address. Not unless said. */
  readonly isRemembered?: boolean;
  /** Whether it reads all records, for seconds, so that only a few are made at once. Not unless said. */
  readonly isExport?: boolean;
  /** Which parameters its answer follows from, where it reads past all others. All of them unless said. */
  readonly asks?: readonly string[];
  /** Whether it says the same until another version of the hub runs, and carries a tag. Not unless said. */
  readonly hasTag?: boolean;
  /** Whether a form is sent there by POST, which changes nothing that is public. Not unless said. */
  readonly takesForm?: boolean;
  /**
   * How /sitemap.xml names it: as a page that changes with each release, as one that no release changes, or once for each
   * guide, figure or other record. Not at all unless said.
   */
  readonly sitemap?: 'CHANGES' | 'STAYS' | 'EACH_GUIDE' | 'EACH_FIGURE' | 'EACH_RECORD';
}

const read = { points: prices.page, isKeptForTheMinute: true, isPublic: true, isRemembered: true } as const;
const page = { ...read, asks: ['lang'] } as const;
const found = {
  ...page,
  asks: [
    ...[
      'q',
      'type',
      'convention',
      'actor',
      'indicator',
      'territory',
      'within',
      'period',
      'role',
      'unit',
      'source',
    ],
    ...['after', 'before', 'asOf', 'lang'],
  ],
} as const;
const record = { ...page, asks: ['lang', 'asOf'], sitemap: 'EACH_RECORD' } as const;
const exported = { ...read, points: prices.export, isRemembered: false, isExport: true } as const;
/** A page of somebody else is read, for as long as an export may take. */
const looked = {
  points: prices.export,
  isKeptForTheMinute: false,
  isPublic: true,
  takesForm: true,
  sitemap: 'STAYS',
} as const;
const file = { points: 0, isKeptForTheMinute: false, isPublic: true } as const;
const text = { ...file, hasTag: true } as const;
const told = { ...text, points: prices.page } as const;
/** An address is given, for a mail to be sent to it: counted on top where it is given. */
const asked = { ...looked, points: prices.page } as const;
/** A text of the owner's, which stays until the hub starts again. */
const stated = { ...told, sitemap: 'STAYS' } as const;
const closed = { ...file, isPublic: false } as const;

/**
 * Every public path, as the router takes it; of two that a path matches, the first counts. Routes, limits, caching, the sitemap
 * and the tests that ask at every door read this table: a door is added here, and with `at` where it is opened.
 */
export const publicDoors = {
  '/': { ...page, sitemap: 'CHANGES' },
  '/chiffres': { ...found, sitemap: 'CHANGES' },
  ...inEachOther('figures', (): typeof found & { sitemap: 'CHANGES' } => ({ ...found, sitemap: 'CHANGES' })),
  '/docs': { ...told, sitemap: 'STAYS' },
  '/docs/elements': { ...page, sitemap: 'STAYS' },
  '/docs/:guide': { ...told, sitemap: 'EACH_GUIDE' },
  '/changelog': { ...told, sitemap: 'STAYS' },
  '/changelog.atom': text,
  '/figures/:file{[^/]+\\.json}': read,
  '/figures/:file{[^/]+\\.csv}': read,
  '/figures/:file{[^/]+\\.svg}': read,
  '/figures/:file{[^/]+\\.png}': read,
  '/figures/:key': { ...page, asks: ['lang', 'asOf'], sitemap: 'EACH_FIGURE' },
  '/conventions/:key': record,
  '/indicateurs/:key': { ...record, asks: [...record.asks, 'territory', 'role', 'convention'] },
  '/acteurs/:key': record,
  '/territoires/:key': record,
  '/sources/:key': record,
  '/publications/:key': { ...record, asks: [...record.asks, 'kind', 'after'] },
  '/integrer': { ...read, isRemembered: false, sitemap: 'STAYS' },
  ...inEachOther('embed', (): Door => ({ ...read, isRemembered: false, sitemap: 'STAYS' })),
  '/verifier': looked,
  ...inEachOther('check', (): Door => looked),
  '/declaration-accessibilite': stated,
  ...inEachOther('accessibility', (): typeof stated => stated),
  '/mentions-legales': stated,
  ...inEachOther('legal-notice', (): typeof stated => stated),
  '/confidentialite': stated,
  ...inEachOther('privacy', (): typeof stated => stated),
  '/abonnement': asked,
  ...inEachOther('subscription', (): Door => asked),
  '/embed/figures': read,
  '/embed/map': read,
  '/export/figures.csv': exported,
  '/export/figures.jsonl': exported,
  '/export/figures.json': exported,
  '/export/figures.xlsx': exported,
  '/export/figures.parquet': exported,
  '/export/conventions.csv': exported,
  '/export/conventions.jsonl': exported,
  '/export/conventions.json': exported,
  '/export/conventions.xlsx': exported,
  '/export/conventions.parquet': exported,
  '/export/action-plans.csv': exported,
  '/export/action-plans.jsonl': exported,
  '/export/action-plans.json': exported,
  '/export/action-plans.xlsx': exported,
  '/export/action-plans.parquet': exported,
  '/export/action-plans.geojson': exported,
  '/export/changes.csv': exported,
  '/export/changes.jsonl': exported,
  '/export/changes.json': exported,
  '/export/changes.xlsx': exported,
  '/export/changes.parquet': exported,
  '/export/figures.csv-metadata.json': read,
  '/export/conventions.csv-metadata.json': read,
  '/export/action-plans.csv-metadata.json': read,
  '/export/changes.csv-metadata.json': read,
  '/export/csv-metadata.json': read,
  '/export/datapackage.json': read,
  '/changes.jsonl': exported,
  '/feed.atom': read,
  '/dcat.jsonld': read,
  '/oembed': read,
  '/sitemap.xml': read,
  '/llms.txt': read,
  '/robots.txt': text,
  '/graphql': { ...file, points: 'BY_COST' },
  '/mcp': { ...file, points: 'BY_COST' },
  '/schema.graphql': text,
  '/schema/:file{[^/]+\\.graphql}': text,
  '/openapi.json': text,
  // Streams are counted where they are opened, before all else.
  '/live': { ...file, points: 'BY_COST' },
  '/integrations/:plugin': told,
  '/sdk/manifest.json': file,
  '/sdk/:version/:file{.+}': file,
  '/assets/pages.css': text,
  '/assets/embed.css': text,
  '/assets/map-room.js': text,
  '/assets/try-question.js': text,
  '/assets/copy-text.js': text,
  '/assets/find-as-one-types.js': text,
  '/assets/frame-links.js': text,
  '/assets/integrate.js': text,
  '/assets/icon.svg': text,
  '/healthz': { ...file, points: 'NOTHING' },
  '/readyz': { ...file, points: 'NOTHING' },
} as const satisfies Record<string, Door>;

/** Every path of those who sign in, and of who runs the hub. */
export const closedDoors = {
  '/console/*': closed,
  '/auth/*': { ...closed, points: prices.signIn },
  // What they cost is counted as well, to the account and to the client.
  '/editorial/*': closed,
  '/preview/*': closed,
  '/metrics': { ...closed, points: prices.page },
} as const satisfies Record<string, Door>;

export type PublicPath = keyof typeof publicDoors;

/** The path of a public door, for the router: without a row in the table it does not compile. */
export const at = <Path extends PublicPath>(path: Path): Path => path;

/** The path of a page that has an address of its own in each language: here in one that is not the first. */
type PathInOther<Page extends string> = `/${Exclude<Locale, typeof firstLanguage>}/${Page}`;

/** The pages that have one, by their name in the software. */
type PageInOther =
  | 'figures'
  | 'embed'
  | 'check'
  | 'accessibility'
  | 'legal-notice'
  | 'privacy'
  | 'subscription';

/** Something at the page's path in each language but the first. */
export function inEachOther<Page extends PageInOther, Made>(
  page: Page,
  make: (path: PathInOther<Page>) => Made,
): Readonly<Record<PathInOther<Page>, Made>> {
  const paths = locales
    .filter((each) => each !== firstLanguage)
    .map((each) => `/${each}/${page}` as PathInOther<Page>);
  return Object.fromEntries(paths.map((path) => [path, make(path)])) as Record<PathInOther<Page>, Made>;
}

const rows: readonly (readonly [path: string, door: Door])[] = Object.entries({
  ...publicDoors,
  ...closedDoors,
});

const router = routerOf(rows);

/** The door that a path leads to; where there is none, what says so costs what any request does. */
export const doorAt = (path: string): Door => router.match('ALL', path)[0][0]?.[0] ?? file;

/** Whether a public door stands at a path, whichever way it is asked. */
export const isPublicPath = (path: string): boolean =>
  router.match('ALL', path)[0][0]?.[0]?.isPublic === true;

function routerOf(table: typeof rows): SmartRouter<Door> {
  const router = new SmartRouter<Door>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [path, door] of table) router.add('ALL', path, door);
  return router;
}
