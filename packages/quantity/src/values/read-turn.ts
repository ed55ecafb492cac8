import { opposites } from '../add.ts';
import { negated } from '../decimal.ts';
import { grammars } from '../languages/grammars.ts';
import { find } from '../phrases.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { firstOf, phrasesOf, textOf } from './pieces.ts';

const before = phrasesOf((locale) =>
  (['rise', 'fall'] as const).flatMap((way) => {
    const { written, before } = grammars[locale][way];
    return [written, ...before]
      .flatMap((words) => grammars[locale].spellings(words))
      .map((words) => [words, way] as const);
  }),
);

const after = phrasesOf((locale) =>
  (['rise', 'fall'] as const).flatMap((way) =>
    grammars[locale][way].after.map((words) => [words, way] as const),
  ),
);

const comparedWith = phrasesOf((locale) => grammars[locale].than.map((words) => [words, true] as const));

/** "en hausse de plus de 12 %", "une baisse de 4 %", "10 % de plus qu’en 2023", "21% more". */
export function readTurn({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const opening = find(before[locale], tokens, 0);
  if (opening) return turned(opening.meaning, parse(textOf(text, tokens, opening.next)));
  const closing = firstOf(after[locale], tokens, 1);
  if (!closing) return null;
  const read = turned(closing.meaning, parse(textOf(text, tokens, 0, closing.at)));
  if (!read || closing.next === tokens.length) return read;
  const than = find(comparedWith[locale], tokens, closing.next);
  if (!than) return null;
  // The period was taken from the end already.
  return than.next < tokens.length ? { ...read, period: textOf(text, tokens, than.next) } : read;
}

/** A fall of more than 5 is less than −5. */
function turned(way: 'rise' | 'fall', read: ReturnType<ExpressionText['parse']>): Expression | null {
  if (read?.value.kind !== 'NUMBER' || read.value.isChange || read.value.number.startsWith('-')) return null;
  const { value, rest, period } = read;
  if (way === 'rise') return { parts: { ...value, isChange: true }, rest, period };
  const qualifier = value.qualifier === 'NEARLY' ? 'NEARLY' : opposites[value.qualifier];
  return { parts: { ...value, isChange: true, qualifier, number: negated(value.number) }, rest, period };
}
