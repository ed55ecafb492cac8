import { readInstant } from '@akto-figures/contents';
import sql, { type Sql } from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import type { ListName } from '../connections/cursor.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading/reading.ts';
import { Release } from '../releases/release.ts';
import { timeSortArg } from '../releases/time-sort.ts';
import { ChangeFilter, type ChangeFilterInput, readChangeFilter } from './change-filter.ts';
import { countChanges, keyset, listChanges } from './list-changes.ts';
import { RecordChange } from './record-change.ts';
import { sinceArg, whichSince } from './since.ts';

const RecordChangeConnection = builder.connectionObject(
  { type: RecordChange, name: 'RecordChangeConnection', description: 'A page of changes.' },
  { name: 'RecordChangeEdge', description: 'One of the changes, with its cursor.' },
);

const filterArg = { type: ChangeFilter, description: 'Which changes; all unless said.' } as const;

builder.queryField('changes', (t) =>
  t.connection(
    {
      type: RecordChange,
      subGraphs: everyone,
      description:
        'What releases added, revised, corrected and withdrew, in the order in which it came out. Of a release: actors, sources, indicators, conventions, action plans, figures, collections, each by their keys.',
      args: {
        since: t.arg.string({
          ...sinceArg,
          description: `${sinceArg.description} From the beginning unless said.`,
        }),
        until: t.arg({
          type: 'DateTime',
          description: 'Up to where: only what came out before this instant. Up to the present unless said.',
        }),
        filter: t.arg(filterArg),
        sort: t.arg(timeSortArg),
      },
      resolve: async (_root, { since, until, filter, sort, ...page }, context, { schema }) => {
        const after = since == null ? sql`true` : await whichSince(since, context, schema);
        const before = until ? sql`o."cameOutAt" < ${readInstant('until', until.given)}` : sql`true`;
        const reading = await context.reading();
        return connectChanges(
          page,
          { reading, context },
          ['changes', since ?? null, until ?? null, filter ?? {}],
          {
            which: sql`${after} AND ${before}`,
            filter: filter ?? {},
            sort,
          },
        );
      },
    },
    RecordChangeConnection,
  ),
);

builder.objectField(Release, 'changes', (t) =>
  t.connection(
    {
      type: RecordChange,
      description:
        'What it added, revised, corrected and withdrew: actors, sources, indicators, conventions, action plans, figures, collections, each by their keys.',
      args: { filter: t.arg(filterArg), sort: t.arg(timeSortArg) },
      resolve: ({ row, reading }, { filter, sort, ...page }, context) =>
        connectChanges(page, { reading, context }, ['changes of release', row.id, filter ?? {}], {
          which: sql`o."releaseId" = ${row.id}::uuid`,
          filter: filter ?? {},
          sort,
        }),
    },
    RecordChangeConnection,
  ),
);

async function connectChanges(
  page: Parameters<typeof connect>[0],
  { reading, context }: { reading: Reading; context: Context },
  name: ListName,
  { which, filter, sort }: { which: Sql; filter: ChangeFilterInput; sort: 'OLDEST' | 'LATEST' },
) {
  const conditions = await readChangeFilter(filter, reading, context);
  return connect(page, reading, {
    name: [...name, ...(sort === 'LATEST' ? [sort] : [])],
    where: {},
    keyset,
    isDescending: sort === 'LATEST',
    findMany: (_query, window) => listChanges(reading, which, conditions, window),
    count: () => countChanges(reading, which, conditions),
  });
}
