import type { ProblemCode } from '../problems.ts';
import type { Expression, ExpressionText } from './expression.ts';
import { readFraction } from './read-fraction.ts';
import { readMeasure } from './read-measure.ts';
import { readMultiple } from './read-multiple.ts';
import { readPer } from './read-per.ts';
import { readRange } from './read-range.ts';
import { readRatio } from './read-ratio.ts';
import { readTurn } from './read-turn.ts';

/** Reads one kind of expression; null where the text is of the kind, and says no value of ours. */
export type ExpressionReader = (given: ExpressionText) => Expression | null;

/** Who reads what `parse` refuses by the name of its kind. */
export const expressionReaders: Readonly<Partial<Record<ProblemCode, ExpressionReader>>> = {
  ratio: readRatio,
  score: readRatio,
  fraction: readFraction,
  range: readRange,
  duration: readMeasure,
  points: readMeasure,
  multiple: readMultiple,
  per: readPer,
  change: readTurn,
};
