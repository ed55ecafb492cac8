import { between, type Days, type Length, lengthOf } from '@akto-figures/contents';
import { changeRate, compare, type Quantity as QuantityValue } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { localeArg } from '../locale/locale.ts';
import { formArg } from '../locale/text-form.ts';
import type { Read } from '../reading/reading.ts';
import { ComparisonOrder, orders, unprinted } from './comparison.ts';
import { Figure } from './figure.ts';
import type { FigureRow } from './figure-row.ts';
import { Quantity, toQuantity } from './quantity.ts';
import { saidRate } from './said-rate.ts';
import { spokenTrend, trendText } from './trend-text.ts';

export interface TrendOf {
  readonly since: Read<FigureRow>;
  readonly order: 'LESS' | 'EQUAL' | 'GREATER';
  readonly change: QuantityValue;
  /** The change as it is said. */
  readonly said: QuantityValue;
  readonly over: Length;
}

const Trend = builder.objectRef<TrendOf>('Trend').implement({
  description: 'How a result stands to the one before it. Show `text`: it says the change with its bound.',
  subGraphs: everyone,
  fields: (t) => ({
    since: t.field({
      type: Figure,
      description: 'The result before it.',
      resolve: ({ since }) => since,
    }),
    order: t.field({
      type: ComparisonOrder,
      description: 'Whether it is smaller, the same or larger.',
      resolve: ({ order }) => order,
    }),
    change: t.field({
      type: Quantity,
      description:
        'By how much it is above the result before it, in percent of that one, to a decimal: below zero for a fall. After an exact number "plus de 3 071" gives "plus de 41,3 %".',
      resolve: ({ change }) => change,
    }),
    text: t.string({
      description:
        'The change and its time as one reads them: "+41 % sur un an", "en hausse de plus de 41 % sur un an". SPOKEN as one says them: "en hausse de 41 pour cent sur un an".',
      args: { locale: t.arg(localeArg), form: t.arg(formArg) },
      resolve: ({ order, said, over }, { locale, form }) =>
        (form === 'SPOKEN' ? spokenTrend : trendText)({ order, change: said, over }, locale),
    }),
  }),
});

builder.objectField(Figure, 'trend', (t) =>
  t.field({
    type: Trend,
    nullable: true,
    description:
      'A result against the latest one before it: of the same indicator, territory and convention, and of a period as long that had ended. Null where there is none, where bounds do not tell which is larger, and for a number in percent.',
    resolve: async (figure) => trendOf(figure, await alike(figure)),
  }),
);

/** The public figures of the same indicator and territory, in the same state; itself among them. */
export const alike = ({ row, reading }: Read<FigureRow>) =>
  reading.figuresAlike.load(`${row.indicatorId} ${row.territoryId}`);

/** How a figure stands to the result before it; null where the two do not compare. */
export function trendOf({ row, reading }: Read<FigureRow>, others: readonly FigureRow[]): TrendOf | null {
  const days = daysOf(row);
  const before = days && row.role === 'ACTUAL' ? latestBefore(row, days, others) : null;
  if (!days || !before) return null;
  const [now, then] = [toQuantity(row), toQuantity(before.row)];
  // A change of a rate in percent of that rate would be taken for points.
  if (!now || !then || now.unit === 'percent') return null;
  const [a, b] = [unprinted(then), unprinted(now)];
  const order = compare(b, a);
  const areExact = a.qualifier === 'EXACT' && b.qualifier === 'EXACT';
  const [change, said] = ([1, 0] as const).map((fewest) =>
    saidRate((decimals) => changeRate(a, b, { decimals }), ['0'], areExact, fewest),
  );
  if (order.kind === 'notComparable' || !change || !said) return null;
  return {
    since: { row: before.row, reading },
    order: orders[order.kind],
    change,
    said,
    over: between(before.days.start, days.start),
  };
}

/** Of two that end on the same day neither is the one before it. */
function latestBefore(row: FigureRow, days: Days, others: readonly FigureRow[]) {
  const { unit, count } = lengthOf(days);
  const earlier = others
    .map((other) => ({ row: other, days: daysOf(other) }))
    .filter((other): other is { row: FigureRow; days: Days } => {
      if (!other.days || other.days.end >= days.start) return false;
      const length = lengthOf(other.days);
      return (
        other.row.role === 'ACTUAL' &&
        other.row.conventionId === row.conventionId &&
        length.unit === unit &&
        length.count === count
      );
    })
    .toSorted((one, other) => (one.days.end < other.days.end ? 1 : -1));
  const [latest, next] = earlier;
  return latest && latest.days.end !== next?.days.end ? latest : null;
}

const daysOf = ({ periodStart: start, periodEnd: end }: FigureRow): Days | null =>
  start === null || end === null ? null : { start, end };
