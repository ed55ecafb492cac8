import { type Atlas, isKey, programLanguage } from '@akto-figures/contents';
import type { Manifest } from '../documents/trusted-documents.ts';

/** What of the hub a site shows something of. A territory’s key is its id. */
export type ShownKind = 'FIGURE' | 'CONVENTION' | 'COLLECTION' | 'INDICATOR' | 'ACTOR' | 'TERRITORY';

/** How: by `<akto-figures>`, `<akto-figure>` or `<akto-map>`, in a frame, as HTML that the page fetches, as an image, or by oEmbed. */
export type ShownWay = 'CARDS' | 'NUMBER' | 'MAP' | 'FRAME' | 'MAP_FRAME' | 'FRAGMENT' | 'IMAGE' | 'OEMBED';

export interface Shown {
  readonly kind: ShownKind;
  readonly key: string;
  readonly way: ShownWay;
  /** The newest version of the elements that asks so; empty where no script asked. */
  readonly version: string;
}

/** What somebody who asks at an address shows. */
export type Asked = { readonly shown: readonly Shown[] } | { readonly script: string };

/** Which of our scripts and documents there are. */
export interface Scripts {
  /** The version and name of each document by its id. */
  readonly documents: ReadonlyMap<string, { readonly version: string; readonly name: string }>;
  /** What stands after /sdk/: "v1", "next" and each version that was released. */
  readonly names: ReadonlySet<string>;
}

/** What the versions of the elements ask; a document that several ask is known as the newest one’s. */
export function scriptsOf(manifests: readonly Manifest[]): Scripts {
  const oldestFirst = manifests.toSorted((one, other) =>
    one.version.localeCompare(other.version, programLanguage, { numeric: true }),
  );
  const documents = oldestFirst.flatMap(({ version, operations }) =>
    operations.map(({ id, name }) => [id, { version, name }] as const),
  );
  return {
    documents: new Map(documents),
    names: new Set(['v1', 'next', ...manifests.map(({ version }) => version)]),
  };
}

// A hundred keys fit, written as an address has them. What is longer shows more than it could be kept for.
export const longestAddress = 6000;
const mostKeys = 100;

/** What is shown by who asks at this address of the hub; null where that is nothing to note. */
export function shownBy(address: string, scripts: Scripts, atlas: Pick<Atlas, 'find'>): Asked | null {
  if (address.length > longestAddress) return null;
  const [, path = '', search = ''] = /^([^?]*)\??(.*)$/s.exec(address) ?? [];
  const query = new URLSearchParams(search);
  switch (path) {
    case '/graphql':
      return { shown: byDocument(query, scripts, atlas) };
    case '/embed/figures':
      return { shown: byFrame(query, atlas) };
    case '/embed/map':
      return { shown: byMap(query, 'MAP_FRAME') };
    case '/oembed':
      return { shown: byOembed(query.get('url') ?? '', atlas) };
  }
  const [, script] = /^\/sdk\/([\w.-]+)\/akto-figures(?:\.classic)?\.js$/.exec(path) ?? [];
  if (script !== undefined) return scripts.names.has(script) ? { script } : null;
  const [, image] = /^\/figures\/([^/]+)\.(?:svg|png)$/.exec(path) ?? [];
  return image === undefined ? null : { shown: records('FIGURE', [image], 'IMAGE') };
}

const records = (kind: ShownKind, keys: readonly string[], way: ShownWay, version = ''): Shown[] =>
  keys
    .slice(0, mostKeys)
    .filter(isKey)
    .map((key) => ({ kind, key, way, version }));

interface Selection {
  readonly collection?: unknown;
  readonly convention?: unknown;
  readonly indicator?: unknown;
  readonly actor?: unknown;
  readonly territory?: unknown;
}

/** What a list is of: of several that select it, the narrowest, whose figures it shows a part of. */
function listOf(
  selection: Selection,
  way: ShownWay,
  atlas: Pick<Atlas, 'find'>,
  version = '',
): readonly Shown[] {
  for (const name of ['collection', 'convention', 'indicator', 'actor'] as const) {
    const key = selection[name];
    if (typeof key === 'string' && key !== '')
      return records(name.toUpperCase() as ShownKind, [key], way, version);
  }
  const place = typeof selection.territory === 'string' ? atlas.find(selection.territory) : null;
  return place ? [{ kind: 'TERRITORY', key: place.id, way, version }] : [];
}

function byDocument(
  query: URLSearchParams,
  { documents }: Scripts,
  atlas: Pick<Atlas, 'find'>,
): readonly Shown[] {
  const document = documents.get(query.get('documentId') ?? '');
  const variables = document && variablesIn(query.get('variables') ?? '');
  if (!variables) return [];
  const { version, name } = document;
  const { f } = variables;
  const filter: Record<string, unknown> = isObject(f) ? f : {};
  // In 0.1.0 a figure was k, and the convention of a map c.
  switch (name) {
    case 'AktoFigure':
      return records('FIGURE', textsIn([variables.figure ?? variables.k]), 'NUMBER', version);
    case 'AktoNumbers':
      return Array.isArray(variables.keys)
        ? records('FIGURE', textsIn(variables.keys), 'NUMBER', version)
        : [];
    case 'AktoCollection':
      return listOf(variables, 'CARDS', atlas, version);
    case 'AktoFigures':
      return Array.isArray(filter.keys)
        ? records('FIGURE', textsIn(filter.keys), 'CARDS', version)
        : listOf(filter, 'CARDS', atlas, version);
    case 'AktoMap':
      return listOf({ convention: variables.convention ?? variables.c }, 'MAP', atlas, version);
    // Of an indicator, whichever convention's figures it shows.
    case 'AktoMapFigures':
      return records('INDICATOR', textsIn([variables.indicator]), 'MAP', version);
    case 'AktoMapPlans':
      return listOf(filter, 'MAP', atlas, version);
    default:
      return [];
  }
}

function byFrame(query: URLSearchParams, atlas: Pick<Atlas, 'find'>): readonly Shown[] {
  const form = query.get('form') ?? 'page';
  // A letter is looked at where it is read, which no origin names.
  if (form === 'newsletter') return [];
  const way = form === 'fragment' ? 'FRAGMENT' : 'FRAME';
  const keys = query.get('figures')?.match(/[^\s,]+/g);
  return keys ? records('FIGURE', keys, way) : listOf(Object.fromEntries(query), way, atlas);
}

function byMap(query: URLSearchParams, way: ShownWay): readonly Shown[] {
  const { convention, indicator, actor } = Object.fromEntries(query);
  const key = indicator ?? convention ?? actor;
  if (key === undefined) return [];
  return records(indicator ? 'INDICATOR' : convention ? 'CONVENTION' : 'ACTOR', [key], way);
}

function byOembed(given: string, atlas: Pick<Atlas, 'find'>): readonly Shown[] {
  const url = URL.parse(given);
  if (!url) return [];
  const [, key] = /\/figures\/([a-z0-9-]+)$/.exec(url.pathname) ?? [];
  if (key !== undefined) return records('FIGURE', [key], 'OEMBED');
  const shown = url.pathname.endsWith('/embed/map')
    ? byMap(url.searchParams, 'OEMBED')
    : url.pathname.endsWith('/embed/figures')
      ? byFrame(url.searchParams, atlas)
      : [];
  return shown.map((each) => ({ ...each, way: 'OEMBED' }));
}

function variablesIn(text: string): Record<string, unknown> | null {
  try {
    const variables: unknown = JSON.parse(text);
    return isObject(variables) ? variables : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const textsIn = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');
