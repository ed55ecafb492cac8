import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';
import type { Quantity } from './quantity.ts';

/** Why a text is not read as a quantity: what was read, where, and what would be right. */
export interface Problem {
  readonly code: ProblemCode;
  /** For the person who typed it, in the language of the reading. */
  readonly message: string;
  /** Where in the text, counted in UTF-16 units from 0. */
  readonly at: number;
  /** The part of the text that the problem is about. */
  readonly read: string;
  /** What an ambiguous text may mean, each a full quantity: offered as a choice. */
  readonly readings?: readonly Quantity[];
  /** What the figure states, where the text says that its source gives no number: offered in place of one. */
  readonly statement?: 'NOT_STATED';
}

/** What a message can tell of. */
export interface ProblemDetails {
  /** The part of the text. */
  readonly read: string;
  /** The other part: a second number or qualifier, or the unit that is expected. */
  readonly other: string;
  /** The two readings, as they would be written. */
  readonly written: readonly string[];
  /** What makes an expression none, where its words are right. */
  readonly fault?: ExpressionFault;
}

/** A part that is larger than its whole, two ends that are equal, in the wrong order or years, a multiple of zero. */
export type ExpressionFault = 'partAboveWhole' | 'equalEnds' | 'turnedEnds' | 'years' | 'notAboveZero';

/** The stable name of a problem. */
export type ProblemCode =
  | 'empty'
  | 'tooLong'
  | 'noNumber'
  | 'vagueNumber'
  | 'twoNumbers'
  | 'twoQualifiers'
  | 'ambiguousSeparator'
  | 'plusOrMoreThan'
  | 'dashOrMinus'
  | 'bracketsOrMinus'
  | 'notStated'
  | 'rank'
  | 'index'
  | 'score'
  | 'ratio'
  | 'fraction'
  | 'range'
  | 'pair'
  | 'points'
  | 'duration'
  | 'multiple'
  | 'per'
  | 'currency'
  | 'change'
  | 'badGrouping'
  | 'leadingZero'
  | 'tooLarge'
  | 'tooPrecise'
  | 'unknownWords'
  | 'unitMismatch';

/** The problem, said in this language. */
export function problem(
  code: ProblemCode,
  locale: Locale,
  at: number,
  details: Partial<ProblemDetails>,
  readings?: readonly Quantity[],
): Problem {
  const { read = '', other = '', written = [], fault } = details;
  const message = grammars[locale].problems[code]({ read, other, written, ...(fault && { fault }) });
  return {
    ...{ code, message, at, read },
    ...(readings && { readings }),
    ...(code === 'notStated' && { statement: 'NOT_STATED' }),
  };
}
