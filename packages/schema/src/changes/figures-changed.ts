import sql from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import { Figure } from '../figures/figure.ts';
import { FigureFilter } from '../figures/figure-filter.ts';
import type { NewEpochs } from '../releases/new-epochs.ts';
import { Release } from '../releases/release.ts';
import { type ChangedFigures, changeBy, releasesThatChanged } from './changed-figures.ts';
import { RecordChange } from './record-change.ts';
import { sinceArg, whichSince } from './since.ts';

const FiguresChange = builder.objectRef<ChangedFigures>('FiguresChange').implement({
  description: 'What one release changed of the figures that somebody listens to.',
  subGraphs: everyone,
  fields: (t) => ({
    release: t.field({
      type: Release,
      description: 'The release that has just come out. Its `id` is what `since` takes, to go on after it.',
      resolve: ({ release }) => release,
    }),
    figures: t.field({
      type: [Figure],
      description:
        'All figures of the filter that it made, changed or withdrew, as they are from now on, in the order of their editors. `status` says which were withdrawn. One that a later release has changed is given as it was then, with the `id` of that state.',
      resolve: ({ figures }) => [...figures],
    }),
    changes: t.field({
      type: [RecordChange],
      description:
        'What it did to each of them, in the order of their keys: as they stood from then on and before.',
      resolve: ({ changes }) => [...changes],
    }),
  }),
});

builder.subscriptionField('figuresChanged', (t) =>
  t.field({
    type: FiguresChange,
    subGraphs: everyone,
    description:
      'One event for each release that changes figures of the filter, at its time. Who was away says `since` when, and is told first what came out meanwhile, each release once.',
    args: {
      filter: t.arg({
        type: FigureFilter,
        description: 'Which figures, as they are after the release or were before it; all unless said.',
      }),
      since: t.arg.string({ ...sinceArg, description: `${sinceArg.description} From now on unless said.` }),
    },
    subscribe: async (_root, { filter, since }, context, { schema }) => {
      // Heard from before the past is read: what comes out meanwhile is in one of the two, or in both, and told once.
      const epochs = context.newEpochs();
      const changedBy = (release: string) => {
        context.forgetPresent();
        return changeBy(release, filter ?? {}, context);
      };
      try {
        // A filter that is none is refused at once, rather than at the first release.
        const which = since == null ? sql`false` : await whichSince(since, context, schema);
        return changes(epochs, await releasesThatChanged(filter ?? {}, which, context), changedBy);
      } catch (cause) {
        await epochs.return();
        throw cause;
      }
    },
    resolve: (change) => change,
  }),
);

/**
 * The changes of those releases that have one, first of those that are out and then epoch by epoch, each once. No generator: that would
 * end only at the next event, and whoever has gone would stay until then.
 */
function changes(
  epochs: NewEpochs,
  past: readonly string[],
  changedBy: (release: string) => Promise<ChangedFigures | null>,
): AsyncIterableIterator<ChangedFigures> {
  const out = [...past];
  const told = new Set(past);
  return {
    async next() {
      for (;;) {
        const next = out.shift();
        if (next !== undefined) {
          const change = await changedBy(next);
          if (change) return { done: false, value: change };
          continue;
        }
        const { done, value } = await epochs.next();
        if (done) return { done, value };
        out.push(...value.releases.filter((release) => !told.has(release)));
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
