import { builder, everyone } from '../builder.ts';
import { Convention } from '../conventions/convention.ts';
import { VagueDate } from '../periods/period.ts';
import { readAll, readOrThrow } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { quotedWhileItStands } from '../sources/quoting.ts';
import { Citation } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import type { ActionPlanRow } from './load-action-plans.ts';

export const ActionPlanStatusType = builder.enumType('ActionPlanStatus', {
  description: 'How far a regional action plan has come.',
  subGraphs: everyone,
  values: {
    ANNOUNCED: { description: 'Announced.' },
    SIGNED: { description: 'Signed.' },
    IN_PLACE: { description: 'At work.' },
    ENDED: { description: 'Over.' },
  } as const,
});

export const ActionPlan = builder.objectRef<Read<ActionPlanRow>>('ActionPlan').implement({
  description:
    'A convention at work in a territory. A territory without one is not named by the sources: nothing else is known of it.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.field({
      type: Convention,
      description: 'The convention.',
      resolve: ({ row, reading }) => readOrThrow(reading, reading.conventions, row.actionPlan.conventionId),
    }),
    territory: t.field({
      type: Territory,
      description: 'The territory.',
      resolve: ({ row, reading }) => reading.atlas.get(row.actionPlan.territoryId),
    }),
    status: t.field({
      type: ActionPlanStatusType,
      description: 'How far it has come.',
      resolve: ({ row }) => row.status,
    }),
    since: t.field({
      type: VagueDate,
      nullable: true,
      description: 'Since when; null where the source does not say.',
      resolve: ({ row }) => row.since,
    }),
    inferred: t.boolean({
      description: 'The source does not name the territory, or does not give the whole date: see `why`.',
      resolve: ({ row }) => row.inferred,
    }),
    why: t.string({
      nullable: true,
      description: 'From what it follows, where it is inferred.',
      resolve: ({ row }) => row.why,
    }),
    citations: t.field({
      type: [Citation],
      description: 'The sources that state it.',
      resolve: async ({ row, reading }, _args, context) =>
        readAll(
          reading,
          await quotedWhileItStands(await reading.citationsOfActionPlan.load(row.id), async () =>
            (await context.reading()).actionPlans.load(row.actionPlanId),
          ),
        ),
    }),
  }),
});

export const ActionPlanConnection = builder.connectionObject(
  { type: ActionPlan, name: 'ActionPlanConnection', description: 'A page of action plans.' },
  { name: 'ActionPlanEdge', description: 'One of the action plans, with its cursor.' },
);
