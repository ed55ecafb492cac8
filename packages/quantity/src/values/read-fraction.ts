import { grammars } from '../languages/grammars.ts';
import { lexicons } from '../lexicon.ts';
import { readCardinal } from '../number-words.ts';
import { find } from '../phrases.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { isNoun, phrasesOf, textOf } from './pieces.ts';
import { readRatio } from './read-ratio.ts';

const halves = phrasesOf((locale) => grammars[locale].half.map((words) => [words, true] as const));

const parts = phrasesOf((locale) =>
  Object.entries(grammars[locale].parts).flatMap(([outOf, { one, many }]) =>
    [one, many].map((words) => [words, outOf] as const),
  ),
);

const beforeParts = phrasesOf((locale) => Object.entries(grammars[locale].beforeParts));

/** "la moitié", "plus de trois quarts", "près du quart", "un cinquième des salariés", "2/3". */
export function readFraction(given: ExpressionText): Expression | null {
  const { text, tokens, locale } = given;
  if (tokens.some(({ text }) => text === '/')) return inDigits(given);
  const before = find(beforeParts[locale], tokens, 0) ?? find(lexicons[locale].before, tokens, 0);
  const fraction = fractionAt(given, before?.next ?? 0);
  if (!fraction) return null;
  const after = before ? null : find(lexicons[locale].after, tokens, fraction.next);
  const last = after?.next ?? fraction.next;
  const noun = tokens.slice(last);
  const saysMore = noun.some(
    (_, index) => find(parts[locale], noun, index) || find(halves[locale], noun, index),
  );
  if (saysMore || !isNoun(noun, locale) || isRank(noun, locale)) return null;
  return {
    parts: {
      ...{ kind: 'FRACTION', qualifier: before?.meaning ?? after?.meaning },
      ...{ number: fraction.number, outOf: fraction.outOf },
    },
    rest: noun.length === 0 ? undefined : textOf(text, tokens, last),
  };
}

/** "Le dixième salon", "a fifth contract": what nothing ties to the part is counted off, and no whole. */
const isRank = (noun: ExpressionText['tokens'], locale: ExpressionText['locale']): boolean =>
  noun[0] !== undefined && !grammars[locale].smallWords.ties.includes(noun[0].text);

function fractionAt({ tokens, locale }: ExpressionText, from: number) {
  const half = find(halves[locale], tokens, from);
  if (half) return { number: '1', outOf: '2', next: half.next };
  const { smallWords, partArticles } = grammars[locale];
  const isNamed = partArticles.includes(tokens[from]?.text ?? '');
  const at = isNamed ? from + 1 : from;
  const isOne = smallWords.articles.includes(tokens[at]?.text ?? '');
  const one = isOne ? { meaning: 1n, next: at + 1 } : countAt(tokens, at, locale);
  // "Le tiers", "près du quart": the article itself is the count.
  const count = one ?? (isNamed || from > 0 ? { meaning: 1n, next: at } : null);
  const part = count && find(parts[locale], tokens, count.next);
  return part ? { number: String(count.meaning), outOf: part.meaning, next: part.next } : null;
}

function countAt(tokens: ExpressionText['tokens'], from: number, locale: ExpressionText['locale']) {
  const { kind, text } = tokens[from] ?? {};
  if (kind === 'digits')
    return /^\d{1,3}$/.test(text ?? '') ? { meaning: BigInt(text ?? ''), next: from + 1 } : null;
  return readCardinal(tokens, from, locale);
}

function inDigits(given: ExpressionText): Expression | null {
  const ratio = readRatio(given);
  return ratio && { ...ratio, parts: { ...ratio.parts, kind: 'FRACTION' } };
}
