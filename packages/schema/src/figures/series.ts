import type { TerritoryRow } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { badInput } from '../errors/bad-input.ts';
import { Indicator } from '../indicators/indicator.ts';
import type { IndicatorRow } from '../indicators/load-indicators.ts';
import { Period, periodRow } from '../periods/period.ts';
import type { Read } from '../reading/reading.ts';
import { Territory } from '../territories/territory.ts';
import { idsOf, namedAt } from '../warnings/named.ts';
import { Figure } from './figure.ts';
import { FigureRoleType } from './figure-enums.ts';
import { type Break, breaks, type Point, seriesOf } from './series-of.ts';

interface Series {
  readonly indicator: Read<IndicatorRow>;
  readonly territory: TerritoryRow;
  readonly points: readonly Point[];
}

const SeriesBreak = builder.enumType('SeriesBreak', {
  description: 'Why a figure does not simply follow the one before it.',
  subGraphs: everyone,
  values: Object.fromEntries(
    Object.entries(breaks).map(([name, description]) => [name, { description }]),
  ) as Record<Break, { description: string }>,
});

const SeriesPoint = builder.objectRef<Read<Point>>('SeriesPoint').implement({
  description: 'A figure in its series, and how it follows the one before it.',
  subGraphs: everyone,
  fields: (t) => ({
    figure: t.field({
      type: Figure,
      description: 'The figure.',
      resolve: ({ row: { row }, reading }) => ({ row, reading }),
    }),
    gapBefore: t.field({
      type: Period,
      nullable: true,
      description:
        'The days since the figure before of which none tells, as `2022-01-01/2022-12-31`; null where there are none. A line drawn over them would state what nobody states.',
      resolve: ({ row: { gap } }) => gap && periodRow(`${gap.start}/${gap.end}`, true),
    }),
    breaks: t.field({
      type: [SeriesBreak],
      description: 'Why the two are no one line; none where they are.',
      resolve: ({ row }) => [...row.breaks],
    }),
  }),
});

const SeriesType = builder.objectRef<Read<Series>>('Series').implement({
  description:
    'The figures of one indicator in one territory, the oldest period first. What is missing between them, and what makes them no one line, is said.',
  subGraphs: everyone,
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'What is counted.',
      resolve: ({ row }) => row.indicator,
    }),
    territory: t.field({
      type: Territory,
      description: 'Where.',
      resolve: ({ row }) => row.territory,
    }),
    points: t.field({
      type: [SeriesPoint],
      description: 'Its figures, each with how it follows the one before it.',
      resolve: ({ row, reading }) => row.points.map((point) => ({ row: point, reading })),
    }),
    isUnbroken: t.boolean({
      description: 'Whether there is no gap and no break in it; true also of one figure or none.',
      resolve: ({ row }) => row.points.every(({ gap, breaks }) => gap === null && breaks.length === 0),
    }),
  }),
});

builder.objectField(Indicator, 'series', (t) =>
  t.field({
    type: SeriesType,
    description: 'Its figures in one territory, the oldest period first, with what is missing between them.',
    args: {
      territory: t.arg.string({
        holds: 'place',
        required: true,
        description: 'Where: an INSEE code, an ISO 3166-2 code or a spelling.',
      }),
      role: t.arg({
        type: FigureRoleType,
        required: true,
        defaultValue: 'ACTUAL',
        description: 'Results, objectives, starting points or rates; results unless said.',
      }),
      convention: t.arg.string({
        holds: 'key',
        description: 'Only figures that report on this convention, by its key; all unless said.',
      }),
    },
    resolve: async (indicator, asked, context) => ({
      row: await seriesIn(indicator, asked, context),
      reading: indicator.reading,
    }),
  }),
);

async function seriesIn(
  indicator: Read<IndicatorRow>,
  {
    territory: place,
    role,
    convention,
  }: { territory: string; role: string; convention?: string | null | undefined },
  { warnings }: Context,
): Promise<Series> {
  const { row, reading } = indicator;
  const territory = reading.atlas.find(place);
  if (!territory) {
    throw badInput(
      'territory',
      `territory is ${JSON.stringify(place)}, which is no territory; give an INSEE code, an ISO 3166-2 code or a name.`,
    );
  }
  const named = namedAt('convention', convention);
  const ids =
    named && (await idsOf(named, reading.conventionsByKey, ({ conventionId }) => conventionId, warnings));
  const alike = await reading.figuresAlike.load(`${row.indicatorId} ${territory.id}`);
  const figures = alike.filter(
    (figure) => figure.role === role && (!ids || ids.includes(figure.conventionId ?? '')),
  );
  return { indicator, territory, points: seriesOf(figures) };
}
