import sql, { type Sql } from 'sql-template-tag';
import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { Convention } from '../conventions/convention.ts';
import { Indicator } from '../indicators/indicator.ts';
import { readOrNull } from '../reading/read.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Source } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { connectFigures, type FiguresAsked } from './connect-figures.ts';
import { Figure, FigureConnection } from './figure.ts';
import { FigureFilter } from './figure-filter.ts';
import { FigureSort } from './figure-sort.ts';

builder.queryField('figure', (t) =>
  t.field({
    type: Figure,
    nullable: true,
    subGraphs: everyone,
    description:
      'A figure by its key; null where nothing public has it. One that was withdrawn is found, and says so.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.figuresByKey, key);
    },
  }),
);

builder.queryField('figures', (t) =>
  t.connection(
    {
      type: Figure,
      subGraphs: everyone,
      description:
        'The figures, in the order asked for. What was withdrawn is left out, unless its key or its status is asked for.',
      args: {
        filter: t.arg({ type: FigureFilter, description: 'Which figures; all unless said.' }),
        sort: t.arg({
          type: FigureSort,
          required: true,
          defaultValue: 'EDITORS',
          description: 'In which order; `keys` in a filter name their own.',
        }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { asOf, ...asked }, context) =>
        connectFigures(asked, { reading: await context.reading(asOf), context }, [
          'figures',
          asked.filter ?? {},
          asked.sort,
        ]),
    },
    FigureConnection,
  ),
);

/** Which versions `v` are those of a record, by what it is. */
const isOf = {
  convention: (id: Sql) => sql`v."conventionId" = ${id}`,
  indicator: (id: Sql) => sql`v."indicatorId" = ${id}`,
  territory: (id: Sql) => sql`v."territoryId" = ${id}`,
  actor: (id: Sql) => sql`v."id" IN (SELECT "versionId" FROM "FigureActor" WHERE "actorId" = ${id})`,
  source: (id: Sql) => sql`v."id" IN (SELECT "figureVersionId" FROM "Citation" WHERE "sourceId" = ${id})`,
};

/** The list of the figures of a record. Its cursors stay what they were where nothing further is asked of it. */
const nameOf = (of: string, key: string, { filter, sort }: FiguresAsked) => [
  `figures of ${of}`,
  key,
  ...(filter || sort !== 'EDITORS' ? [filter ?? {}, sort] : []),
];

const sortArg = {
  type: FigureSort,
  required: true,
  defaultValue: 'EDITORS',
  description: 'In which order.',
} as const;
const filterArg = { type: FigureFilter, description: 'Which of them; all unless said.' } as const;

builder.objectField(Convention, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description: 'The figures that report on it.',
      args: { filter: t.arg(filterArg), sort: t.arg(sortArg) },
      resolve: ({ row, reading }, asked, context) =>
        connectFigures(asked, { reading, context }, nameOf('convention', row.convention.key, asked), {
          owner: { id: row.conventionId, type: 'uuid' },
          isTheirs: isOf.convention,
        }),
    },
    FigureConnection,
  ),
);

builder.objectField(Indicator, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description: 'The figures that count it.',
      args: { filter: t.arg(filterArg), sort: t.arg(sortArg) },
      resolve: ({ row, reading }, asked, context) =>
        connectFigures(asked, { reading, context }, nameOf('indicator', row.indicator.key, asked), {
          owner: { id: row.indicatorId, type: 'uuid' },
          isTheirs: isOf.indicator,
        }),
    },
    FigureConnection,
  ),
);

builder.objectField(Actor, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description: 'The figures that it answers for, alone or with others.',
      args: { filter: t.arg(filterArg), sort: t.arg(sortArg) },
      resolve: ({ row, reading }, asked, context) =>
        connectFigures(asked, { reading, context }, nameOf('actor', row.actor.key, asked), {
          owner: { id: row.actorId, type: 'uuid' },
          isTheirs: isOf.actor,
        }),
    },
    FigureConnection,
  ),
);

builder.objectField(Source, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description: 'The figures that it states.',
      args: { filter: t.arg(filterArg), sort: t.arg(sortArg) },
      resolve: ({ row, reading }, asked, context) =>
        connectFigures(asked, { reading, context }, nameOf('source', row.source.key, asked), {
          owner: { id: row.sourceId, type: 'uuid' },
          isTheirs: isOf.source,
        }),
    },
    FigureConnection,
  ),
);

builder.objectField(Territory, 'figures', (t) =>
  t.connection(
    {
      type: Figure,
      description:
        'The figures of this very territory; `figures(filter: { within })` has those of what lies in it, too. Territories are the same at every instant, so the instant is asked for here again.',
      args: { filter: t.arg(filterArg), sort: t.arg(sortArg), asOf: t.arg(asOfArg) },
      resolve: async ({ id }, { asOf, ...asked }, context) =>
        connectFigures(
          asked,
          { reading: await context.reading(asOf), context },
          nameOf('territory', id, asked),
          { owner: { id, type: 'text' }, isTheirs: isOf.territory },
        ),
    },
    FigureConnection,
  ),
);
