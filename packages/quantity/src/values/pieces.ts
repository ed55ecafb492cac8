import { halfAt } from '../half.ts';
import { grammars, inEachLanguage } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { readCardinal } from '../number-words.ts';
import { type Found, find, type Phrases, phrases } from '../phrases.ts';
import type { Token } from '../tokens.ts';

/** A table of phrases for each language. */
export function phrasesOf<Meaning>(
  entries: (locale: Locale) => Iterable<readonly [string, Meaning]>,
): Readonly<Record<Locale, Phrases<Meaning>>> {
  return inEachLanguage((locale) => phrases(entries(locale)));
}

/** The first phrase of the table in the text, not before this token; null where there is none. */
export function firstOf<Meaning>(
  table: Phrases<Meaning>,
  tokens: readonly Token[],
  from = 0,
): (Found<Meaning> & { readonly at: number }) | null {
  for (let at = from; at < tokens.length; at += 1) {
    const found = find(table, tokens, at);
    if (found) return { ...found, at };
  }
  return null;
}

/** The text from this token to before that one. */
export function textOf(text: string, tokens: readonly Token[], from: number, to = tokens.length): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first && last && from < to ? text.slice(first.at, last.end) : '';
}

const hundreds = inEachLanguage((locale) => new Set(grammars[locale].numerals.hundred));

/** Whether these tokens only say what is counted: words, and none that is a number or may change one. */
export function isNoun(tokens: readonly Token[], locale: Locale): boolean {
  const { after, scales, collectives, vague } = lexicons[locale];
  return tokens.every(({ kind, raw, text }, index) => {
    if (kind === 'sign') return ["'", '’', '-', '(', ')', '«', '»'].includes(raw);
    if (kind === 'digits') return false;
    const isArticle = /^(une?|an?|the)$/i.test(raw);
    if (!isArticle && readCardinal(tokens, index, locale)) return false;
    if (halfAt(tokens, index, locale) || hundreds[locale].has(text)) return false;
    return ![after, scales, collectives, vague].some((table) => find<unknown>(table, tokens, index));
  });
}
