import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { orderOf, recordSortArg, sorted } from '../connections/record-sort.ts';
import type { Context } from '../context.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { idsOf, namedAt } from '../warnings/named.ts';
import { sourceParts } from './load-sources.ts';
import { Source } from './source.ts';

builder.queryField('source', (t) =>
  t.field({
    type: Source,
    nullable: true,
    subGraphs: everyone,
    description: 'A source by its key; null where nothing public has it.',
    args: {
      key: t.arg.string({ holds: 'key', required: true, description: 'Its stable public name.' }),
      asOf: t.arg(asOfArg),
    },
    resolve: async (_root, { key, asOf }, context) => {
      const reading = await context.reading(asOf);
      return readOrNull(reading, reading.sourcesByKey, key);
    },
  }),
);

const SourceFilter = builder.inputType('SourceFilter', {
  description: 'Which sources.',
  subGraphs: everyone,
  fields: (t) => ({
    publishers: t.stringList({
      holds: 'key',
      items: 100,
      description: 'Only those that one of these actors published, by their keys, at most 100.',
    }),
  }),
});

const SourceConnection = builder.connectionObject(
  { type: Source, name: 'SourceConnection', description: 'A page of sources.' },
  { name: 'SourceEdge', description: 'One of the sources, with its cursor.' },
);

builder.queryField('sources', (t) =>
  t.connection(
    {
      type: Source,
      subGraphs: everyone,
      description:
        'The documents that figures, conventions and action plans cite, in the order of their keys.',
      args: {
        filter: t.arg({ type: SourceFilter, description: 'Which sources; all unless said.' }),
        sort: t.arg(recordSortArg),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          name: ['sources', filter ?? {}, ...sorted(sort)],
          where: { AND: [listedAt(reading.instant), await whereSource(filter ?? {}, reading, context)] },
          ...orderOf('source', sort),
          findMany: (query) => reading.prisma.sourceVersion.findMany({ ...query, include: sourceParts }),
          count: (query) => reading.prisma.sourceVersion.count(query),
        });
      },
    },
    SourceConnection,
  ),
);

async function whereSource(
  { publishers }: typeof SourceFilter.$inferInput,
  reading: Reading,
  { warnings }: Context,
) {
  const named = namedAt('filter.publishers', publishers);
  if (!named) return {};
  const ids = await idsOf(named, reading.actorsByKey, ({ actorId }) => actorId, warnings);
  return { publisherId: { in: ids } };
}
