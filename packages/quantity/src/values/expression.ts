import type { Locale } from '../locales.ts';
import type { Token } from '../tokens.ts';
import type { AnyUnit } from '../units.ts';
import type { ParsedValue } from './parse-value.ts';
import type { ValueInput } from './value.ts';

/** A text that is no plain number, as the readers of its kind get it. */
export interface ExpressionText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly locale: Locale;
  /** Reads a part of the text; null where it is no value. */
  readonly parse: (part: string, unit?: AnyUnit) => PartRead | null;
}

/** A part that is read, and the power of ten in which its digits are printed. */
export type PartRead = ParsedValue & { readonly ok: true; readonly scale?: number };

/** What an expression says: the parts of its value, and its words beside it. */
export interface Expression {
  readonly parts: ValueInput;
  readonly rest?: string | undefined;
  readonly period?: string | undefined;
}
