import type { Prisma } from '@akto-figures/prisma/client';
import sql from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { readAll } from '../reading/read.ts';
import type { Read, Reading } from '../reading/reading.ts';
import { publicSql } from '../reading/visibility.ts';
import type { NewEpoch, NewEpochs } from '../releases/new-epochs.ts';
import { Release } from '../releases/release.ts';
import { Figure } from './figure.ts';
import { FigureFilter, type FigureFilterInput, visibleIn, whereFigure } from './figure-filter.ts';
import { type FigureRow, selectFigures } from './figure-row.ts';

interface ChangedFigures {
  readonly release: Read<Prisma.ReleaseGetPayload<object>>;
  readonly figures: readonly Read<FigureRow>[];
}

const FiguresChange = builder.objectRef<ChangedFigures>('FiguresChange').implement({
  description: 'What one release changed of the figures that somebody listens to.',
  subGraphs: everyone,
  fields: (t) => ({
    release: t.field({
      type: Release,
      description: 'The release that has just come out.',
      resolve: ({ release }) => release,
    }),
    figures: t.field({
      type: [Figure],
      description:
        'All figures of the filter that it made, changed or withdrew, as they are from now on, in the order of their editors. `status` says which were withdrawn.',
      resolve: ({ figures }) => [...figures],
    }),
  }),
});

builder.subscriptionField('figuresChanged', (t) =>
  t.field({
    type: FiguresChange,
    subGraphs: everyone,
    description:
      'One event for each release that changes figures of the filter, at its time. What came out while nobody listened is told by `releases` and by `history`.',
    args: {
      filter: t.arg({
        type: FigureFilter,
        description: 'Which figures, as they are after the release; all unless said.',
      }),
    },
    subscribe: async (_root, { filter }, context) => {
      // Refused at once, rather than at the first release.
      await whereChanged(filter ?? {}, await context.reading());
      return changes(context.newEpochs(), (release, epoch) =>
        changeBy(release, epoch, filter ?? {}, context),
      );
    },
    resolve: (change) => change,
  }),
);

/**
 * The changes of those releases that have one, epoch by epoch. No generator: that would end only at the next event, and whoever
 * has gone would stay until then.
 */
function changes(
  epochs: NewEpochs,
  changeBy: (release: string, epoch: NewEpoch) => Promise<ChangedFigures | null>,
): AsyncIterableIterator<ChangedFigures> {
  const out: (readonly [release: string, epoch: NewEpoch])[] = [];
  return {
    async next() {
      for (;;) {
        const next = out.shift();
        if (next) {
          const change = await changeBy(...next);
          if (change) return { done: false, value: change };
          continue;
        }
        const { done, value } = await epochs.next();
        if (done) return { done, value };
        out.push(...value.releases.map((release) => [release, value] as const));
      }
    },
    async return() {
      await epochs.return();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function changeBy(
  releaseId: string,
  { epoch, releasedAt }: NewEpoch,
  filter: FigureFilterInput,
  context: Context,
): Promise<ChangedFigures | null> {
  context.forgetPresent();
  const present = await context.reading();
  // Another release may have come out meanwhile.
  const reading = present.epoch?.id === epoch ? present : await context.reading(new Date(releasedAt));
  const where = await whereChanged(filter, reading);
  const rows = await selectFigures(reading.select, sql`v."releaseId" = ${releaseId}::uuid AND ${where}`);
  if (rows.length === 0) return null;
  const release = await reading.prisma.release.findUniqueOrThrow({ where: { id: releaseId } });
  const inOrder = rows.toSorted(
    (one, other) => one.position - other.position || (one.key < other.key ? -1 : 1),
  );
  return { release: { row: release, reading }, figures: readAll(reading, inOrder) };
}

/** What a release withdraws is news as well, unless the filter asks for a status. */
async function whereChanged(filter: FigureFilterInput, reading: Reading) {
  const visible = filter.status ? visibleIn(filter, reading.instant) : publicSql(reading.instant);
  return sql`${visible} AND ${await whereFigure(filter, reading)}`;
}
