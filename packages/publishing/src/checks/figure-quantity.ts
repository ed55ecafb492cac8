import type { FigureContent } from '@akto-figures/contents';
import { isUnit, type Quantity, quantity } from '@akto-figures/quantity';

/** What a figure states, as one value; null where it states nothing, or not all of it is there yet. */
export function figureQuantity(content: FigureContent): Quantity | null {
  const { statement = 'STATED', quantity: value, unit, printed } = content;
  if (statement !== 'STATED' || !value?.qualifier || !value.number || !isUnit(unit)) return null;
  return quantity({ qualifier: value.qualifier, number: value.number, unit, printed });
}

/** The keys of the sources that state it. */
export const sourcesOf = ({ citations = [] }: FigureContent): string[] =>
  citations.flatMap(({ source }) => source ?? []);
