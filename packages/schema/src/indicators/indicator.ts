import { unitNamed } from '@akto-figures/contents';
import { isUnit, noOwnUnits } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { orderOf, recordSortArg, sorted } from '../connections/record-sort.ts';
import { UnitType } from '../figures/quantity.ts';
import { inLocale, localeArg } from '../locale/locale.ts';
import { idIn, readIds, readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { ValueUnit } from '../units/value-unit.ts';
import { type IndicatorRow, indicatorParts } from './load-indicators.ts';

export const Indicator = builder.objectRef<Read<IndicatorRow>>('Indicator');

builder.node(Indicator, {
  description: 'What is counted, in which unit, and whether its values may be added up.',
  subGraphs: everyone,
  id: { resolve: ({ row, reading }) => idIn(reading, row.indicator.key) },
  loadMany: (ids, context) => readIds(context, (reading) => reading.indicatorsByKey, ids),
  fields: (t) => ({
    key: t.string({ description: 'Its stable public name.', resolve: ({ row }) => row.indicator.key }),
    label: t.string({
      description: 'What is counted, in full words.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ row }, { locale }) => inLocale(locale, row, 'label'),
    }),
    unit: t.field({
      type: UnitType,
      nullable: true,
      description: 'In which unit; null where it is none of these.',
      deprecationReason: 'Deprecated until 2029-01-01: ask `countedIn` instead, which has every unit.',
      resolve: ({ row }) => (isUnit(row.unit) ? row.unit : null),
    }),
    countedIn: t.field({
      type: ValueUnit,
      description: 'In which unit, with its words.',
      resolve: async ({ row, reading }) =>
        unitNamed(row.unit, row.unitId === null ? noOwnUnits : await reading.units()),
    }),
    additive: t.boolean({
      description:
        'Whether values of other territories or periods may be added up. False also where nobody knows: a company that came twice counts once.',
      resolve: ({ row }) => row.additive,
    }),
  }),
});

export const IndicatorConnection = builder.connectionObject(
  { type: Indicator, name: 'IndicatorConnection', description: 'A page of indicators.' },
  { name: 'IndicatorEdge', description: 'One of the indicators, with its cursor.' },
);

builder.queryField('indicator', (t) =>
  t.field({
    type: Indicator,
    nullable: true,
    subGraphs: everyone,
    description: 'An indicator by its key; null where nothing public has it.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.indicatorsByKey, key);
    },
  }),
);

builder.queryField('indicators', (t) =>
  t.connection(
    {
      type: Indicator,
      subGraphs: everyone,
      description: 'The indicators, in the order asked for.',
      args: { sort: t.arg(recordSortArg), asOf: t.arg(asOfArg) },
      resolve: async (_root, { sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: listedAt(reading.instant),
          name: ['indicators', ...sorted(sort)],
          ...orderOf('indicator', sort),
          findMany: (query) =>
            reading.prisma.indicatorVersion.findMany({ ...query, include: indicatorParts }),
          count: (query) => reading.prisma.indicatorVersion.count(query),
        });
      },
    },
    IndicatorConnection,
  ),
);
