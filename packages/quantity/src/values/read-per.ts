import { grammars } from '../languages/grammars.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { firstOf, phrasesOf, textOf } from './pieces.ts';
import { perUnits } from './value.ts';

const pers = phrasesOf((locale) =>
  perUnits.flatMap((unit) => grammars[locale].per[unit].map((words) => [words, unit] as const)),
);

/** "15 € par heure", "11 M€ par an". */
export function readPer({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const per = firstOf(pers[locale], tokens, 1);
  if (!per || per.next !== tokens.length) return null;
  const number = parse(textOf(text, tokens, 0, per.at));
  if (number?.value.kind !== 'NUMBER' || number.value.per !== null) return null;
  return { parts: { ...number.value, per: per.meaning }, rest: number.rest, period: number.period };
}
