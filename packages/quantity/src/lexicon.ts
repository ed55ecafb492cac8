import type { Locale } from './locales.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Qualifier } from './qualifiers.ts';
import { signs, synonyms } from './synonyms.ts';
import { type Unit, units, unitWords } from './units.ts';
import { wording } from './wording.ts';

/** The words that `parse` knows in one language. */
export interface Lexicon {
  readonly before: Phrases<Qualifier>;
  readonly after: Phrases<Qualifier>;
  readonly units: Phrases<Unit>;
  /** What multiplies digits by a power of ten: "1,5 million", "10 mille". */
  readonly scales: Phrases<number>;
  /** The same, shortened, beside the euro sign only: "5 M€" is money, "5 m" may be metres. */
  readonly shortScales: Phrases<number>;
  /** Nouns for about so many: "une centaine", "deux douzaines", "un millier". */
  readonly collectives: Phrases<number>;
  /** The same with their count in them, where that count is no cardinal: "a dozen". */
  readonly countedCollectives: Phrases<number>;
  /** Words that speak of a number and give none. */
  readonly vague: Phrases<true>;
  readonly minus: readonly string[];
  /** What ties a noun to a million or a hundred: "un millier de contrats". */
  readonly of: readonly string[];
}

/** About how many each of these nouns means. Singular and plural: "une dizaine", "deux dizaines". */
const collectives = {
  fr: {
    'demi-douzaine': 6,
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1000,
  },
  // A dozen is loose in a press release, as "une douzaine" is. Whoever counted twelve writes twelve.
  en: { dozen: 12, score: 20 },
} as const satisfies Record<Locale, Record<string, number>>;

const countedCollectives = {
  fr: {},
  en: { 'a dozen': 12, 'half a dozen': 6 },
} as const satisfies Record<Locale, Record<string, number>>;

const scales = {
  fr: { mille: 3, million: 6, millions: 6, milliard: 9, milliards: 9 },
  en: { thousand: 3, million: 6, billion: 9 },
} as const satisfies Record<Locale, Record<string, number>>;

const shortScales = {
  fr: { k: 3, m: 6, md: 9, mds: 9, mrd: 9 },
  en: { k: 3, m: 6, bn: 9 },
} as const satisfies Record<Locale, Record<string, number>>;

const vague = {
  fr: [
    'plusieurs',
    'beaucoup de',
    'de nombreux',
    'de nombreuses',
    'dizaines',
    'centaines',
    'milliers',
    'millions',
    'milliards',
  ],
  en: [
    'several',
    'many',
    'a few',
    'a lot of',
    'tens',
    'dozens',
    'scores',
    'hundreds',
    'thousands',
    'millions',
    'billions',
  ],
} as const satisfies Record<Locale, readonly string[]>;

/** What each language knows. */
export const lexicons: Record<Locale, Lexicon> = { fr: lexicon('fr'), en: lexicon('en') };

function lexicon(locale: Locale): Lexicon {
  const qualifiers = Object.keys(synonyms[locale]) as Qualifier[];
  const phrasesOf = (words: (qualifier: Qualifier) => readonly string[]) =>
    qualifiers.flatMap((qualifier) => words(qualifier).map((phrase) => [phrase, qualifier] as const));
  const before = phrasesOf((qualifier) =>
    [wording[locale][qualifier], ...synonyms[locale][qualifier].before]
      .filter((phrase) => phrase !== '')
      .flatMap(withElision),
  );
  const after = phrasesOf((qualifier) => synonyms[locale][qualifier].after);
  return {
    before: phrases([...before, ...Object.entries(signs.before)]),
    after: phrases([...after, ...Object.entries(signs.after)]),
    units: phrases(
      (Object.keys(units) as Unit[]).flatMap((unit) =>
        namesOf(unit, locale).map((name) => [name, unit] as const),
      ),
    ),
    scales: phrases(Object.entries(scales[locale])),
    shortScales: phrases(Object.entries(shortScales[locale])),
    collectives: phrases(
      Object.entries(collectives[locale]).flatMap(
        ([noun, about]) =>
          [
            [noun, about],
            [`${noun}s`, about],
          ] as const,
      ),
    ),
    countedCollectives: phrases(Object.entries(countedCollectives[locale])),
    vague: phrases(vague[locale].map((word) => [word, true] as const)),
    minus: locale === 'fr' ? ['-', 'moins'] : ['-', 'minus'],
    of: locale === 'fr' ? ['de', "d'"] : ['of'],
  };
}

function namesOf(unit: Unit, locale: Locale): string[] {
  const { [locale]: words, symbol } = unitWords(unit);
  return [words.one, words.many, ...(words.alsoRead ?? []), ...(symbol ? [symbol] : [])];
}

/** "plus de" is "plus d’" before a vowel. */
function withElision(phrase: string): string[] {
  return phrase.endsWith(' de') ? [phrase, `${phrase.slice(0, -1)}’`] : [phrase];
}
