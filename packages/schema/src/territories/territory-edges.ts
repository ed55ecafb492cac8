import { ActionPlan } from '../action-plans/action-plan.ts';
import { builder } from '../builder.ts';
import { readAll } from '../reading/read.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Territory } from './territory.ts';

builder.objectField(Territory, 'children', (t) =>
  t.field({
    type: [Territory],
    description:
      'What it is directly made of: the régions of the country, the départements of a région, the régions of a group. None for a département.',
    resolve: ({ id, members }, _args, { atlas }) => {
      const inGroup = new Set(members.map(({ memberId }) => memberId));
      return atlas.all.filter((each) => inGroup.has(each.id) || each.parentId === id);
    },
  }),
);

builder.objectField(Territory, 'actionPlans', (t) =>
  t.field({
    type: [ActionPlan],
    description:
      'The conventions at work in this very territory, in the order of their keys. Territories are the same at every instant, so the instant is asked for here again.',
    args: { asOf: t.arg(asOfArg) },
    resolve: async ({ id }, { asOf }, context) => {
      const reading = await context.reading(asOf);
      return readAll(reading, await reading.actionPlansIn.load(id));
    },
  }),
);
