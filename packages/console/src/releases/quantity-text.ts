import { format, isUnit, type Quantity, quantity } from '@akto-figures/quantity';
import { language } from '../words/language.ts';

/** The number of a figure as its content has it. */
export interface StatedQuantity {
  readonly quantity: {
    readonly qualifier: Quantity['qualifier'] | null;
    readonly number: string | null;
  } | null;
  readonly unit: string | null;
}

/** A quantity in words, "plus de 1 900 formations"; nothing where it is not all there yet. */
export function quantityText({ quantity: stated, unit }: StatedQuantity): string | undefined {
  if (!stated?.qualifier || stated.number === null) return undefined;
  const counted = unit?.toLowerCase() ?? '';
  return format(
    quantity({ qualifier: stated.qualifier, number: stated.number, unit: isUnit(counted) ? counted : null }),
    { locale: language() },
  );
}
