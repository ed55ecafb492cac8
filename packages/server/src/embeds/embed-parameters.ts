import { programLanguage } from '@akto-figures/contents';
import {
  BadParameter,
  readAsOf,
  readKeys,
  readLanguage,
  readOne,
  readWord,
  rightFor,
  roles,
} from '../doors/parameters.ts';
import type { Language } from '../pages/words.ts';
import { meantBy } from './misspelt.ts';
import { UnreadParameter } from './refusals.ts';

/** How the cards of an embedded list stand. */
export const layouts = ['cards', 'list', 'band'] as const;
export const themes = ['auto', 'light', 'dark'] as const;
const forms = ['page', 'fragment', 'newsletter', 'json'] as const;
const mapForms = ['page', 'json'] as const;
const mostFigures = 100;
const usualFigures = 20;

/** What all embeds take: the attributes of the elements, by the names that they have there. */
export interface EmbedView {
  readonly language: Language;
  readonly asOf: string | null;
  readonly theme: (typeof themes)[number];
}

/** Which figures, and how they are shown. */
export interface FiguresEmbed extends EmbedView {
  readonly filter: FiguresFilter;
  readonly collection: string | null;
  readonly limit: number;
  /** In easy-to-read words, where somebody wrote them. */
  readonly isPlain: boolean;
  readonly layout: (typeof layouts)[number];
  readonly form: (typeof forms)[number];
}

interface FiguresFilter {
  convention?: string;
  actor?: string;
  territory?: string;
  indicator?: string;
  role?: string;
  keys?: string[];
}

/** Whose action plans the map shows or, of an indicator, which figures. */
export interface MapEmbed extends EmbedView {
  readonly convention?: string;
  readonly actor?: string;
  readonly indicator?: string;
  readonly form: (typeof mapForms)[number];
}

const shared = ['lang', 'as-of', 'theme'] as const;
const selectors = ['convention', 'actor', 'territory', 'indicator'] as const;
/** The parameters of a list of figures, and so of all embeds. */
export const figuresNames = [
  ...selectors,
  'figures',
  'collection',
  'figure-role',
  'limit',
  'layout',
  'plain-language',
  'form',
  ...shared,
] as const;
const mapSelectors = ['convention', 'actor', 'indicator'] as const;
/** The parameters of a map. */
export const mapNames = [...mapSelectors, ...shared, 'form'] as const;

/** The parameters of all embeds. */
export type EmbedParameter = (typeof figuresNames)[number];

/** The attributes of <akto-figures> as an address has them. @throws BadParameter */
export function readFiguresEmbed(query: URLSearchParams): FiguresEmbed {
  refuseMisspelt(query, figuresNames);
  const filter: FiguresFilter = {};
  for (const name of selectors) {
    const given = readOne(query, name);
    if (given !== undefined) filter[name] = given;
  }
  const keys = readOne(query, 'figures')?.match(/[^\s,]+/g);
  if (keys) filter.keys = readKeys('figures', [...keys]);
  const collection = readOne(query, 'collection') ?? null;
  const isSelected = Object.keys(filter).length > 0;
  if (collection !== null && isSelected) {
    throw new BadParameter(
      'collection',
      collection,
      'either a collection or what selects figures one by one',
    );
  }
  if (collection === null && !isSelected) {
    throw new BadParameter(
      'convention',
      '',
      `${rightFor[programLanguage].convention}, or an actor, a territory, an indicator, figures or a collection`,
    );
  }
  const role = readWord(query, 'figure-role', roles);
  if (role !== undefined) filter.role = role;
  return {
    ...readView(query),
    filter,
    collection,
    limit: readLimit(query) ?? keys?.length ?? usualFigures,
    isPlain: readPlain(query),
    layout: readWord(query, 'layout', layouts) ?? 'cards',
    form: readWord(query, 'form', forms) ?? 'page',
  };
}

/** The attributes of <akto-map> as an address has them. @throws BadParameter */
export function readMapEmbed(query: URLSearchParams): MapEmbed {
  refuseMisspelt(query, mapNames);
  const given = mapSelectors.flatMap((name) => {
    const key = readOne(query, name);
    return key === undefined ? [] : [[name, key] as const];
  });
  if (given.length === 0)
    throw new BadParameter(
      'convention',
      '',
      `${rightFor[programLanguage].convention}, or an actor or an indicator`,
    );
  return {
    ...readView(query),
    ...Object.fromEntries(given),
    form: readWord(query, 'form', mapForms) ?? 'page',
  };
}

function readView(query: URLSearchParams): EmbedView {
  return {
    language: readLanguage(query),
    asOf: readAsOf(query, 'as-of'),
    theme: readWord(query, 'theme', themes) ?? 'auto',
  };
}

// An attribute without a value; addresses are also written with one.
function readPlain(query: URLSearchParams): boolean {
  const [given, ...others] = query.getAll('plain-language');
  if (given === undefined) return false;
  if (others.length === 0 && ['', 'true'].includes(given)) return true;
  throw new BadParameter('plain-language', [given, ...others].join(' and '), 'true, or leave it out');
}

function readLimit(query: URLSearchParams): number | undefined {
  const given = readOne(query, 'limit');
  if (given === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(given) || Number(given) > mostFigures)
    throw new BadParameter('limit', given, rightFor[programLanguage].limit);
  return Number(given);
}

/**
 * Ignored, a name with a slip in it would show something else, and so would one that is another embed's. What others add to an
 * address, to count the visits of a page or the letters that were read, is no mistake of whoever framed it.
 */
function refuseMisspelt(query: URLSearchParams, known: readonly EmbedParameter[]): void {
  for (const [name, given] of query) {
    if (known.some((each) => each === name)) continue;
    const meant = meantBy(name, known);
    if (meant !== null || figuresNames.some((each) => each === name))
      throw new UnreadParameter(name, given, known, meant);
  }
}

/** The query of an embed's address without what others have added to it, as it was written. */
export function ownSearch(search: string): string {
  const own = search
    .slice(1)
    .split('&')
    .filter((pair) => figuresNames.some((name) => new URLSearchParams(pair).has(name)));
  return own.length > 0 ? `?${own.join('&')}` : '';
}
