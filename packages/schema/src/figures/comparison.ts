import { languageOf, typeset } from '@akto-figures/contents';
import {
  type Answer,
  compareValues,
  difference,
  type Locale,
  type Comparison as Ordered,
  type Quantity as QuantityValue,
  quantity,
  quantityOf,
  type Reason,
  ratio,
  reasons,
} from '@akto-figures/quantity';
import { type ComparisonWords, comparisonWords } from '../../messages/generated/comparison.ts';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import type { FigureRow } from './figure-row.ts';
import { Quantity } from './quantity.ts';
import { toValue } from './stored-value.ts';

interface ComparisonOf {
  readonly order: 'LESS' | 'EQUAL' | 'GREATER' | null;
  readonly difference: QuantityValue | null;
  readonly ratio: QuantityValue | null;
  /** Why some of it cannot be said, by the quantities or by the figures. */
  readonly because: Reason | keyof ComparisonWords | null;
}

export const ComparisonOrder = builder.enumType('ComparisonOrder', {
  description: 'How a figure stands to another one.',
  subGraphs: everyone,
  values: {
    LESS: { description: 'It is smaller.' },
    EQUAL: { description: 'Both are exact and the same.' },
    GREATER: { description: 'It is larger.' },
  } as const,
});

export const Comparison = builder.objectRef<ComparisonOf>('Comparison').implement({
  description:
    'A figure compared with another one, bounds and all. What cannot be said is null, and `notComparableBecause` says why.',
  subGraphs: everyone,
  fields: (t) => ({
    order: t.field({
      type: ComparisonOrder,
      nullable: true,
      description: 'Which is larger; null where the bounds do not tell.',
      resolve: ({ order }) => order,
    }),
    difference: t.field({
      type: Quantity,
      nullable: true,
      description:
        'This figure less the other one; null where they are not both plain numbers, as "7 sur 10" is none.',
      resolve: ({ difference }) => difference,
    }),
    ratio: t.field({
      type: Quantity,
      nullable: true,
      description:
        'This figure divided by the other one, in percent; null where they are not both plain numbers.',
      resolve: ({ ratio }) => ratio,
    }),
    notComparableBecause: t.string({
      nullable: true,
      description: 'Why some of it cannot be said; null where all of it can.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ because }, { locale }) => because && reasonIn(languageOf(locale), because),
    }),
  }),
});

const reasonIn = (language: Locale, because: Reason | keyof ComparisonWords): string =>
  typeset(
    Object.hasOwn(reasons, because)
      ? reasons[because as Reason][language]
      : comparisonWords[language][because as keyof ComparisonWords],
  );

/**
 * Compares two figures that count the same thing, at two times in one territory or in two territories at one time. Across
 * both at once, or of two populations, the numbers could be subtracted, and would say nothing. Neither would a whole less its own part.
 */
export function compareFigures(
  figure: FigureRow,
  other: FigureRow | null,
  isPartAndWhole = false,
): ComparisonOf {
  if (!other) return refused('unknownFigure');
  if (isPartAndWhole) return refused('partAndWhole');
  if (figure.indicatorId !== other.indicatorId) return refused('differentPopulations');
  if (figure.period !== other.period && figure.territoryId !== other.territoryId) {
    return refused('differentPeriodsAndScopes');
  }
  const [value, otherValue] = [toValue(figure), toValue(other)];
  if (!value || !otherValue) return refused('notStated');
  const order = compareValues(value, otherValue);
  const [a, b] = [quantityOf(value), quantityOf(otherValue)];
  if (!a || !b) {
    const because = order.kind === 'notComparable' ? order.reason : 'onlyCompared';
    return { ...refused(because), order: orderOf(order) };
  }
  const [less, divided] = [difference(unprinted(a), unprinted(b)), ratio(unprinted(a), unprinted(b))];
  const refusal = [order, less, divided].find((answer) => answer.kind === 'notComparable');
  return {
    order: orderOf(order),
    difference: answered(less),
    ratio: answered(divided),
    because: refusal?.kind === 'notComparable' ? refusal.reason : null,
  };
}

/** How a comparison of quantities is called in the graph. */
export const orders = { less: 'LESS', equal: 'EQUAL', greater: 'GREATER' } as const;

/** What is computed is printed nowhere. */
export const unprinted = ({ qualifier, number, unit }: QuantityValue): QuantityValue =>
  quantity({ qualifier, number, unit });

const orderOf = (order: Ordered) => (order.kind === 'notComparable' ? null : orders[order.kind]);

const answered = (answer: Answer): QuantityValue | null =>
  answer.kind === 'quantity' ? answer.quantity : null;

const refused = (because: Reason | keyof ComparisonWords): ComparisonOf => ({
  order: null,
  difference: null,
  ratio: null,
  because,
});
