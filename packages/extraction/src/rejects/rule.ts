import type { FoundNumber } from '../numbers/found-number.ts';
import type { TextLanguage } from '../text/text-language.ts';
import type { RejectReason } from './reasons.ts';

/** A rule on the words around a number that is no figure. All parts that are there must hold. */
export interface RejectRule {
  readonly because: RejectReason;
  /** On the number as it is written, in plain letters. */
  readonly number?: RegExp;
  /** On what stands before it: a qualifier included. */
  readonly before?: RegExp;
  /** On what stands after the number and its scale. */
  readonly after?: RegExp;
  /** On the whole sentence. */
  readonly unless?: RegExp;
  /** Numbers in words only, or those up to a count only. */
  readonly isInWords?: true;
  readonly most?: number;
  readonly expression?: FoundNumber['expression'];
  /** A text of which this rule leaves a number. A test runs it. */
  readonly example: string;
}

/** The rules of one question, in each language. */
export type RejectRules = Readonly<Record<TextLanguage, readonly RejectRule[]>>;
