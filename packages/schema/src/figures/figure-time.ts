import { builder } from '../builder.ts';
import { Change } from './change.ts';
import { Comparison, compareFigures } from './comparison.ts';
import { Figure } from './figure.ts';
import { historyOf, previousOf } from './history.ts';

builder.objectField(Figure, 'history', (t) =>
  t.field({
    type: [Figure],
    description:
      'Every state of it that was public so far, the latest first, each with what belonged to it at its own time.',
    resolve: (figure, _args, context) => historyOf(figure, context),
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
      'It compared with another figure of the same indicator, of another period or of another territory.',
    args: { with: t.arg.string({ required: true, description: 'The key of the other figure.' }) },
    resolve: async ({ row, reading }, { with: key }) =>
      compareFigures(row, await reading.figuresByKey.load(key)),
  }),
);
