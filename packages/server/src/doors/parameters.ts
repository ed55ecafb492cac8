import { type TextName, texts } from '@akto-figures/contents';
import { type Language, languages } from '../pages/words.ts';

/** Which figures, as the graph's FigureFilter has it. */
export interface FigureFilter {
  convention?: string;
  actor?: string;
  indicator?: string;
  territory?: string;
  within?: string;
  period?: string;
  role?: string;
  keys?: string[];
}

/** A parameter of an address is bad. The message says which, what was given and what is right. */
export class BadParameter extends Error {
  override readonly name = 'BadParameter';
  readonly parameter: string;

  constructor(
    parameter: string,
    given: string,
    right: string,
    message = `${parameter} is ${JSON.stringify(beginning(given))}; give ${right}.`,
  ) {
    super(message);
    this.parameter = parameter;
  }
}

/** The address has a parameter that its door does not have. */
export class UnknownParameter extends BadParameter {
  readonly known: readonly string[];

  constructor(parameter: string, given: string, known: readonly string[]) {
    super(parameter, given, `nothing, or one of ${known.join(', ')}`);
    this.known = known;
  }
}

const roles = ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'];
export const conventionKinds = ['BILATERAL', 'REGIONAL', 'NATIONAL_PROTOCOL', 'ACTION_PLAN', 'CONSULTATION'];
export const conventionStates = ['ANNOUNCED', 'SIGNED', 'IN_FORCE', 'ENDED'];
export const planStates = ['ANNOUNCED', 'SIGNED', 'IN_PLACE', 'ENDED'];
const instant = 'an instant with its zone, such as 2026-03-12T08:30:00Z';
const pixels = 'a number of pixels, such as 600';
const oneOf = (words: readonly string[]) => `one of ${words.join(', ')}`;

/** A parameter: what it holds, which says how long it may be, and what would be right. */
interface Parameter {
  readonly holds: TextName;
  readonly right: string;
}

/** The parameters of all doors. One name means the same at each of them. */
export const parameters = {
  convention: { holds: 'key', right: 'the key of a convention, such as akto-agefiph-2022-2024' },
  actor: { holds: 'key', right: 'the key of an actor, such as agefiph' },
  indicator: { holds: 'key', right: 'the key of an indicator, such as poec' },
  territory: {
    holds: 'place',
    right: 'an INSEE code, an ISO 3166-2 code or a name, such as 28, FR-NOR or Normandie',
  },
  within: { holds: 'place', right: 'a territory, such as Normandie, to have what lies in it too' },
  period: { holds: 'edtf', right: 'a period, such as 2022 or 2022/2024' },
  role: { holds: 'word', right: oneOf(roles) },
  'figure-role': { holds: 'word', right: oneOf(roles) },
  kind: { holds: 'word', right: oneOf(conventionKinds) },
  status: { holds: 'word', right: oneOf([...new Set([...conventionStates, ...planStates])]) },
  keys: { holds: 'keys', right: 'keys of figures with commas, such as poec,salons-2021' },
  figures: { holds: 'keys', right: 'keys of figures, such as poec,salons-2021' },
  collection: { holds: 'key', right: 'the key of a collection' },
  since: {
    holds: 'since',
    right: `${instant}, an epoch as /live says it, or the id of a release`,
  },
  before: { holds: 'cursor', right: 'what the link to the next page of this very feed has' },
  asOf: { holds: 'instant', right: instant },
  'as-of': { holds: 'instant', right: instant },
  lang: { holds: 'word', right: oneOf(Object.keys(languages)) },
  theme: { holds: 'word', right: 'auto, light or dark' },
  layout: { holds: 'word', right: 'cards, list or band' },
  form: { holds: 'word', right: 'page, fragment or newsletter' },
  limit: { holds: 'word', right: 'a whole number from 1 to 100' },
  'plain-language': { holds: 'word', right: 'true, or leave it out' },
  url: { holds: 'embedAddress', right: 'the address of a figure’s page or of an embed' },
  format: { holds: 'word', right: 'json' },
  maxwidth: { holds: 'word', right: pixels },
  maxheight: { holds: 'word', right: pixels },
  part: { holds: 'word', right: 'the number of a part, such as 2' },
  code: { holds: 'token', right: 'what the provider gave' },
  state: { holds: 'token', right: 'what the provider gave' },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof parameters;

/** What a door does not read, as the address of a page that somebody counts the visits of has it: "utm_source". */
const others: Parameter = { holds: 'url', right: 'a shorter text, or leave it out' };

/**
 * Looks at the length of each parameter, and of the address's path, before a door reads any.
 *
 * @throws BadParameter naming the one that is too long
 */
export function requireLengths({ pathname, searchParams }: Pick<URL, 'pathname' | 'searchParams'>): void {
  // As it is encoded: a letter with an accent takes six.
  requireLength('path', pathname, { holds: 'url', right: 'an address that the hub itself gave' });
  requireKeyLength(pathname);
  for (const [name, given] of searchParams) {
    requireLength('the name of a parameter', name, { holds: 'word', right: 'one that the door has' });
    requireLength(name, given, Object.hasOwn(parameters, name) ? parameters[name as ParameterName] : others);
  }
}

function requireKeyLength(pathname: string): void {
  const file = /^\/figures\/([^/]*)/.exec(pathname)?.[1]?.replace(/\.\w+$/, '');
  if (file === undefined) return;
  requireLength('key', unescaped(file), { holds: 'key', right: 'the key of a figure, such as poec' });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // It is no key either: its door says so.
    return text;
  }
}

