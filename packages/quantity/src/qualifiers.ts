/** How each end of a qualifier's interval stands to its number. */
export type End =
  /** The number itself belongs to the interval. */
  | 'included'
  /** The number is a bound that is not reached. */
  | 'excluded'
  /** Not stated; close to the number by the meaning of the words. `reach.ts` says how close. */
  | 'near'
  /** This side has no bound. */
  | 'unbounded';

/** What the seven qualifiers say of the quantity that is meant: its interval around the printed number. */
export const qualifiers = {
  EXACT: { low: 'included', high: 'included' },
  MORE_THAN: { low: 'excluded', high: 'unbounded' },
  AT_LEAST: { low: 'included', high: 'unbounded' },
  // "Près de 500" lies just below 500, "plus de 500" above it: both print 500 and mean different quantities,
  // so intervals are compared, never numbers.
  NEARLY: { low: 'near', high: 'excluded' },
  ABOUT: { low: 'near', high: 'near' },
  LESS_THAN: { low: 'unbounded', high: 'excluded' },
  UP_TO: { low: 'unbounded', high: 'included' },
} as const satisfies Record<string, { low: End; high: End }>;

/** How a printed number stands to the quantity that is meant. It is part of the number, everywhere. */
export type Qualifier = keyof typeof qualifiers;

/** Whether this is one of the seven: for what comes from outside. */
export function isQualifier(value: unknown): value is Qualifier {
  return typeof value === 'string' && Object.hasOwn(qualifiers, value);
}
