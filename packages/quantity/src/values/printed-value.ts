import type { Locale } from '../locales.ts';
import type { Units } from '../own-units.ts';
import { parseValue, type ValueProblem } from './parse-value.ts';
import type { Value } from './value.ts';

/** How a value stands to what its source prints. */
export type PrintedValueAgreement =
  | { readonly kind: 'agrees' }
  /** What the printed text says instead. */
  | { readonly kind: 'differs'; readonly read: Value }
  | { readonly kind: 'unreadable'; readonly problem: ValueProblem }
  /** Nothing was taken down. */
  | { readonly kind: 'notPrinted' };

/**
 * Whether the value is what `printed` says, read by the same parser as everything: "+ 9 %" agrees with a change of 9,
 * and not with a rate of 9; "deux tiers" agrees with 2/3. How precisely it is printed is no matter here.
 * @param locale the language of the source.
 * @param units those that it may name beside ours; the value's own unless said.
 */
export function valueAgreesWithPrinted(
  value: Value,
  { locale, units }: { readonly locale: Locale; readonly units?: Units },
): PrintedValueAgreement {
  const { printed, kind, unit } = value;
  if (printed === undefined) return { kind: 'notPrinted' };
  const parsed = parseValue(printed, { locale, unit, units, ...(kind !== 'NUMBER' && { rest: 'given' }) });
  if (!parsed.ok) return { kind: 'unreadable', problem: parsed.problem };
  const isSame = statement(parsed.value) === statement(value);
  return isSame ? { kind: 'agrees' } : { kind: 'differs', read: parsed.value };
}

function statement(value: Value): string {
  const { kind, qualifier, per, isChange } = value;
  const numbers = kind === 'RANGE' ? [value.low, value.high] : [value.number];
  return [kind, qualifier, ...numbers, 'outOf' in value ? value.outOf : '', per, isChange].join(' ');
}
