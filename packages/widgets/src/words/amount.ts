import type { Amount } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';
import type { Words } from './words.ts';

/** A text to look at ("plus de 1 780", with spaces that never wrap) or to listen to ("plus de 1780"). */
export type Sense = 'seen' | 'heard';

/** The qualified number, or in words why there is none. */
export function amountOf({ quantity, statement, status }: Amount, sense: Sense, words: Words): string {
  if (quantity !== null) return text(quantity[sense]);
  return status === 'WITHDRAWN' ? words.withdrawn : text(words[statement as 'NOT_STATED']);
}
