import { grammars, inEachLanguage } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { phraseKey, type Token } from '../tokens.ts';
import { turns } from './turns.ts';

/** Whether a number, or what belongs to one, may begin at this token: most words of a text begin none. */
export function mayBeginNumber(tokens: readonly Token[], at: number, locale: Locale): boolean {
  if (isFirst(tokens[at], locale)) return true;
  // "de" begins a range, and every other phrase of a language.
  return openers[locale].has(tokens[at]?.text ?? '') && isFirst(tokens[at + 1], locale);
}

const isFirst = (token: Token | undefined, locale: Locale): boolean =>
  token !== undefined && (token.kind === 'digits' || firstWords[locale].has(token.text));

const openers = inEachLanguage((locale) => {
  const { between, ranges } = grammars[locale];
  return new Set([between, ...ranges].map(({ before }) => phraseKey(before)));
});

const firstWords = inEachLanguage((locale) => {
  const { numerals, half, times } = grammars[locale];
  const { before, countedCollectives, countedScales } = lexicons[locale];
  const phrases = [
    ...[before, countedCollectives, countedScales, turns[locale].before].flatMap(({ meanings }) => [
      ...meanings.keys(),
    ]),
    ...numerals.upTo99.map(([words]) => words),
    ...[...numerals.hundred, ...numerals.uncounted, ...numerals.articles, ...half],
    ...[...Object.keys(times.words), ...times.before],
    ...['+', '-', '€'],
  ];
  return new Set(phrases.map((phrase) => phraseKey(phrase).split(' ')[0] ?? ''));
});
