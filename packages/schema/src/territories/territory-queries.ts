import type { TerritoryRow } from '@akto-figures/contents';
import { languageTags } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';
import { connectAll } from '../connections/connect.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading/reading.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { idsOf, namedAt, placesOf } from '../warnings/named.ts';
import { Territory, TerritoryConnection, TerritoryLevelType } from './territory.ts';

builder.queryField('territory', (t) =>
  t.field({
    type: Territory,
    nullable: true,
    subGraphs: everyone,
    description:
      'A territory by its INSEE code, its ISO 3166-2 code or a spelling; null where nothing is called so.',
    args: {
      code: t.arg.string({
        holds: 'place',
        required: true,
        description:
          '`28`, `FR-NOR`, `Normandie`, `Centre Val de Loire`. A bare number is a région first: the département Eure-et-Loir is `FR-28`.',
      }),
      level: t.arg({
        type: TerritoryLevelType,
        description: 'Look only among these: `28` and `DEPARTMENT` is Eure-et-Loir.',
      }),
    },
    resolve: (_root, { code, level }, { atlas }) => atlas.find(code, level),
  }),
);

const TerritoryFilter = builder.inputType('TerritoryFilter', {
  description: 'Which territories. Several conditions all have to hold.',
  subGraphs: everyone,
  fields: (t) => ({
    level: t.field({ type: TerritoryLevelType, description: 'Only those of this level.' }),
    within: t.string({
      holds: 'place',
      description:
        'Only this territory and what lies in it: an INSEE code, an ISO 3166-2 code or a spelling.',
    }),
    withActionPlanOf: t.string({
      holds: 'key',
      description: 'Only those in which this convention is at work, by its key.',
    }),
    withoutActionPlanOf: t.string({
      holds: 'key',
      description:
        'Only those for which no source names an action plan of this convention, by its key: nothing else is known of them.',
    }),
  }),
});

const TerritorySort = builder.enumType('TerritorySort', {
  description: 'The order of a list of territories.',
  subGraphs: everyone,
  values: {
    LEVEL: { description: 'From the country to the départements, in the order of their codes.' },
    NAME: { description: 'By their French names.' },
  } as const,
});

builder.queryField('territories', (t) =>
  t.connection(
    {
      type: Territory,
      subGraphs: everyone,
      description: 'The territories, in the order asked for.',
      args: {
        filter: t.arg({ type: TerritoryFilter, description: 'Which territories; all unless said.' }),
        sort: t.arg({
          type: TerritorySort,
          required: true,
          defaultValue: 'LEVEL',
          description: 'In which order.',
        }),
        asOf: t.arg({
          ...asOfArg,
          description: `${asOfArg.description} Territories are always the same; what is at work in them is not.`,
        }),
      },
      resolve: async (_root, { filter, sort, asOf, ...page }, context) => {
        const items = await found(filter ?? {}, await context.reading(asOf), context);
        const byName = new Map(items.toSorted(compareNames).map(({ id }, place) => [id, place]));
        return connectAll(page, {
          name: ['territories', filter ?? {}, ...(sort === 'NAME' ? [sort] : [])],
          items: sort === 'NAME' ? items.toSorted(compareNames) : items,
          placeOf: ({ id, position }) => (sort === 'NAME' ? (byName.get(id) ?? 0) : position),
        });
      },
    },
    TerritoryConnection,
  ),
);

const { compare } = new Intl.Collator(languageTags.fr);
const compareNames = (one: TerritoryRow, other: TerritoryRow) =>
  compare(one.name, other.name) || one.position - other.position;

async function found(
  { level, within, withActionPlanOf, withoutActionPlanOf }: typeof TerritoryFilter.$inferInput,
  reading: Reading,
  { warnings }: Context,
): Promise<TerritoryRow[]> {
  const inside = namedAt('filter.within', within);
  const places = inside && new Set(placesOf(inside, reading, warnings, 'within'));
  /** The territories in which a convention is at work; null where it is none that is public. */
  const atWork = async (argument: string, key: string | null | undefined) => {
    const named = namedAt(argument, key);
    if (!named) return undefined;
    const [id] = await idsOf(named, reading.conventionsByKey, ({ conventionId }) => conventionId, warnings);
    if (id === undefined) return null;
    const plans = await reading.actionPlansOf.load(id);
    return new Set(plans.map(({ actionPlan }) => actionPlan.territoryId));
  };
  const [withPlan, withoutPlan] = await Promise.all([
    atWork('filter.withActionPlanOf', withActionPlanOf),
    atWork('filter.withoutActionPlanOf', withoutActionPlanOf),
  ]);
  // A name that nothing has finds nothing, also where it is asked who is without it.
  if (withPlan === null || withoutPlan === null) return [];
  return reading.atlas.all.filter(
    (each) =>
      (!level || each.level === level) &&
      (!places || places.has(each.id)) &&
      (!withPlan || withPlan.has(each.id)) &&
      !withoutPlan?.has(each.id),
  );
}