function requireLength(name: string, given: string, { holds, right }: Parameter): void {
  const { most } = texts[holds];
  if (given.length <= most) return;
  const has = `${name} has ${given.length.toLocaleString('en')} characters`;
  throw new BadParameter(name, given, right, `${has}; give at most ${most.toLocaleString('en')}: ${right}.`);
}

/** As much of a text as a refusal repeats. */
export const beginning = (given: string): string => (given.length > 100 ? `${given.slice(0, 100)}…` : given);

const plainNames = ['convention', 'actor', 'indicator', 'territory', 'within', 'period'] as const;
const filterNames = [...plainNames, 'role', 'keys'] as const;

/** `?lang=`: French unless said. */
export function readLanguage(query: URLSearchParams): Language {
  const given = readOne(query, 'lang') ?? 'fr';
  if (Object.hasOwn(languages, given)) return given as Language;
  throw new BadParameter('lang', given, parameters.lang.right);
}

/** `?asOf=`, or another name of it: an instant; null for the present. Whether it has come is for the graph to say. */
export function readAsOf(query: URLSearchParams, name: 'asOf' | 'as-of' = 'asOf'): string | null {
  // "+01:00" that nobody encoded arrives with a space for its plus.
  const given = readOne(query, name)?.replace(' ', '+') ?? null;
  const isInstant =
    given === null || (/T.*(Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(Date.parse(given)));
  if (!isInstant) throw new BadParameter(name, given, instant);
  return given;
}

/** `?since=`, which the graph reads: an instant, an epoch or the id of a release; null for the beginning. */
export const readSince = (query: URLSearchParams): string | null =>
  // "+01:00" that nobody encoded arrives with a space for its plus.
  readOne(query, 'since')?.replace(' ', '+') ?? null;

/**
 * Which figures the address selects. A name that the door does not know is refused: ignored, it would select all of them.
 * `others` are what the door has beside the filter.
 */
export function readFilter(
  query: URLSearchParams,
  others: readonly ParameterName[] = ['asOf', 'lang'],
): FigureFilter {
  requireKnown(query, [...filterNames, ...others]);
  const filter: FigureFilter = {};
  for (const name of plainNames) {
    const given = readOne(query, name);
    if (given !== undefined) filter[name] = given;
  }
  const role = readWord(query, 'role', roles);
  if (role !== undefined) filter.role = role;
  const keys = readOne(query, 'keys');
  if (keys !== undefined)
    filter.keys = readKeys(
      'keys',
      keys.split(',').map((key) => key.trim()),
    );
  return filter;
}

/** Refuses a name that the door does not read. @throws BadParameter */
export function requireKnown(query: URLSearchParams, known: readonly ParameterName[]): void {
  for (const name of query.keys()) {
    if (!(known as readonly string[]).includes(name)) {
      throw new UnknownParameter(name, query.get(name) ?? '', known);
    }
  }
}

/** What a parameter is given, where it is one of these words. @throws BadParameter */
export function readWord(
  query: URLSearchParams,
  name: ParameterName,
  words: readonly string[],
): string | undefined {
  const given = readOne(query, name);
  if (given !== undefined && !words.includes(given)) throw new BadParameter(name, given, oneOf(words));
  return given;
}

// As many as a page has items.
const mostKeys = 100;

/** The keys of a list, no more of them than a page has, and none longer than a key may be. @throws BadParameter */
export function readKeys(name: 'keys' | 'figures', keys: string[]): string[] {
  if (keys.length > mostKeys) {
    const detail = `${name} names ${keys.length} figures; give at most ${mostKeys}.`;
    throw new BadParameter(name, '', parameters[name].right, detail);
  }
  for (const key of keys) requireLength(name, key, { holds: 'key', right: parameters[name].right });
  return keys;
}

/** What a parameter is given, once, not empty and not too long; undefined where it is not. @throws BadParameter */
export function readOne(query: URLSearchParams, name: ParameterName): string | undefined {
  const given = query.getAll(name);
  const { right } = parameters[name];
  if (given.length > 1) throw new BadParameter(name, given.join(' and '), `it once: ${right}`);
  if (given[0] !== undefined) requireLength(name, given[0], parameters[name]);
  if (given[0]?.trim() === '') throw new BadParameter(name, given[0], `${right}, or leave it out`);
  return given[0];
}
