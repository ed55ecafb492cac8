import type { PublicPath } from '../doors/door-table.ts';
import { figureFilterNames, type ParameterName } from '../doors/parameters.ts';
import { figuresNames, mapNames } from '../embeds/embed-parameters.ts';
import { formats } from '../exports/formats.ts';

/** A door as the OpenAPI description lists it. */
export interface DescribedDoor {
  /** What it gives, in one sentence. */
  readonly says: string;
  /** Of which type its answer is, as its Content-Type begins. */
  readonly type: string;
  /** What it reads of an address. */
  readonly takes: readonly ParameterName[];
  /** Which of that it cannot do without. */
  readonly needs?: readonly ParameterName[];
}

const typeOf = (ending: keyof typeof formats): string =>
  formats[ending].contentType.replace(/;.*$/, '').trim();

const tables = {
  figures: { called: 'figures, each with its qualifier', takes: [...figureFilterNames, 'asOf', 'lang'] },
  conventions: { called: 'conventions', takes: ['actor', 'territory', 'kind', 'status', 'asOf', 'lang'] },
  'action-plans': {
    called: 'action plans',
    takes: ['convention', 'actor', 'territory', 'status', 'asOf', 'lang'],
  },
  changes: { called: 'changes that releases made', takes: [...figureFilterNames, 'since', 'lang'] },
} as const satisfies Record<string, { called: string; takes: readonly ParameterName[] }>;

type Table = keyof typeof tables;
type Exported = `/export/${Table}.${keyof typeof formats | 'csv-metadata.json'}`;

/** Every form of every table, and what describes the columns of its CSV file. */
const exported = Object.fromEntries(
  (Object.entries(tables) as [Table, (typeof tables)[Table]][]).flatMap(([table, { called, takes }]) => [
    ...(Object.keys(formats) as (keyof typeof formats)[]).map((ending) => [
      `/export/${table}.${ending}`,
      { says: `All ${called}, or those that are selected, as ${ending}.`, type: typeOf(ending), takes },
    ]),
    [
      `/export/${table}.csv-metadata.json`,
      {
        says: 'What the columns of that CSV file hold (CSV on the Web).',
        type: 'application/csvm+json',
        takes,
      },
    ],
  ]),
) as Record<Exported, DescribedDoor>;

const ofOneFigure = { takes: ['lang', 'asOf'] } as const;

/** The doors that programs ask without GraphQL. */
export const describedDoors = {
  '/figures/:file{[^/]+\\.json}': { says: 'One figure.', type: 'application/json', ...ofOneFigure },
  '/figures/:file{[^/]+\\.csv}': { says: 'One figure as a table.', type: 'text/csv', ...ofOneFigure },
  '/figures/:file{[^/]+\\.svg}': {
    says: 'One figure as a card, read aloud as one sentence.',
    type: 'image/svg+xml',
    takes: [...ofOneFigure.takes, 'shape'],
  },
  '/figures/:file{[^/]+\\.png}': {
    says: 'The same card as a picture, 1200 pixels wide.',
    type: 'image/png',
    takes: [...ofOneFigure.takes, 'shape'],
  },
  ...exported,
  '/export/action-plans.geojson': {
    says: 'Action plans as features of their territories, without a shape.',
    type: 'application/geo+json',
    takes: tables['action-plans'].takes,
  },
  '/export/csv-metadata.json': {
    says: 'How the CSV files belong together.',
    type: 'application/csvm+json',
    takes: ['lang'],
  },
  '/export/datapackage.json': {
    says: 'All CSV files as one Data Package.',
    type: 'application/json',
    takes: ['lang'],
  },
  '/changes.jsonl': {
    says: 'What releases changed, record by record, in the order in which it came out.',
    type: 'application/x-ndjson',
    takes: tables.changes.takes,
  },
  '/feed.atom': {
    says: 'Releases and the figures that they changed, the latest first.',
    type: 'application/atom+xml',
    takes: [...figureFilterNames, 'lang', 'before'],
  },
  '/dcat.jsonld': { says: 'The description for open-data portals.', type: 'application/ld+json', takes: [] },
  '/oembed': {
    says: 'What a publishing system shows for the address of a figure’s page or of an embed.',
    type: 'application/json',
    takes: ['url', 'format', 'maxwidth', 'maxheight'],
    needs: ['url'],
  },
  '/embed/figures': {
    says: 'Figures for a page that runs no script of the hub.',
    type: 'text/html',
    takes: figuresNames,
  },
  '/embed/map': {
    says: 'A convention’s action plans or an indicator’s figures by region, for such a page.',
    type: 'text/html',
    takes: mapNames,
  },
  '/sitemap.xml': {
    says: 'The pages of the hub, for search engines.',
    type: 'application/xml',
    takes: ['part'],
  },
  '/llms.txt': {
    says: 'All figures as sentences, for language models, a hundred on a page.',
    type: 'text/plain',
    takes: ['lang', 'after'],
  },
  '/robots.txt': { says: 'What robots may read.', type: 'text/plain', takes: [] },
  '/live': {
    says: 'An event for each new public state. It ends when its listener goes.',
    type: 'text/event-stream',
    takes: [],
  },
  '/schema.graphql': { says: 'The graph’s description, as SDL.', type: 'application/graphql', takes: [] },
  '/schema/:file{[^/]+\\.graphql}': {
    says: 'The same as it was in a version that is out, such as 0.4.0.graphql. It never changes.',
    type: 'application/graphql',
    takes: [],
  },
  '/changelog.atom': {
    says: 'The versions of the software, as a feed: what each brought.',
    type: 'application/atom+xml',
    takes: ['lang'],
  },
  '/openapi.json': { says: 'This description.', type: 'application/json', takes: [] },
  '/healthz': { says: 'That the process lives.', type: 'application/json', takes: [] },
  '/readyz': { says: 'That its database answers.', type: 'application/json', takes: [] },
} as const satisfies Partial<Record<PublicPath, DescribedDoor>>;
