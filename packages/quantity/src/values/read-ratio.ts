import { grammars } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import type { Locale } from '../locales.ts';
import { find } from '../phrases.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { firstOf, phrasesOf, textOf } from './pieces.ts';

const outOf = phrasesOf((locale) => grammars[locale].outOf.read.map((words) => [words, true] as const));

/** "7 jeunes sur 10", "un contrat sur cinq", "4,4/5": so many out of so many, and what they are. */
export function readRatio({ text, tokens, locale, parse }: ExpressionText): Expression | null {
  const middle = firstOf(outOf[locale], tokens, 1);
  if (!middle || firstOf(outOf[locale], tokens, middle.next)) return null;
  const part = parse(withOne(text, tokens, middle.at, locale));
  const whole = parse(textOf(text, tokens, middle.next));
  if (part?.value.kind !== 'NUMBER' || whole?.value.kind !== 'NUMBER') return null;
  const isBare = [part, whole].every(({ value, period }) => !value.isChange && !value.per && !period);
  const isWhole = whole.value.qualifier === 'EXACT' && whole.value.unit === null;
  const { unit, qualifier, number, decimals } = part.value;
  if (!isBare || !isWhole || unit === 'percent' || unit === 'euro') return null;
  if (part.rest !== undefined && whole.rest !== undefined) return null;
  return {
    parts: { kind: 'RATIO', qualifier, number, outOf: whole.value.number, unit, decimals },
    rest: part.rest ?? whole.rest,
  };
}

/** "un adhérent" counts one here, which it does not where it stands alone. */
function withOne(text: string, tokens: ExpressionText['tokens'], to: number, locale: Locale): string {
  const at = find(lexicons[locale].before, tokens, 0)?.next ?? 0;
  const article = tokens[at];
  const isArticle = article && grammars[locale].smallWords.articles.includes(article.text);
  if (!isArticle || at + 1 >= to) return textOf(text, tokens, 0, to);
  return `${text.slice(0, article.at)}1${text.slice(article.end, tokens[to - 1]?.end)}`;
}
