import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { type Found, find, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** How each language builds its cardinal numbers, with the small ones ready to be found. */
const numerals = inEachLanguage((locale) => {
  const { upTo99, ...others } = grammars[locale].numerals;
  return { ...others, upTo99: phrases(upTo99) };
});

/** The words that a cardinal may start with: most words of a text are none of them. */
const firstWords = inEachLanguage(firstWordsOf);

/** Reads a cardinal in words: "huit", "deux mille cinq cents", "quatre-vingt-onze", "two hundred and five". */
export function readCardinal(tokens: readonly Token[], from: number, locale: Locale): Found<bigint> | null {
  if (!firstWords[locale].has(textAt(tokens, from))) return null;
  const { thousands, and } = numerals[locale];
  let total = 0n;
  let next = from;
  for (const { words, exponent } of thousands) {
    const count = countOf(tokens, next, words, locale);
    if (!count || !words.includes(textAt(tokens, count.next))) continue;
    total += BigInt(count.meaning) * 10n ** BigInt(exponent);
    next = count.next + 1;
  }
  // "Onze cents" is a number of its own, and stands after no thousand.
  const rest =
    next > from
      ? upTo999(tokens, and.includes(textAt(tokens, next)) ? next + 1 : next, locale)
      : inHundreds(tokens, next, locale);
  if (!rest || (rest.meaning === 0 && next > from)) return next > from ? { meaning: total, next } : null;
  return { meaning: total + BigInt(rest.meaning), next: rest.next };
}

const upTo999 = (tokens: readonly Token[], from: number, locale: Locale) =>
  hundredsAt(tokens, from, locale, 9);

/** "Onze cents", "twenty-five hundred and six", and all that is smaller. */
const inHundreds = (tokens: readonly Token[], from: number, locale: Locale) =>
  hundredsAt(tokens, from, locale, numerals[locale].mostHundreds);

function hundredsAt(
  tokens: readonly Token[],
  from: number,
  locale: Locale,
  most: number,
): Found<number> | null {
  const { upTo99, hundred, and } = numerals[locale];
  const count = countOf(tokens, from, hundred, locale);
  const isCount = count && count.meaning <= most && (count.meaning < 10 || count.meaning % 10 !== 0);
  if (!isCount || !hundred.includes(textAt(tokens, count.next))) return find(upTo99, tokens, from);
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
  const count = words === hundred ? find(upTo99, tokens, from) : inHundreds(tokens, from, locale);
  return count && count.meaning > 0 ? count : null;
}

function firstWordsOf(locale: Locale): ReadonlySet<string> {
  const { upTo99, uncounted, articles } = numerals[locale];
  const starts = [...upTo99.meanings.keys()].map((words) => words.split(' ')[0] ?? '');
  return new Set([...starts, ...uncounted, ...articles]);
}

function textAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.text ?? '';
}
