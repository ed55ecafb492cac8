import { builder } from '../builder.ts';
import type { Reading } from '../reading/reading.ts';
import { Change, changeOf } from './change.ts';
import { Comparison, compareFigures } from './comparison.ts';
import { Figure } from './figure.ts';
import type { FigureRow } from './figure-row.ts';
import { correctedState, historyOf, previousOf } from './history.ts';
import { overdueSince } from './overdue.ts';

builder.objectField(Figure, 'history', (t) =>
  t.field({
    type: [Figure],
    description:
      'Every state of it that was public so far, the latest first, each with what belonged to it at its own time.',
    resolve: (figure, _args, context) => historyOf(figure, context),
  }),
);

builder.objectField(Figure, 'correctedSince', (t) =>
  t.field({
    type: Change,
    nullable: true,
    description:
      'Its latest correction or withdrawal that is public today and was not at the instant of the answer (`asOf`). Null where there is none: what is shown of that time still holds.',
    resolve: async (figure, _args, context) => {
      const corrected = await correctedState(figure, context);
      return corrected && changeOf(corrected);
    },
  }),
);

builder.objectField(Figure, 'overdueSince', (t) =>
  t.field({
    type: 'Date',
    nullable: true,
    description:
      'The day by which it was to be looked at again, where that day is over in Paris and no new state has come; null otherwise. `releasedAt` says since when it has stood.',
    resolve: (figure, _args, context) => overdueSince(figure, context),
  }),
);

builder.objectField(Change, 'previous', (t) =>
  t.field({
    type: Figure,
    nullable: true,
    description: 'The figure as it was public before the change.',
    resolve: (change, _args, context) => previousOf(change, context),
  }),
);

builder.objectField(Figure, 'compare', (t) =>
  t.field({
    type: Comparison,
    description:
      'It compared with another figure of the same indicator, of another period or of another territory. A whole does not compare with a part of it.',
    args: {
      with: t.arg.string({ holds: 'key', required: true, description: 'The key of the other figure.' }),
    },
    resolve: async ({ row, reading }, { with: key }) => {
      const other = await reading.figuresByKey.load(key);
      return compareFigures(row, other, other !== null && (await isPartAndWhole(row, other, reading)));
    },
  }),
);

/** Whether one is stated to be a share of the other, or of what is a share of it. */
async function isPartAndWhole(one: FigureRow, other: FigureRow, reading: Reading): Promise<boolean> {
  return (await isWithin(one, other, reading)) || isWithin(other, one, reading);
}

// A share of a share is as deep as sources go; a ring of them ends here, too.
const deepest = 5;

async function isWithin(part: FigureRow, whole: FigureRow, reading: Reading): Promise<boolean> {
  let at: FigureRow | null = part;
  for (let depth = 0; at && depth < deepest; depth += 1) {
    const relations: readonly { kind: string; figureId: string }[] = await reading.relationsFrom.load(at.id);
    const next = relations.find(({ kind }) => kind === 'PART_OF');
    if (!next) return false;
    if (next.figureId === whole.figureId) return true;
    at = await reading.figures.load(next.figureId);
  }
  return false;
}
