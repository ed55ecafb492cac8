import { type Length, type LocaleName, languageOf } from '@akto-figures/contents';
import { format, opposite, type Quantity, speak } from '@akto-figures/quantity';
import { sentenceGrammars } from '@akto-figures/quantity/sentences';
import { trendWords } from '../../messages/generated/trend.ts';

/** What a trend says: which way, by how much, over how long. */
export interface SaidTrend {
  readonly order: 'LESS' | 'EQUAL' | 'GREATER';
  /** In percent, below zero for a fall; 0 where only the direction is known. */
  readonly change: Quantity;
  readonly over: Length;
}

/**
 * A trend as one reads it: "+41 % sur un an", "en hausse de plus de 41 % sur un an". A qualified one is said in words: nobody
 * writes "plus de +41 %", and "moins de −11 %" would be read as a small fall.
 */
export function trendText({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const time = timeText(over, locale);
  const direction = directionText({ order, change }, locale);
  if (direction !== null) return `${direction} ${time}`;
  if (change.qualifier !== 'EXACT') return `${byText({ order, change }, locale, format)} ${time}`;
  const sign = order === 'GREATER' ? '+' : '';
  return `${sign}${format(change, { locale: languageOf(locale) })} ${time}`;
}

/** The same as one says it: "en hausse de plus de 41 pour cent sur un an". */
export function spokenTrend({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const said = directionText({ order, change }, locale) ?? byText({ order, change }, locale, speak);
  return `${said} ${timeText(over, locale)}`;
}

type Change = Pick<SaidTrend, 'order' | 'change'>;

/** Where there is no amount to say; null where there is one. */
function directionText({ order, change }: Change, locale: LocaleName): string | null {
  const say = trendWords[languageOf(locale)];
  if (order === 'EQUAL') return say.unchanged;
  if (change.number !== '0') return null;
  return order === 'GREATER' ? say.rises : say.falls;
}

/** By how much, without a sign: "en baisse de plus de 11 %". */
function byText({ order, change }: Change, locale: LocaleName, write: typeof format | typeof speak): string {
  const language = languageOf(locale);
  const { fallsBy, risesBy } = trendWords[language];
  const size = write(order === 'LESS' ? opposite(change) : change, { locale: language });
  return (order === 'LESS' ? fallsBy : risesBy)({ by: sentenceGrammars[language].byAmount(size) });
}

function timeText({ unit, count }: Length, locale: LocaleName): string {
  const { times, numbers, over } = trendWords[languageOf(locale)];
  const number = (numbers as Readonly<Record<string, string>>)[count] ?? count;
  return over({ time: times[unit]({ count, number }) });
}
