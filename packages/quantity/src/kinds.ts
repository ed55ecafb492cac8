import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { readCardinal } from './number-words.ts';
import type { ProblemCode } from './problems.ts';
import type { Token } from './tokens.ts';

/** Which kind of expression the text is, where it is no plain number; null where it is none that is known. */
export function kindOf(tokens: readonly Token[], locale: Locale): ProblemCode | null {
  const shape = shapeOf(tokens, locale);
  return grammars[locale].kinds.find(({ pattern }) => pattern.test(shape))?.code ?? null;
}

/** The text with one space between its tokens and its numbers in digits, ungrouped. */
function shapeOf(tokens: readonly Token[], locale: Locale): string {
  const parts: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const { kind: is, text } = tokens[index] as Token;
    const cardinal = is === 'word' ? readCardinal(tokens, index, locale) : null;
    parts.push(is === 'digits' ? text.replace(/[ ']/g, '') : cardinal ? String(cardinal.meaning) : text);
    index = cardinal?.next ?? index + 1;
  }
  return parts.join(' ');
}
