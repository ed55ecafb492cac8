import type { Locale } from './locales.ts';
import type { Quantity } from './quantity.ts';

/** Why two quantities are not compared, added up or divided, said for a reader. */
export const reasons = {
  differentUnits: {
    fr: 'Les deux quantités ne comptent pas la même chose.',
    en: 'The two quantities do not count the same thing.',
  },
  rateNotAdditive: {
    fr: 'Des taux ne s’additionnent pas et ne se soustraient pas.',
    en: 'Rates are neither added up nor subtracted.',
  },
  boundsOverlap: {
    fr: 'Leurs bornes se recouvrent\u00A0: elles ne disent pas laquelle est la plus grande.',
    en: 'Their bounds overlap: they do not tell which is greater.',
  },
  noCommonBound: {
    fr: 'Leurs bornes vont en sens contraire\u00A0: le résultat n’en aurait aucune.',
    en: 'Their bounds point opposite ways: the result would have none.',
  },
  nearnessLost: {
    fr: 'L’une n’est connue qu’environ\u00A0: le résultat serait trop incertain.',
    en: 'One is only known roughly: the result would be too uncertain.',
  },
  dividedByZero: {
    fr: 'On ne divise pas par zéro.',
    en: 'Nothing is divided by zero.',
  },
  divisorNotPositive: {
    fr: 'Le diviseur pourrait être nul ou négatif.',
    en: 'The divisor may be zero or less.',
  },
  tooLarge: {
    fr: 'Le résultat dépasse ce qu’une quantité peut contenir.',
    en: 'The result is larger than a quantity can hold.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

/** The stable name of a reason. */
export type Reason = keyof typeof reasons;

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
