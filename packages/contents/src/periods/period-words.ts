import type { Locale } from '@akto-figures/quantity';

/** In which words people write periods, as `plainWords` leaves them; each is a part of a regular expression. */
interface PeriodWords {
  /** What stands before a date and says nothing of it: "en", "au cours de". */
  readonly leads: readonly string[];
  readonly since: readonly string[];
  /** What may close a beginning: "from 2021 onwards". */
  readonly onwards: readonly string[];
  readonly until: readonly string[];
  readonly about: readonly string[];
  /** The same after the date: "2021 environ". */
  readonly aboutAfter: readonly string[];
  /** What opens a span of two dates. */
  readonly between: readonly string[];
  /** What joins its two dates. */
  readonly to: readonly string[];
  /** The same, where it also joins two dates that are no span: "en 2021 et 2024". */
  readonly and: readonly string[];
  /** What says that it is not over. */
  readonly now: readonly string[];
  readonly beginning: readonly string[];
  readonly middle: readonly string[];
  readonly end: readonly string[];
  readonly schoolYear: readonly string[];
  /** The month in which a school year begins. */
  readonly schoolStart: readonly string[];
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  /** Ordinals from the first; the last part of a year has a name of its own. */
  readonly ordinals: readonly (readonly string[])[];
  readonly last: readonly string[];
  readonly noYear: string;
}

const french: PeriodWords = {
  leads: [
    ...[
      "l'annee(?: civile)?",
      'annee(?: civile)?',
      // "Les années 2020" are ten.
      String.raw`annees(?: civiles)?(?= \d{4}\D)`,
      'en',
      'dans',
      'le',
      'la',
      'au',
      'aux',
      'a',
      'sur',
      'pour',
      'pendant',
    ],
    ...[
      'durant',
      'courant',
      'au cours d[eu]',
      "au cours d'",
      'la periode',
      'periode',
      'le mois d[eu]',
      "le mois d'",
      'mois d[eu]',
    ],
    "mois d'",
  ],
  since: ['depuis', 'des', "a partir d(?:e|u|')", "a compter d(?:e|u|')"],
  onwards: [],
  until: ["jusqu'(?:en|au?x?)", 'jusque', "d'ici(?: au?| en)?", "a l'horizon"],
  about: ['vers', 'environ', "autour d(?:e|u|')", "aux alentours d(?:e|u|')"],
  aboutAfter: ['environ'],
  between: ['de', 'du', "d'", 'entre'],
  to: ['a', 'au', "jusqu'(?:en|au?)"],
  and: ['et'],
  now: ["aujourd'hui", 'ce jour', 'maintenant', 'nos jours', 'present'],
  beginning: ["(?:le )?debut(?: d[eu]| d')?"],
  middle: ['mi', "(?:le )?milieu(?: d[eu]| d')"],
  end: ["(?:la )?fin(?: d[eu]| d')?"],
  schoolYear: ["(?:l')?annees? (?:scolaires?|universitaires?)"],
  schoolStart: ["(?:la )?rentree(?: scolaire| universitaire)?(?: de septembre)?(?: d[eu]| d')?"],
  quarter: ['trimestre', String.raw`trim\.?`],
  half: ['semestre'],
  ordinals: [
    ['1', '1ere?', 'premiere?'],
    ['2', '2e(?:me)?', '2nde?', 'deuxieme', 'seconde?'],
    ['3', '3e(?:me)?', 'troisieme'],
    ['4', '4e(?:me)?', 'quatrieme'],
  ],
  last: ['dernier'],
  noYear: 'annee non precisee',
};

const english: PeriodWords = {
  leads: [
    '(?:the )?(?:calendar )?years?',
    'in',
    'on',
    'at',
    'the',
    'during',
    'over',
    'throughout',
    '(?:the )?period',
    'for',
  ],
  since: ['since', 'from', 'as of', 'as from', 'starting(?: in| from)?'],
  onwards: ['on', 'onwards?'],
  until: ['until', 'till', 'up to', 'by', 'no later than'],
  about: ['around', 'about', 'circa', String.raw`ca?\.`, 'approximately'],
  aboutAfter: ['approximately'],
  between: ['from', 'between'],
  to: ['to', 'until', 'till', 'through'],
  and: ['and'],
  now: ['now', 'today', '(?:the )?present'],
  beginning: ['early', '(?:the )?(?:beginning|start) of'],
  middle: ['mid', '(?:the )?middle of'],
  end: ['late', '(?:the )?end of'],
  schoolYear: ['(?:the )?(?:school|academic) year'],
  schoolStart: ['(?:the )?start of the (?:school|academic) year'],
  quarter: ['quarter'],
  half: ['half(?:[- ]year)?', 'semester'],
  ordinals: [
    ['1', '1st', 'first'],
    ['2', '2nd', 'second'],
    ['3', '3rd', 'third'],
    ['4', '4th', 'fourth'],
  ],
  last: ['last'],
  noYear: 'year not stated',
};

/** Nobody says in which language a cell or an argument is: the words of each are read everywhere. */
const languages: Readonly<Record<Locale, PeriodWords>> = { fr: french, en: english };

type Lists = Exclude<keyof PeriodWords, 'ordinals' | 'noYear'>;

/** One of these words, in any language; the longest first, so that "fin de" is not read as "fin" and a rest. */
export function anyOf(...names: readonly Lists[]): string {
  const all = Object.values(languages).flatMap((words) => names.flatMap((name) => words[name]));
  return `(?:${all.toSorted((one, other) => other.length - one.length).join('|')})`;
}

/** The ordinals of each number, from the first, in any language. */
export const ordinals: readonly RegExp[] = [0, 1, 2, 3].map((at) => {
  const all = Object.values(languages).flatMap((words) => words.ordinals[at] ?? []);
  return new RegExp(`^(?:${all.join('|')})$`);
});

/** What says that a year is not known. */
export const yearNotStated = `(?:${Object.values(languages)
  .map(({ noYear }) => noYear)
  .join('|')})`;
