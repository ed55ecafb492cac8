import type { ProblemCode } from '../problems.ts';
import type { Kind } from './grammar.ts';

/** In an expression of a clause, a year in four digits. */
export const year = '(?:19|20)\\d\\d';

// N is a number. Every text has at most 200 characters, and no expression repeats inside a repetition.
const N = String.raw`\d[\d.,]*`;

/** A kind of expression; N in its source is a number. */
export const kind = (code: ProblemCode, source: string, examples: readonly string[]): Kind => ({
  code,
  pattern: new RegExp(source.replaceAll('N', N)),
  examples,
});
