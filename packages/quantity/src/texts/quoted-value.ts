import type { Locale } from '../locales.ts';
import type { Units } from '../own-units.ts';
import { valueAgreesWithPrinted } from '../values/printed-value.ts';
import type { Value } from '../values/value.ts';
import { numbersInText, type TextNumber } from './numbers-in-text.ts';
import { saysOf } from './says-of.ts';

/** A number in its sentence: the words before it, itself, the words after it. */
export interface QuotedWords {
  readonly prefix?: string | undefined;
  readonly exact?: string | undefined;
  readonly suffix?: string | undefined;
}

/** How a value stands to the number that is quoted for it. */
export type QuotedAgreement =
  | { readonly kind: 'agrees' }
  /** What the sentence says in that place, and where: `at` counts from the beginning of the sentence. */
  | { readonly kind: 'differs'; readonly read: Value; readonly written: string; readonly at: number }
  /** Nothing there reads as a number. */
  | { readonly kind: 'silent' };

/**
 * Whether the quoted number says the value, read in its sentence: the qualifier may stand before what is quoted.
 * @param locale the language of the sentence.
 * @param units those that it may name beside ours.
 */
export function agreesWithQuoted(
  value: Value,
  { prefix = '', exact = '', suffix = '' }: QuotedWords,
  { locale, units }: { readonly locale: Locale; readonly units?: Units },
): QuotedAgreement {
  const printed = exact.trim();
  if (printed === '') return { kind: 'silent' };
  const alone = valueAgreesWithPrinted({ ...value, printed }, { locale, ...(units && { units }) });
  if (alone.kind === 'agrees') return { kind: 'agrees' };
  const end = prefix.length + exact.length;
  const numbers = numbersInText(prefix + exact + suffix, locale).filter(
    ({ at, written }) => at < end && at + written.length > prefix.length,
  );
  if (numbers.some((number) => says(number, value))) return { kind: 'agrees' };
  const [number] = numbers;
  const read = number?.values[0];
  if (number && read) return { kind: 'differs', read, written: number.written, at: number.at };
  if (alone.kind !== 'differs') return { kind: 'silent' };
  return { kind: 'differs', read: alone.read, written: printed, at: prefix.length + exact.indexOf(printed) };
}

/** Whether a number means no more and no less than the value. */
const says = ({ values }: TextNumber, value: Value): boolean =>
  values.some((each) => {
    const said = each.unit === null ? ({ ...each, unit: value.unit } as Value) : each;
    return saysOf(said, value) === 'AGREES' && saysOf(value, said) === 'AGREES';
  });
