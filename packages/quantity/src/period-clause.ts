import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { Token } from './tokens.ts';

const ends = inEachLanguage(endOf);
const openers = inEachLanguage((locale) => new Set(grammars[locale].periodOpeners));

/** Longest clause in tokens: "par rapport à l’année 2022". */
const longestClause = 6;

/** The token from which on the text says when; the number of tokens where it does not. */
export function periodFrom(tokens: readonly Token[], locale: Locale): number {
  for (let from = Math.max(1, tokens.length - longestClause); from < tokens.length; from += 1) {
    if (!openers[locale].has(tokens[from]?.text ?? '')) continue;
    const clause = tokens
      .slice(from)
      .map(({ text }) => text)
      .join(' ')
      .replaceAll("' ", "'");
    if (ends[locale].test(clause)) return from;
  }
  return tokens.length;
}

function endOf(locale: Locale): RegExp {
  return new RegExp(`^(?:${grammars[locale].periodClauses.map(({ words }) => words).join('|')})$`);
}
