import { type Length, type LocaleName, languageOf } from '@akto-figures/contents';
import { format, formatToParts, opposite, type Quantity, speak } from '@akto-figures/quantity';

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
    fall: (amount: string) => `baisse ${ofText(amount)}`,
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
    fall: (amount: string) => `down ${amount}`,
    of: (amount: string) => `of ${amount}`,
  },
} as const;

/**
 * A trend as one reads it: "+41 % sur un an", "plus de +41 % sur un an". A qualified fall is said by its size, "baisse de
 * plus de 11 %": "moins de −11 %" would be read as a small one.
 */
export function trendText({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const say = words[locale];
  const time = say.over(timeText(over, locale));
  if (order === 'EQUAL') return `${say.unchanged} ${time}`;
  if (change.number === '0') return `${order === 'GREATER' ? say.rises : say.falls} ${time}`;
  if (order === 'LESS' && change.qualifier !== 'EXACT') {
    return `${say.fall(format(opposite(change), { locale: languageOf(locale) }))} ${time}`;
  }
  const sign = order === 'GREATER' ? '+' : '';
  const amount = formatToParts(change, { locale: languageOf(locale) })
    .map(({ kind, text }) => (kind === 'number' ? sign + text : text))
    .join('');
  return `${amount} ${time}`;
}

/** The same as one says it: "en hausse de plus de 41 pour cent sur un an". */
export function spokenTrend({ order, change, over }: SaidTrend, locale: LocaleName): string {
  const say = words[locale];
  const time = say.over(timeText(over, locale));
  if (order === 'EQUAL' || change.number === '0') return trendText({ order, change, over }, locale);
  const size = speak(order === 'LESS' ? opposite(change) : change, { locale: languageOf(locale) });
  return `${order === 'LESS' ? say.fallsBy(size) : say.risesBy(size)} ${time}`;
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
