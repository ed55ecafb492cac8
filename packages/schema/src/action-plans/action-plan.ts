import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { Convention } from '../conventions/convention.ts';
import { VagueDate } from '../periods/period.ts';
import { canBeStored } from '../reading/batch.ts';
import { readAll, readOrThrow } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { quotedWhileItStands } from '../sources/quoting.ts';
import { Citation } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { type ActionPlanRow, actionPlanParts } from './load-action-plans.ts';

const ActionPlanStatusType = builder.enumType('ActionPlanStatus', {
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

const ActionPlanFilter = builder.inputType('ActionPlanFilter', {
  description: 'Which action plans.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.string({ holds: 'key', description: 'Only those of this convention, by its key.' }),
    actor: t.string({
      holds: 'key',
      description: 'Only those of conventions with this actor among their parties, by its key.',
    }),
    territory: t.string({
      holds: 'place',
      description: 'Only those in this territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    status: t.field({ type: ActionPlanStatusType, description: 'Only those that have come this far.' }),
  }),
});

builder.queryField('actionPlans', (t) =>
  t.connection(
    {
      type: ActionPlan,
      subGraphs: everyone,
      description: 'The regional action plans: what a map of conventions shows.',
      args: {
        filter: t.arg({ type: ActionPlanFilter, description: 'Which action plans; all unless said.' }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const { convention, actor, territory, status } = filter ?? {};
        const where = {
          AND: [
            listedAt(reading.instant),
            {
              ...(status && { status }),
              actionPlan: {
                ...(territory != null && { territoryId: reading.atlas.find(territory)?.id ?? '' }),
                convention: {
                  ...(convention != null && { key: { in: [convention].filter(canBeStored) } }),
                  ...(actor != null && {
                    versions: {
                      some: {
                        ...listedAt(reading.instant),
                        parties: { some: { actor: { key: { in: [actor].filter(canBeStored) } } } },
                      },
                    },
                  }),
                },
              },
            },
          ],
        };
        return connect(page, reading, {
          where,
          name: ['actionPlans', filter ?? {}],
          keyset: { 'actionPlan.conventionId': 'uuid', 'actionPlan.territoryId': 'text' },
          findMany: (query) =>
            reading.prisma.actionPlanVersion.findMany({ ...query, include: actionPlanParts }),
          count: (query) => reading.prisma.actionPlanVersion.count(query),
        });
      },
    },
    ActionPlanConnection,
  ),
);
