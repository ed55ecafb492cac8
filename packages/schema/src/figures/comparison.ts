import type { LocaleName } from '@akto-figures/contents';
import {
  type Answer,
  compare,
  difference,
  type Quantity as QuantityValue,
  quantity,
  ratio,
  reasons,
} from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import type { FigureRow } from './figure-row.ts';
import { Quantity, toQuantity } from './quantity.ts';

/** Why two figures are not compared, beyond what their quantities tell. */
const figureReasons = {
  unknownFigure: { fr: 'L’autre chiffre n’existe pas.', en: 'There is no such other figure.' },
  notStated: { fr: 'L’un des deux nombres n’est pas connu.', en: 'One of the two numbers is not known.' },
  differentPopulations: {
    fr: 'Les deux chiffres ne comptent pas la même population.',
    en: 'The two figures do not count the same population.',
  },
  differentPeriodsAndScopes: {
    fr: 'Les deux chiffres diffèrent à la fois par la période et par le territoire.',
    en: 'The two figures differ both in their period and in their territory.',
  },
} as const;

type ReasonText = { readonly fr: string; readonly en: string };

interface ComparisonOf {
  readonly order: 'LESS' | 'EQUAL' | 'GREATER' | null;
  readonly difference: QuantityValue | null;
  readonly ratio: QuantityValue | null;
  readonly because: ReasonText | null;
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
      description: 'This figure less the other one.',
      resolve: ({ difference }) => difference,
    }),
    ratio: t.field({
      type: Quantity,
      nullable: true,
      description: 'This figure divided by the other one, in percent.',
      resolve: ({ ratio }) => ratio,
    }),
    notComparableBecause: t.string({
      nullable: true,
      description: 'Why some of it cannot be said; null where all of it can.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ because }, { locale }) => because && inLocaleOf(locale, because),
    }),
  }),
});

const inLocaleOf = (locale: LocaleName, { fr, en }: ReasonText): string => inLocale(locale, fr, en);

/**
 * Compares two figures that count the same thing, at two times in one territory or in two territories at one time. Across
 * both at once, or of two populations, the numbers could be subtracted, and would say nothing.
 */
export function compareFigures(figure: FigureRow, other: FigureRow | null): ComparisonOf {
  if (!other) return refused(figureReasons.unknownFigure);
  if (figure.indicatorId !== other.indicatorId) return refused(figureReasons.differentPopulations);
  if (figure.period !== other.period && figure.territoryId !== other.territoryId) {
    return refused(figureReasons.differentPeriodsAndScopes);
  }
  const [a, b] = [toQuantity(figure), toQuantity(other)];
  if (!a || !b) return refused(figureReasons.notStated);
  const order = compare(unprinted(a), unprinted(b));
  const [less, divided] = [difference(unprinted(a), unprinted(b)), ratio(unprinted(a), unprinted(b))];
  const refusal = [order, less, divided].find((answer) => answer.kind === 'notComparable');
  return {
    order: order.kind === 'notComparable' ? null : orders[order.kind],
    difference: quantityOf(less),
    ratio: quantityOf(divided),
    because: refusal?.kind === 'notComparable' ? reasons[refusal.reason] : null,
  };
}

/** How a comparison of quantities is called in the graph. */
export const orders = { less: 'LESS', equal: 'EQUAL', greater: 'GREATER' } as const;

/** What is computed is printed nowhere. */
export const unprinted = ({ qualifier, number, unit }: QuantityValue): QuantityValue =>
  quantity({ qualifier, number, unit });

const quantityOf = (answer: Answer): QuantityValue | null =>
  answer.kind === 'quantity' ? answer.quantity : null;

const refused = (because: ReasonText): ComparisonOf => ({
  order: null,
  difference: null,
  ratio: null,
  because,
});
