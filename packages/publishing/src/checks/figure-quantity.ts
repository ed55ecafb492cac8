import { contentValue, type FigureContent } from '@akto-figures/contents';
import { type Quantity, quantityOf, type Units, type Value } from '@akto-figures/quantity';

/** What a figure states, of any kind; null where it states nothing, or not all of it is there yet. */
export function figureValue(content: FigureContent, units: Units): Value | null {
  const { statement = 'STATED', quantity: given, unit } = content;
  if (statement !== 'STATED' || !given?.qualifier || unit === undefined) return null;
  const value = contentValue(content, units);
  return value && !('fault' in value) ? value : null;
}

/** What it states where that is a plain number, which can be compared and reckoned with. */
export function figureQuantity(content: FigureContent, units: Units): Quantity | null {
  const value = figureValue(content, units);
  return value && quantityOf(value);
}

/** A value as findings are about it: a plain number as it was before there were other kinds, so that what was accepted stays so. */
export const aboutOf = (value: Value | null): Value | Quantity | null =>
  value && (quantityOf(value) ?? value);

/** The keys of the sources that state it. */
export const sourcesOf = ({ citations = [] }: FigureContent): string[] =>
  citations.flatMap(({ source }) => source ?? []);
