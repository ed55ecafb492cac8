import type { Locale } from './locales.ts';
import { type Found, find, type Phrases, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** How a language builds its cardinal numbers. */
interface Numerals {
  /** 0 to 99, every spelling of each. Hyphens are as good as spaces. */
  readonly upTo99: Phrases<number>;
  readonly hundred: readonly string[];
  /** Greatest first: a number is a sum of these, each once and each counted by up to 999. */
  readonly thousands: readonly { readonly words: readonly string[]; readonly exponent: number }[];
  /** Words that need no count before them: "cent", "mille". */
  readonly uncounted: readonly string[];
  /** "a hundred": counts one, before such a word only. */
  readonly articles: readonly string[];
  /** "two hundred and five" */
  readonly and: readonly string[];
}

const frenchUnits =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf';
const englishUnits =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';

/** The tens, and the greatest number that is added to each: "soixante" goes on to "soixante-dix-neuf". */
const frenchTens: readonly (readonly [string, number, number])[] = [
  ['vingt', 20, 9],
  ['trente', 30, 9],
  ['quarante', 40, 9],
  ['cinquante', 50, 9],
  ['soixante', 60, 19],
  ['septante', 70, 9], // Belgium and Switzerland, as nonante
  ['quatre-vingt', 80, 19],
  ['huitante', 80, 9], // Switzerland
  ['octante', 80, 9],
  ['nonante', 90, 9],
];
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const numerals: Record<Locale, Numerals> = {
  fr: {
    upTo99: phrases(frenchUpTo99()),
    hundred: ['cent', 'cents'],
    thousands: [
      { words: ['milliard', 'milliards'], exponent: 9 },
      { words: ['million', 'millions'], exponent: 6 },
      { words: ['mille'], exponent: 3 },
    ],
    uncounted: ['cent', 'mille'],
    articles: [],
    and: [],
  },
  en: {
    upTo99: phrases(englishUpTo99()),
    hundred: ['hundred'],
    thousands: [
      { words: ['billion'], exponent: 9 },
      { words: ['million'], exponent: 6 },
      { words: ['thousand'], exponent: 3 },
    ],
    uncounted: [],
    articles: ['a'],
    and: ['and'],
  },
};

/** Reads a cardinal in words: "huit", "deux mille cinq cents", "quatre-vingt-onze", "two hundred and five". */
export function readCardinal(tokens: readonly Token[], from: number, locale: Locale): Found<bigint> | null {
  const { thousands, and } = numerals[locale];
  let total = 0n;
  let next = from;
  for (const { words, exponent } of thousands) {
    const count = countOf(tokens, next, words, locale);
    if (!count || !words.includes(textAt(tokens, count.next))) continue;
    total += BigInt(count.meaning) * 10n ** BigInt(exponent);
    next = count.next + 1;
  }
  const rest = upTo999(tokens, next > from && and.includes(textAt(tokens, next)) ? next + 1 : next, locale);
  if (!rest || (rest.meaning === 0 && next > from)) return next > from ? { meaning: total, next } : null;
  return { meaning: total + BigInt(rest.meaning), next: rest.next };
}

function upTo999(tokens: readonly Token[], from: number, locale: Locale): Found<number> | null {
  const { upTo99, hundred, and } = numerals[locale];
  const count = countOf(tokens, from, hundred, locale);
  if (!count || count.meaning > 9 || !hundred.includes(textAt(tokens, count.next)))
    return find(upTo99, tokens, from);
  const next = count.next + 1;
  const rest = find(upTo99, tokens, and.includes(textAt(tokens, next)) ? next + 1 : next);
  const hundreds = count.meaning * 100;
  return rest && rest.meaning > 0
    ? { meaning: hundreds + rest.meaning, next: rest.next }
    : { meaning: hundreds, next };
}

/** How many of these words are meant: "deux" cents, two "hundred thousand", nothing before "mille". Never none. */
function countOf(
  tokens: readonly Token[],
  from: number,
  words: readonly string[],
  locale: Locale,
): Found<number> | null {
  const { uncounted, articles, hundred, upTo99 } = numerals[locale];
  const word = textAt(tokens, from);
  if (words.includes(word) && uncounted.includes(word)) return { meaning: 1, next: from };
  if (articles.includes(word) && words.includes(textAt(tokens, from + 1)))
    return { meaning: 1, next: from + 1 };
  const count = words === hundred ? find(upTo99, tokens, from) : upTo999(tokens, from, locale);
  return count && count.meaning > 0 ? count : null;
}

function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}

function* frenchUpTo99(): Generator<[string, number]> {
  const units = frenchUnits.split(' ');
  yield* units.map((word, number): [string, number] => [word, number]);
  yield ['une', 1];
  for (const [word, ten, upTo] of frenchTens) {
    yield [word, ten];
    yield [`${word}s`, ten];
    for (let unit = 1; unit <= upTo; unit += 1) yield [`${word} ${units[unit]}`, ten + unit];
    yield [`${word} et un`, ten + 1];
    yield [`${word} et une`, ten + 1];
    yield [`${word} une`, ten + 1];
    if (upTo > 9) yield [`${word} et onze`, ten + 11];
  }
}

function* englishUpTo99(): Generator<[string, number]> {
  const units = englishUnits.split(' ');
  yield* units.map((word, number): [string, number] => [word, number]);
  for (const [index, word] of englishTens.split(' ').entries()) {
    const ten = (index + 2) * 10;
    yield [word, ten];
    for (let unit = 1; unit <= 9; unit += 1) yield [`${word} ${units[unit]}`, ten + unit];
  }
}
