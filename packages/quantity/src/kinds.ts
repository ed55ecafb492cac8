import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import { readCardinal } from './number-words.ts';
import { find, type Phrases } from './phrases.ts';
import type { ProblemCode } from './problems.ts';
import type { Token } from './tokens.ts';
import type { AnyUnit } from './units.ts';

/** Which kind of expression the text is, where it is no plain number; null where it is none that is known. */
export function kindOf(
  tokens: readonly Token[],
  locale: Locale,
  ownUnits: Phrases<AnyUnit>,
): ProblemCode | null {
  const shape = shapeOf(tokens, locale, ownUnits);
  return grammars[locale].kinds.find(({ pattern }) => pattern.test(shape))?.code ?? null;
}

/**
 * The text with one space between its tokens and its numbers in digits, ungrouped. A unit of a hub's own is a noun like any other,
 * whatever it begins with: "points de contact" are no points.
 */
function shapeOf(tokens: readonly Token[], locale: Locale, ownUnits: Phrases<AnyUnit>): string {
  const parts: string[] = [];
  for (let index = 0; index < tokens.length; ) {
    const { kind: is, text } = tokens[index] as Token;
    const unit = find(ownUnits, tokens, index);
    if (unit) {
      parts.push('unit');
      index = unit.next;
      continue;
    }
    const cardinal = is === 'word' ? readCardinal(tokens, index, locale) : null;
    parts.push(is === 'digits' ? text.replace(/[ ']/g, '') : cardinal ? String(cardinal.meaning) : text);
    index = cardinal?.next ?? index + 1;
  }
  return parts.join(' ');
}
