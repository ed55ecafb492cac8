import type { Value } from '@akto-figures/quantity';
import type { Stretch } from '../segment/blocks.ts';
import type { Noun } from './noun.ts';

/** A number of the text with all that was read of it. */
export interface FoundNumber extends Stretch {
  /** The number itself with its scale and its sign, without qualifier, symbol and noun. */
  readonly core: Stretch;
  /** What it states; null where nothing of ours says it. */
  readonly value: Value | null;
  /** What it counts; null where no noun follows. */
  readonly noun: Noun | null;
  /** A plus or a minus is printed before it. */
  readonly isSigned: boolean;
  /** Whether the number is written in words. */
  readonly isInWords: boolean;
  /** Where another number of the same words is the second one of a pair: "de 12 à 15 %" after "passe". */
  readonly expression:
    | 'plain'
    | 'ratio'
    | 'fraction'
    | 'range'
    | 'multiple'
    | 'vague'
    | 'ordinal'
    | 'name'
    | 'foreign';
}
