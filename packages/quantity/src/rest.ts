import { grammars, inEachLanguage } from './languages/grammars.ts';
import { lexicons } from './lexicon.ts';
import { type Locale, locales } from './locales.ts';
import { readCardinal } from './number-words.ts';
import { find, type Phrases, phrases } from './phrases.ts';
import type { Sentence, Stretch } from './read-sentence.ts';
import { type Token, tokenise } from './tokens.ts';

/** Words that tie a noun to what stands before it, that put two nouns together, and that may be articles. */
const small = inEachLanguage((locale) => {
  const { ties, conjunctions, articles } = grammars[locale].smallWords;
  return { ties: new Set(ties), conjunctions: new Set(conjunctions), articles: new Set(articles) };
});

/** Words that change a number wherever they stand; scales those of both languages, for a "billion" is no French noun. */
const changing = inEachLanguage(changingIn);

function changingIn(locale: Locale): Phrases<true> {
  const scales = locales.flatMap((each) => {
    const { scales, shortScales, collectives, vague } = lexicons[each];
    return [scales, shortScales, collectives, vague].flatMap(({ meanings }) => [...meanings.keys()]);
  });
  const { numerals, andAHalf } = grammars[locale];
  const words = [...scales, ...lexicons[locale].after.meanings.keys(), ...numerals.hundred, ...andAHalf];
  return phrases(words.map((word) => [word, true] as const));
}

/** The noun of a text, with its complement. */
export interface Noun {
  readonly at: Stretch;
  /** Whether the unit that was read counts it: "entreprises et jeunes" are more than the companies. */
  readonly isOfUnit: boolean;
}

/**
 * The words at the end, where they only say what is counted: "contrats d’apprentissage", "branches". Null where one of
 * them may change the number: another number, a scale, a qualifier, a sign, a unit that is shortened to a letter.
 */
export function nounOf(
  { rest, unit, numberAt }: Sentence,
  tokens: readonly Token[],
  locale: Locale,
): Noun | null {
  if (!rest) return null;
  const { at, nounFrom } = rest;
  const { ties, conjunctions } = small[locale];
  const words = tokens.slice(at.from, at.to);
  const first = tokens[nounFrom];
  if (!first || (!unit && ties.has(first.text)) || (!unit && isArticle(tokens, numberAt, locale)))
    return null;
  const named = words.find(({ kind, text }) => kind === 'word' && !ties.has(text) && !conjunctions.has(text));
  if (!named || named.text.length < 3) return null;
  if (!words.every((token, index) => isPlain(token) && !changesNumber(words, index, locale))) return null;
  const isSymbol = unit !== null && tokens[unit.at.from]?.kind === 'sign';
  const from = unit ? (isSymbol ? at.from : unit.at.from) : nounFrom;
  return { at: { from, to: at.to }, isOfUnit: unit !== null && !conjunctions.has(first.text) };
}

/** What is counted, without what ties it to the number: "jeunes" of "41 % des jeunes", "entreprises" of "d’entreprises". */
export function bareNoun(noun: string, locale: Locale): string {
  const { ties } = small[locale];
  const tokens = tokenise(noun);
  const first = tokens.find(({ kind, text }) => kind === 'word' && !ties.has(text));
  return first ? noun.slice(first.at) : noun;
}

/** "Un effort" is no count of one. */
function isArticle(tokens: readonly Token[], { from, to }: Stretch, locale: Locale): boolean {
  return to === from + 1 && small[locale].articles.has(tokens[from]?.text ?? '');
}

function isPlain({ kind, raw }: Token): boolean {
  return kind === 'word' || (kind === 'sign' && ["'", '’', '.', ',', '(', ')', '-', '«', '»'].includes(raw));
}

function changesNumber(words: readonly Token[], index: number, locale: Locale): boolean {
  if (find(changing[locale], words, index)) return true;
  return readCardinal(words, index, locale) !== null && !small[locale].articles.has(words[index]?.text ?? '');
}
