import type { Amount } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';

/** A text to look at ("plus de 1 780", with spaces that never wrap) or to listen to ("plus de 1780"). */
export type Sense = 'seen' | 'heard';

/** The qualified number, or the words that stand in its place. @throws {TypeError} where the hub gave neither. */
export const amountOf = ({ quantity, missing }: Amount, sense: Sense): string =>
  text(quantity === null ? (missing as string) : quantity[sense]);
