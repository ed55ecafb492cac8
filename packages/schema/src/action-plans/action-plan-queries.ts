import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import type { Keyset } from '../connections/keyset.ts';
import type { Reading } from '../reading/reading.ts';
import { listedAt } from '../reading/visibility.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { idsOf, type Named, namedAt, placesOf } from '../warnings/named.ts';
import type { Warnings } from '../warnings/warnings.ts';
import { ActionPlan, ActionPlanConnection, ActionPlanStatusType } from './action-plan.ts';
import { actionPlanParts } from './load-action-plans.ts';

const mostKeys = 100;

const ActionPlanFilter = builder.inputType('ActionPlanFilter', {
  description:
    'Which action plans. Several conditions all have to hold. An empty list finds nothing, and so does a name that nothing public has, which `extensions.warnings` of the answer tells.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.string({ holds: 'key', description: 'Only those of this convention, by its key.' }),
    conventions: t.stringList({
      holds: 'key',
      items: mostKeys,
      description: 'Only those of one of these conventions, by their keys, at most 100.',
    }),
    actor: t.string({
      holds: 'key',
      description: 'Only those of conventions with this actor among their parties, by its key.',
    }),
    territory: t.string({
      holds: 'place',
      description: 'Only those in this territory: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    territories: t.stringList({
      holds: 'place',
      items: mostKeys,
      description: 'Only those in one of these territories, named as in `territory`, at most 100.',
    }),
    status: t.field({ type: ActionPlanStatusType, description: 'Only those that have come this far.' }),
    statuses: t.field({
      type: [ActionPlanStatusType],
      description: 'Only those that have come as far as one of these says.',
    }),
  }),
});

const orders = {
  CONVENTION: {
    keyset: { 'actionPlan.conventionId': 'uuid', 'actionPlan.territoryId': 'text' },
    isDescending: false,
  },
  TERRITORY: {
    keyset: { 'actionPlan.territoryId': 'text', 'actionPlan.conventionId': 'uuid' },
    isDescending: false,
  },
  LATEST_RELEASE: { keyset: { publicFrom: 'instant', actionPlanId: 'uuid' }, isDescending: true },
} as const satisfies Record<string, { keyset: Keyset; isDescending: boolean }>;

const ActionPlanSort = builder.enumType('ActionPlanSort', {
  description: 'The order of a list of action plans.',
  subGraphs: everyone,
  values: {
    CONVENTION: { description: 'Those of one convention together, and of one in the order of territories.' },
    TERRITORY: { description: 'Those in one territory together, by their levels and codes.' },
    LATEST_RELEASE: { description: 'What was released last, as new or changed, comes first.' },
  } satisfies Record<keyof typeof orders, object>,
});

builder.queryField('actionPlans', (t) =>
  t.connection(
    {
      type: ActionPlan,
      subGraphs: everyone,
      description: 'The regional action plans: what a map of conventions shows.',
      args: {
        filter: t.arg({ type: ActionPlanFilter, description: 'Which action plans; all unless said.' }),
        sort: t.arg({
          type: ActionPlanSort,
          required: true,
          defaultValue: 'CONVENTION',
          description: 'In which order.',
        }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { filter, sort, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        return connect(page, reading, {
          where: {
            AND: [listedAt(reading.instant), await whereActionPlan(filter ?? {}, reading, context.warnings)],
          },
          name: ['actionPlans', filter ?? {}, ...(sort === 'CONVENTION' ? [] : [sort])],
          ...orders[sort],
          findMany: (query) =>
            reading.prisma.actionPlanVersion.findMany({ ...query, include: actionPlanParts }),
          count: (query) => reading.prisma.actionPlanVersion.count(query),
        });
      },
    },
    ActionPlanConnection,
  ),
);

async function whereActionPlan(
  filter: typeof ActionPlanFilter.$inferInput,
  reading: Reading,
  warnings: Warnings,
) {
  const { status, statuses } = filter;
  const conventions = [
    namedAt('filter.convention', filter.convention),
    namedAt('filter.conventions', filter.conventions),
  ];
  const places = [
    namedAt('filter.territory', filter.territory),
    namedAt('filter.territories', filter.territories),
  ];
  const actor = namedAt('filter.actor', filter.actor);
  const idsOfConventions = (names: readonly Named[]) =>
    idsOf(names, reading.conventionsByKey, ({ conventionId }) => conventionId, warnings);
  return {
    ...(status && { status }),
    AND: [
      statuses ? { status: { in: statuses } } : {},
      ...(await Promise.all(conventions.flatMap((each) => (each ? [idsOfConventions(each)] : [])))).map(
        (ids) => ({ actionPlan: { conventionId: { in: ids } } }),
      ),
      ...places.flatMap((each) =>
        each ? [{ actionPlan: { territoryId: { in: placesOf(each, reading, warnings) } } }] : [],
      ),
      ...(actor
        ? [
            ofPartyTo(
              await idsOf(actor, reading.actorsByKey, ({ actorId }) => actorId, warnings),
              reading.instant,
            ),
          ]
        : []),
    ],
  };
}

const ofPartyTo = (actorIds: readonly string[], instant: Date) => ({
  actionPlan: {
    convention: {
      versions: {
        some: { ...listedAt(instant), parties: { some: { actorId: { in: [...actorIds] } } } },
      },
    },
  },
});
