import { negated } from './decimal.ts';
import type { Framed } from './frame.ts';
import type { ProblemCode } from './problems.ts';
import { type Quantity, quantity } from './quantity.ts';
import type { Sentence } from './read-sentence.ts';
import type { Token } from './tokens.ts';
import type { AnyUnit } from './units.ts';

/** What a sign before a number is: itself, a mark that says nothing, or one of two things. */
export type SignRead = { readonly is: '+' | '-' | null; readonly stripped: readonly Token[] } & (
  | object
  | { readonly doubt: ProblemCode; readonly choices: (read: Quantity) => readonly Quantity[] }
);

interface Counted {
  readonly unit: AnyUnit | null;
  /** Whether the text itself says what is counted. */
  readonly isSaid: boolean;
  readonly isCount: boolean;
}

/**
 * Reads the sign of a sentence.
 *
 * - "- 613 actions" begins with a bullet: a count is not negative, and a minus stands beside its digits. Before euros or
 *   a bare number the same dash may be either, and so may brackets around one: they are asked about.
 * - "+500 entreprises" is "plus de 500" in a headline and a change in a table. After a space, a bracket or "soit" it is
 *   a change.
 */
export function signRead(
  { sign, unit, numberAt, isQualified }: Sentence,
  tokens: readonly Token[],
  { isSetApart, isBracketed }: Framed,
  counted: Counted,
): SignRead {
  const isBare = counted.unit === null && !counted.isSaid;
  if (!sign) {
    const isAccount = isBracketed && !isQualified && (isBare || unit?.name === 'euro');
    return isAccount
      ? { is: null, stripped: [], doubt: 'bracketsOrMinus', choices: bothSigns }
      : plainly(null);
  }
  const token = tokens[sign.at];
  const isSpaced = token !== undefined && token.end < (tokens[sign.at + 1]?.at ?? 0);
  const isCountSaid = counted.isSaid && counted.isCount;
  if (sign.is === '-') {
    const isDash =
      isSpaced && sign.at === 0 && !isSetApart && token.kind === 'sign' && token.raw !== '\u2212';
    if (isDash && isCountSaid) return { is: null, stripped: [token] };
    if (isDash && (isBare || unit?.name === 'euro'))
      return { is: null, stripped: [], doubt: 'dashOrMinus', choices: bothSigns };
    return plainly('-');
  }
  const isGlued = !isSpaced && !isSetApart && sign.at + 1 === numberAt.from;
  if (!isGlued || !isCountSaid || isQualified) return plainly('+');
  return {
    is: '+',
    stripped: [],
    doubt: 'plusOrMoreThan',
    choices: (read) => [quantity({ ...read, qualifier: 'MORE_THAN' }), read],
  };
}

function plainly(is: SignRead['is']): SignRead {
  return { is, stripped: [] };
}

function bothSigns(read: Quantity): readonly Quantity[] {
  return [read, quantity({ ...read, number: negated(read.number) })];
}
