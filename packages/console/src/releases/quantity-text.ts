import { formatValue } from '@akto-figures/quantity';
import { type StatedValue, statedValue } from '../figure-editor/typed-number.ts';
import { unitOfContent } from '../units/known-units.ts';
import { language } from '../words/language.ts';

/** The value of a figure as its content has it. */
export interface StatedQuantity {
  readonly quantity: StatedValue | null;
  readonly unit: string | null;
}

/** A value in words, "plus de 1 900 formations", "7 sur 10"; nothing where it is not all there yet. */
export function quantityText({ quantity: stated, unit }: StatedQuantity): string | undefined {
  const value = stated && statedValue(stated, unitOfContent(unit));
  return value ? formatValue(value, { locale: language() }) : undefined;
}
