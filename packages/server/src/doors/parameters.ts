import { firstLanguage, programLanguage, type TextName, texts } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import { parametersWords } from '../../messages/generated/parameters.ts';
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

export const roles = ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'];
/** What a search finds, as the graph's SearchType has it. */
export const searchTypes = [
  ...['FIGURE', 'CONVENTION', 'INDICATOR', 'ACTOR', 'TERRITORY', 'COLLECTION', 'SOURCE', 'RELEASE'],
] as const;
/** What a release does to a record, the gravest first. */
export const changeKinds = ['CORRECTION', 'WITHDRAWAL', 'REVISION', 'ADDITION'] as const;
export const conventionKinds = ['BILATERAL', 'REGIONAL', 'NATIONAL_PROTOCOL', 'ACTION_PLAN', 'CONSULTATION'];
export const conventionStates = ['ANNOUNCED', 'SIGNED', 'IN_FORCE', 'ENDED'];
export const planStates = ['ANNOUNCED', 'SIGNED', 'IN_PLACE', 'ENDED'];
const oneOf = (words: readonly string[]) =>
  parametersWords[programLanguage].oneOf({ words: words.join(', ') });

/** A parameter: what it holds, which says how long it may be, and what would be right. */
interface Parameter {
  readonly holds: TextName;
  readonly right: string;
}

/** The parameters of all doors, by what they hold. One name means the same at each of them. */
export const parameters = {
  convention: 'key',
  actor: 'key',
  indicator: 'key',
  territory: 'place',
  within: 'place',
  period: 'edtf',
  role: 'word',
  'figure-role': 'word',
  kind: 'word',
  status: 'word',
  type: 'word',
  unit: 'place',
  source: 'key',
  keys: 'keys',
  figures: 'keys',
  collection: 'key',
  since: 'since',
  before: 'cursor',
  after: 'cursor',
  asOf: 'instant',
  'as-of': 'instant',
  lang: 'word',
  theme: 'word',
  layout: 'word',
  form: 'word',
  limit: 'word',
  'plain-language': 'word',
  url: 'embedAddress',
  format: 'word',
  maxwidth: 'word',
  maxheight: 'word',
  shape: 'word',
  part: 'word',
  q: 'search',
  as: 'word',
  level: 'word',
  live: 'word',
  code: 'token',
  state: 'token',
} as const satisfies Record<string, TextName>;

export type ParameterName = keyof typeof parameters;

/** What is right for each parameter, in each language; programs read the English. */
export const rightFor = inEachLanguage((language): Readonly<Record<ParameterName, string>> => {
  const { oneOf, ...said } = parametersWords[language];
  return {
    ...said,
    kind: oneOf({ words: [...conventionKinds, ...changeKinds].join(', ') }),
    type: oneOf({ words: searchTypes.join(', ') }),
    status: oneOf({ words: [...new Set([...conventionStates, ...planStates])].join(', ') }),
  };
});

const parameterOf = (name: ParameterName): Parameter => ({
  holds: parameters[name],
  right: rightFor[programLanguage][name],
});

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
    requireLength(name, given, Object.hasOwn(parameters, name) ? parameterOf(name as ParameterName) : others);
  }
}

function requireKeyLength(pathname: string): void {
  const file = withKey.exec(pathname)?.[1]?.replace(/\.\w+$/, '');
  if (file === undefined) return;
  requireLength('key', unescaped(file), { holds: 'key', right: 'the key of a public record, such as poec' });
}

const withKey = /^\/(?:figures|conventions|indicateurs|acteurs|territoires|sources|publications)\/([^/]*)/;

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
  const has = `${name} has ${given.length.toLocaleString(programLanguage)} characters`;
  throw new BadParameter(
    name,
    given,
    right,
    `${has}; give at most ${most.toLocaleString(programLanguage)}: ${right}.`,
  );
}

/** As much of a text as a refusal repeats. */
export const beginning = (given: string): string => (given.length > 100 ? `${given.slice(0, 100)}…` : given);

const plainNames = ['convention', 'actor', 'indicator', 'territory', 'within', 'period'] as const;
/** What selects figures, at each door that does. */
export const figureFilterNames = [...plainNames, 'role', 'keys'] as const;

/** `?lang=`: French unless said. */
export function readLanguage(query: URLSearchParams): Language {
  const given = readOne(query, 'lang') ?? firstLanguage;
  if (Object.hasOwn(languages, given)) return given as Language;
  throw new BadParameter('lang', given, rightFor[programLanguage].lang);
}

/** `?asOf=`, or another name of it: an instant; null for the present. Whether it has come is for the graph to say. */
export function readAsOf(query: URLSearchParams, name: 'asOf' | 'as-of' = 'asOf'): string | null {
  // "+01:00" that nobody encoded arrives with a space for its plus.
  const given = readOne(query, name)?.replace(' ', '+') ?? null;
  const isInstant =
    given === null || (/T.*(Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(Date.parse(given)));
  if (!isInstant) throw new BadParameter(name, given, rightFor[programLanguage][name]);
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
  requireKnown(query, [...figureFilterNames, ...others]);
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
export function readWord<Word extends string>(
  query: URLSearchParams,
  name: ParameterName,
  words: readonly Word[],
): Word | undefined {
  const given = readOne(query, name);
  const word = words.find((each) => each === given);
  if (given !== undefined && word === undefined) throw new BadParameter(name, given, oneOf(words));
  return word;
}

// As many as a page has items.
const mostKeys = 100;

/** The keys of a list, no more of them than a page has, and none longer than a key may be. @throws BadParameter */
export function readKeys(name: 'keys' | 'figures', keys: string[]): string[] {
  if (keys.length > mostKeys) {
    const detail = `${name} names ${keys.length} figures; give at most ${mostKeys}.`;
    throw new BadParameter(name, '', rightFor[programLanguage][name], detail);
  }
  for (const key of keys) requireLength(name, key, { holds: 'key', right: rightFor[programLanguage][name] });
  return keys;
}

/** What a parameter is given, once, not empty and not too long; undefined where it is not. @throws BadParameter */
export function readOne(query: URLSearchParams, name: ParameterName): string | undefined {
  const given = query.getAll(name);
  const { right } = parameterOf(name);
  if (given.length > 1) throw new BadParameter(name, given.join(' and '), `it once: ${right}`);
  if (given[0] !== undefined) requireLength(name, given[0], parameterOf(name));
  if (given[0]?.trim() === '') throw new BadParameter(name, given[0], `${right}, or leave it out`);
  return given[0];
}
