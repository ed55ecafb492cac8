import { grammars, inEachLanguage } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { Quantity } from './quantity.ts';

/** The stable names of why two quantities or values are not compared, added up or divided. */
const names = [
  'differentUnits',
  'differentKinds',
  'rateNotAdditive',
  'boundsOverlap',
  'noCommonBound',
  'nearnessLost',
  'dividedByZero',
  'divisorNotPositive',
  'tooLarge',
] as const;

export type Reason = (typeof names)[number];

/** Each reason, said for a reader. */
export const reasons = Object.fromEntries(
  names.map((name) => [name, inEachLanguage((locale) => grammars[locale].reasons[name])]),
) as Readonly<Record<Reason, Readonly<Record<Locale, string>>>>;

/** The answer where there is none to give, and why. */
export interface NotComparable {
  readonly kind: 'notComparable';
  readonly reason: Reason;
  readonly message: Readonly<Record<Locale, string>>;
}

/** What a calculation answers. */
export type Answer = { readonly kind: 'quantity'; readonly quantity: Quantity } | NotComparable;

/** The answer that says why not. */
export function notComparable(reason: Reason): NotComparable {
  return { kind: 'notComparable', reason, message: reasons[reason] };
}
