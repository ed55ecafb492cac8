import { readPeriod, spokenPeriod } from '@akto-figures/contents';
import {
  format,
  isUnit,
  type Locale,
  type Problem,
  parse,
  type Qualifier,
  type Quantity,
  quantity,
  type Unit,
} from '@akto-figures/quantity';
import { intervalWords } from '../../messages/generated/interval.ts';
import type { Content } from '../records/form-field.ts';
import { language, locale, otherLanguages } from '../words/language.ts';

/** What is typed, read: the quantity and what it leaves out, or why there is none. */
export type NumberRead = {
  /** Signs and words that say nothing of the number, and a plus, as they are written. */
  readonly leftOut: readonly string[];
  /** When, as it is written beside the number. */
  readonly period: string | null;
} & (
  | { readonly quantity: Quantity; readonly problem: null }
  | { readonly quantity: null; readonly problem: Problem }
);

/** What a text of another language looks like. Digits that could be read in two ways are no other language's. */
const unknownHere: readonly Problem['code'][] = ['unknownWords', 'noNumber', 'vagueNumber'];

/** A text read as a quantity, in whichever language its words are; the problem is told in the screen's. */
export function readNumber(text: string, unit: Unit | null): NumberRead {
  const own = parse(text, { locale: language() });
  const isForeign = !own.ok && unknownHere.includes(own.problem.code);
  const others = isForeign ? otherLanguages().map((locale) => parse(text, { locale })) : [];
  const read = [own, ...others].find((each) => each.ok);
  if (read?.ok) {
    const { sign, period = null, stripped = [] } = read;
    return {
      quantity: quantity({ ...read.quantity, unit: read.quantity.unit ?? unit }),
      problem: null,
      leftOut: sign ? [sign, ...stripped] : stripped,
      period,
    };
  }
  if (own.ok) throw new Error('A text that is read has no problem.');
  return { quantity: null, problem: own.problem, leftOut: [], period: null };
}

/** What the period beside a number may be, in words: "entre 2020 et 2021" is "de 2020 à 2021"; "sur un an" is none. */
export function periodsBeside(text: string): readonly { readonly edtf: string; readonly words: string }[] {
  const read = readPeriod(text, language());
  if (read.ok) return [{ edtf: read.edtf, words: spokenPeriod(read.edtf, locale()) }];
  return read.problem.choices.map(({ edtf, words }) => ({ edtf, words: words[language()] }));
}

/** The quantity of a content; null where it has none that is whole. */
export function quantityIn(content: Content): Quantity | null {
  const { quantity: value, unit } = content as {
    readonly quantity?: { readonly qualifier?: Qualifier | null; readonly number?: string | null } | null;
    readonly unit?: string | null;
  };
  if (!value?.qualifier || !value.number) return null;
  return quantity({ qualifier: value.qualifier, number: value.number, unit: unitIn({ unit }) });
}

/** The unit of a content, which the graph names in capitals. */
export function unitIn(content: Content): Unit | null {
  const unit = typeof content.unit === 'string' ? content.unit.toLowerCase() : null;
  return isUnit(unit) ? unit : null;
}

/** A content's quantity as one types it, without its unit. */
export const textOf = (content: Content): string => {
  const value = quantityIn(content);
  return value ? format(quantity({ ...value, unit: null }), { locale: language() }) : '';
};

/** The interval that a quantity states, in words. */
export function intervalText(value: Quantity, locale: Locale): string {
  const number = format(quantity({ ...value, qualifier: 'EXACT' }), { locale });
  return intervalWords[locale][value.qualifier]({ number });
}
