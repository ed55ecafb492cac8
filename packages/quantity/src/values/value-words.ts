import { opposites } from '../add.ts';
import { type Decimal, negated } from '../decimal.ts';
import type { Written } from '../format.ts';
import { elided, joined } from '../joined-words.ts';
import { grammars } from '../languages/grammars.ts';
import type { Locale } from '../locales.ts';
import type { Qualifier } from '../qualifiers.ts';
import { type AnyUnit, isCountable } from '../units.ts';
import type { Value, ValueOf } from './value.ts';

/** Of a change: its direction and its qualifier in words, and the size that follows them. Null for no change. */
export function turned(
  { qualifier, number, isChange }: { qualifier: Qualifier; number: Decimal; isChange: boolean },
  locale: Locale,
): { readonly words: string; readonly size: Decimal } | null {
  if (!isChange || number === '0') return null;
  const { rise, fall, wording, turnWording } = grammars[locale];
  const isFall = number.startsWith('-');
  const meant = isFall && qualifier !== 'NEARLY' ? opposites[qualifier] : qualifier;
  const words = turnWording[meant] ?? wording[meant];
  const size = isFall ? negated(number) : number;
  return { words: joined(isFall ? fall.written : rise.written, words), size };
}

/** The fraction in words where each of its numbers has one, in digits where not: "deux tiers", "7/12". */
export function fractionWords(
  { number, outOf }: { number: Decimal; outOf: Decimal },
  locale: Locale,
): string {
  const { half, parts, smallNumbers } = grammars[locale];
  if (number === '1' && outOf === '2') return half[0];
  const part = parts[Number(outOf)];
  const count = smallNumbers[Number(number) - 1];
  if (!part || !count || outOf === '2') return `${number}/${outOf}`;
  return `${count} ${number === '1' ? part.one : part.many}`;
}

/** "3 h 30": minutes that make no whole hours. */
export function hoursOf({ unit, number, per, decimals }: ValueOf<'NUMBER'>) {
  if (unit !== 'minute' || per !== null || decimals !== null || !/^\d{2,6}$/.test(number)) return null;
  const minutes = Number(number) % 60;
  if (Number(number) < 60 || minutes === 0) return null;
  return { hours: String((Number(number) - minutes) / 60), minutes: String(minutes).padStart(2, '0') };
}

/** The noun of a ratio: what is counted one by one. "7 sur 10" of a rate has none. */
export function countedBy({ unit }: Value): AnyUnit | null {
  return unit !== null && isCountable(unit) ? unit : null;
}

/** A number alone, without its unit. */
export function plain({ qualifier, number, decimals, scale }: Value & { number: Decimal }): Written {
  return { qualifier, number, decimals, scale, unit: null };
}

export function wordsOf({ qualifier, per }: Value, locale: Locale) {
  const { wording, per: perWords } = grammars[locale];
  const perWording = per === null ? '' : perWords[per][0];
  return {
    perWording,
    qualifierBefore: (words: string) => elided(wording[qualifier], words),
  };
}
