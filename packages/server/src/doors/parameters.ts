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

  constructor(parameter: string, given: string, right: string) {
    super(`${parameter} is ${JSON.stringify(given)}; give ${right}.`);
  }
}

const examples = {
  convention: 'the key of a convention, such as akto-agefiph-2022-2024',
  actor: 'the key of an actor, such as agefiph',
  indicator: 'the key of an indicator, such as poec',
  territory: 'an INSEE code, an ISO 3166-2 code or a name, such as 28, FR-NOR or Normandie',
  within: 'a territory, such as Normandie, to have what lies in it too',
  period: 'a period, such as 2022 or 2022/2024',
};
const roles = ['ACTUAL', 'TARGET', 'BASELINE', 'RATE'];
const filterNames = [...Object.keys(examples), 'role', 'keys'];

/** `?lang=`: French unless said. */
export function readLanguage(query: URLSearchParams): Language {
  const given = readOne(query, 'lang', `one of ${Object.keys(languages).join(', ')}`) ?? 'fr';
  if (Object.hasOwn(languages, given)) return given as Language;
  throw new BadParameter('lang', given, `one of ${Object.keys(languages).join(', ')}`);
}

/** `?asOf=`, or another name of it: an instant; null for the present. Whether it has come is for the graph to say. */
export function readAsOf(query: URLSearchParams, name = 'asOf'): string | null {
  const right = 'an instant with its zone, such as 2026-03-12T08:30:00Z';
  // "+01:00" that nobody encoded arrives with a space for its plus.
  const given = readOne(query, name, right)?.replace(' ', '+') ?? null;
  const isInstant =
    given === null || (/T.*(Z|[+-]\d\d:\d\d)$/.test(given) && !Number.isNaN(Date.parse(given)));
  if (!isInstant) throw new BadParameter(name, given, right);
  return given;
}

/** Which figures the address selects. A name that we do not know is refused: ignored, it would select all of them. */
export function readFilter(query: URLSearchParams): FigureFilter {
  const known = [...filterNames, 'asOf', 'lang'];
  for (const name of query.keys()) {
    if (!known.includes(name)) {
      throw new BadParameter(name, query.get(name) ?? '', `nothing, or one of ${known.join(', ')}`);
    }
  }
  const filter: FigureFilter = {};
  for (const [name, right] of Object.entries(examples)) {
    const given = readOne(query, name, right);
    if (given !== undefined) filter[name as keyof typeof examples] = given;
  }
  const role = readOne(query, 'role', `one of ${roles.join(', ')}`);
  if (role !== undefined) {
    if (!roles.includes(role)) throw new BadParameter('role', role, `one of ${roles.join(', ')}`);
    filter.role = role;
  }
  const keys = readOne(query, 'keys', 'keys of figures with commas, such as poec,salons-2021');
  if (keys !== undefined) filter.keys = keys.split(',').map((key) => key.trim());
  return filter;
}

/** What a parameter is given, once and not empty; undefined where it is not. @throws BadParameter */
export function readOne(query: URLSearchParams, name: string, right: string): string | undefined {
  const given = query.getAll(name);
  if (given.length > 1) throw new BadParameter(name, given.join(' and '), `it once: ${right}`);
  if (given[0]?.trim() === '') throw new BadParameter(name, given[0], `${right}, or leave it out`);
  return given[0];
}
