import { readPeriod, spokenPeriod } from '@akto-figures/contents';
import {
  type AnyUnit,
  formatValue,
  type Locale,
  type ParsedValue,
  parseValue,
  readValueInput,
  type Value,
  type ValueInput,
  type ValueProblem,
  value,
} from '@akto-figures/quantity';
import { intervalWords } from '../../messages/generated/interval.ts';
import type { Content } from '../records/form-field.ts';
import { knownUnits, unitOfContent } from '../units/known-units.ts';
import { language, locale, otherLanguages } from '../words/language.ts';

/** What is typed, read: the value and what it leaves out, or why there is none. */
export type NumberRead = {
  /** Signs and words that say nothing of the number, as they are written. */
  readonly leftOut: readonly string[];
  /** When, as it is written beside the number. */
  readonly period: string | null;
  /** What is counted, as it is written, where that is more than a unit: "contrats visés". */
  readonly noun: Noun | null;
} & (
  | { readonly value: Value; readonly problem: null }
  | { readonly value: null; readonly problem: ValueProblem }
);

/** What a number counts, in the words and the language of its text. */
export interface Noun {
  readonly text: string;
  readonly locale: Locale;
}

/** What a text of another language looks like. Digits that could be read in two ways are no other language's. */
const unknownHere: readonly ValueProblem['code'][] = ['unknownWords', 'noNumber', 'vagueNumber'];

/** A text read as a value, in whichever language its words are; the problem is in the screen's. */
export function readNumber(text: string, unit: AnyUnit | null): NumberRead {
  const own = readIn(text, language());
  // A noun that is no unit may be a word of another language: where that one reads all of the text, it is in it.
  const isForeign = own.ok ? own.rest !== undefined : unknownHere.includes(own.problem.code);
  const others = isForeign ? otherLanguages().map((locale) => readIn(text, locale)) : [];
  const all = [own, ...others].filter((each) => each.ok);
  const read = all.find(({ rest }) => rest === undefined) ?? all[0];
  if (read) {
    const { period = null, rest, stripped = [] } = read;
    const noun = rest === undefined ? null : { text: rest, locale: read.locale };
    return { value: withUnit(read.value, unit), problem: null, leftOut: stripped, period, noun };
  }
  if (own.ok) throw new Error('A text that is read has no problem.');
  return { value: null, problem: own.problem, leftOut: [], period: null, noun: null };
}

/** What is read in one language, with the units that the hub has of its own. */
const readIn = (text: string, locale: Locale): ParsedValue & { readonly locale: Locale } => ({
  ...parseValue(text, { locale, units: knownUnits(), rest: 'given' }),
  locale,
});

/** A percentage cannot be printed in millions, whatever was typed: then the unit stays the text's. */
function withUnit(read: Value, unit: AnyUnit | null): Value {
  const whole = readValueInput({ ...read, unit: read.unit ?? unit });
  return 'fault' in whole ? read : whole;
}

/** What the period beside a number may be, in words: "entre 2020 et 2021" is "de 2020 à 2021"; "sur un an" is none. */
export function periodsBeside(text: string): readonly { readonly edtf: string; readonly words: string }[] {
  const read = readPeriod(text, language());
  if (read.ok) return [{ edtf: read.edtf, words: spokenPeriod(read.edtf, locale()) }];
  return read.problem.choices.map(({ edtf, words }) => ({ edtf, words: words[language()] }));
}

/** The value of a content; null where it has none that is whole. */
export function valueIn(content: Content): Value | null {
  const { quantity: given } = content as { readonly quantity?: StatedValue | null };
  return given ? statedValue(given, unitIn(content)) : null;
}

/** A value as a content has it: its parts, with the unit of time or thing in capitals. */
export type StatedValue = Omit<ValueInput, 'per' | 'unit' | 'printed'> & { readonly per?: string | null };

/** The value of its parts; null where they make none. */
export function statedValue({ per, ...parts }: StatedValue, unit: AnyUnit | null): Value | null {
  if (!parts.qualifier) return null;
  const read = readValueInput({ ...parts, unit, per: per?.toLowerCase() as ValueInput['per'] });
  return 'fault' in read ? null : read;
}

/** The unit of a content; null where it has none. */
export const unitIn = (content: Content): AnyUnit | null => unitOfContent(content.unit);

/** A content's value as one types it, without its unit. */
export const textOf = (content: Content): string => {
  const read = valueIn(content);
  return read ? formatValue(value({ ...read, unit: null }), { locale: language() }) : '';
};

/** The interval that a value states, in words; of a change and of two ends, what is said of it. */
export function intervalText(read: Value, locale: Locale): string {
  if (read.kind === 'RANGE' || read.isChange) return formatValue(read, { locale, changes: 'words' });
  const number = formatValue({ ...read, qualifier: 'EXACT' }, { locale });
  return intervalWords[locale][read.qualifier]({ number });
}
