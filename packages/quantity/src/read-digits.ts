import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { ProblemCode } from './problems.ts';

/** A number as it is being read: `digits` divided by ten to the power of `decimals`. */
export interface ScaledDigits {
  readonly digits: bigint;
  readonly decimals: number;
}

/** What a run of digits and separators may mean: one number, two, or none and why. */
export type DigitsRead =
  | { readonly readings: readonly [ScaledDigits, ...ScaledDigits[]] }
  | { readonly fault: ProblemCode };

/**
 * Reads "1 780", "1.780,5", "1,780", "1'780". Spaces and apostrophes group. A point or comma groups when it comes
 * several times, and is the decimal mark when it is the last separator and the only one of its kind.
 *
 * One alone before exactly three digits is either: "1.234" is refused with both readings, and so is the French
 * "1,234". The English comma is not in doubt there, because it is that language's own thousands separator.
 * @param run digits with single separators between them, folded by `tokenise`.
 */
export function readDigits(run: string, locale: Locale): DigitsRead {
  const groups = run.split(/[ '.,]/);
  const separators = run.replace(/\d/g, '');
  const last = separators.at(-1);
  if (last === undefined) return whole(groups);
  if (separators.length === 1 && (last === '.' || last === ',')) return readLone(groups, last, locale);

  const grouping = separators.slice(0, -1);
  const isDecimal = (last === '.' || last === ',') && !grouping.includes(last);
  if (!isDecimal) return isUniform(separators) ? grouped(groups) : { fault: 'badGrouping' };
  // "1 234,567" in an English text is a French fraction, or a slip in 1,234,567: not ours to choose.
  const isDoubtful =
    last === grammars[locale].thousandsMark &&
    groups.at(-1)?.length === 3 &&
    (grouping[0] === ' ' || grouping[0] === "'");
  if (!isUniform(grouping) || isDoubtful) return { fault: 'badGrouping' };
  const before = grouped(groups.slice(0, -1));
  return 'fault' in before ? before : fraction(groups.slice(0, -1).join(''), groups.at(-1) ?? '');
}

function readLone(groups: string[], mark: '.' | ',', locale: Locale): DigitsRead {
  const [before = '', after = ''] = groups;
  if (after.length !== 3 || before === '0') return startsWithZero(before) ?? fraction(before, after);
  const isThousands = mark === grammars[locale].thousandsMark;
  if (before.length > 3)
    return isThousands ? { fault: 'badGrouping' } : (startsWithZero(before) ?? fraction(before, after));
  const asThousands = grouped(groups);
  const asFraction = fraction(before, after);
  if (isThousands || 'fault' in asThousands || 'fault' in asFraction) return asThousands;
  return { readings: [...asThousands.readings, ...asFraction.readings] };
}

function whole(groups: readonly string[]): DigitsRead {
  const digits = groups.join('');
  return startsWithZero(digits) ?? { readings: [{ digits: BigInt(digits), decimals: 0 }] };
}

function grouped(groups: readonly string[]): DigitsRead {
  const [first = '', ...others] = groups;
  const isRegular = first.length <= 3 && others.every((group) => group.length === 3);
  return isRegular || others.length === 0 ? whole(groups) : { fault: 'badGrouping' };
}

function fraction(before: string, after: string): DigitsRead {
  return { readings: [{ digits: BigInt(before + after), decimals: after.length }] };
}

// "02 31 45 67 89" is a telephone number and "007" a slip or a code: neither is a quantity.
function startsWithZero(digits: string): DigitsRead | null {
  return digits.length > 1 && digits.startsWith('0') ? { fault: 'leadingZero' } : null;
}

function isUniform(separators: string): boolean {
  return separators === separators.charAt(0).repeat(separators.length);
}
