import type { Amount } from '../hub/figure.ts';
import type { Words } from './words.ts';

/** A text to look at ("plus de 1 780", with spaces that never wrap) or to listen to ("plus de 1780"). */
export type Sense = 'seen' | 'heard';

/** The qualified number, or in words why there is none. */
export function amountOf({ quantity, statement, status }: Amount, sense: Sense, words: Words): string {
  if (quantity) return quantity[sense];
  if (status === 'WITHDRAWN') return words.withdrawn;
  return words[statement === 'UNREADABLE' ? statement : 'NOT_STATED'];
}
