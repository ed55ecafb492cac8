import { type Length, type LocaleName, languageOf } from '@akto-figures/contents';
import { format, opposite, type Quantity, speak } from '@akto-figures/quantity';

/** What a trend says: which way, by how much, over how long. */
export interface SaidTrend {
  readonly order: 'LESS' | 'EQUAL' | 'GREATER';
  /** In percent, below zero for a fall; 0 where only the direction is known. */
  readonly change: Quantity;
  readonly over: Length;
}

const words = {
  FR: {
    over: (time: string) => `sur ${time}`,
    numbers: ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'],
    units: { year: ['an', 'ans'], month: ['mois', 'mois'], day: ['jour', 'jours'] },
    unchanged: 'stable',
    rises: 'en hausse',
    falls: 'en baisse',
    risesBy: (amount: string) => `en hausse ${ofText(amount)}`,
    fallsBy: (amount: string) => `en baisse ${ofText(amount)}`,
    of: ofText,
  },
  EN: {
    over: (time: string) => `in ${time}`,
    numbers: ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
    units: { year: ['year', 'years'], month: ['month', 'months'], day: ['day', 'days'] },
    unchanged: 'unchanged',
    rises: 'up',
    falls: 'down',
    risesBy: (amount: string) => `up ${amount}`,
    fallsBy: (amount: string) => `down ${amount}`,
    of: (amount: string) => `of ${amount}`,
  },
} as const;

/**
 * A trend as one reads it: "+41 % sur un an", "en hausse de plus de 41 % sur un an". A qualified one is said in words: nobody
 * writes "plus de +41 %", and "moins de −11 %" would be read as a small fall.
 */
export function trendText({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const time = words[locale].over(timeText(over, locale));
  const direction = directionText({ order, change }, locale);
  if (direction !== null) return `${direction} ${time}`;
  if (change.qualifier !== 'EXACT') return `${byText({ order, change }, locale, format)} ${time}`;
  const sign = order === 'GREATER' ? '+' : '';
  return `${sign}${format(change, { locale: languageOf(locale) })} ${time}`;
}

/** The same as one says it: "en hausse de plus de 41 pour cent sur un an". */
export function spokenTrend({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const said = directionText({ order, change }, locale) ?? byText({ order, change }, locale, speak);
  return `${said} ${words[locale].over(timeText(over, locale))}`;
}

type Change = Pick<SaidTrend, 'order' | 'change'>;

/** Where there is no amount to say; null where there is one. */
function directionText({ order, change }: Change, locale: LocaleName): string | null {
  const say = words[locale];
  if (order === 'EQUAL') return say.unchanged;
  if (change.number !== '0') return null;
  return order === 'GREATER' ? say.rises : say.falls;
}

/** By how much, without a sign: "en baisse de plus de 11 %". */
function byText({ order, change }: Change, locale: LocaleName, write: typeof format | typeof speak): string {
  const say = words[locale];
  const size = write(order === 'LESS' ? opposite(change) : change, { locale: languageOf(locale) });
  return order === 'LESS' ? say.fallsBy(size) : say.risesBy(size);
}

/** An amount that something is a share of: "de 110000 contrats", "of 110000 contracts". */
export const ofAmount = (amount: string, locale: LocaleName): string => words[locale].of(amount);

/** "de 41 %", "d’environ 41 %", "d’au plus 41 %": French has no "de jusqu’à". */
export function ofText(amount: string): string {
  const text = amount.replace(/^jusqu’à/, 'au plus');
  return /^[aeiouyéèêh]/i.test(text) ? `d’${text}` : `de ${text}`;
}

function timeText({ unit, count }: Length, locale: LocaleName): string {
  const { numbers, units } = words[locale];
  const [one, many] = units[unit];
  return count === 1 ? `${numbers[1]}\u00a0${one}` : `${numbers[count] ?? String(count)}\u00a0${many}`;
}
