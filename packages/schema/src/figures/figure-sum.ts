import { languageOf, typeset } from '@akto-figures/contents';
import { reasons } from '@akto-figures/quantity';
import { sumWords } from '../../messages/generated/sum.ts';
import { builder, everyone } from '../builder.ts';
import { Convention } from '../conventions/convention.ts';
import { badInput } from '../errors/bad-input.ts';
import { localeArg } from '../locale/locale.ts';
import { Period, periodRow } from '../periods/period.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { Territory } from '../territories/territory.ts';
import { FigureConnection } from './figure.ts';
import { FigureRoleType } from './figure-enums.ts';
import type { ListedFigures } from './list-figures.ts';
import { Quantity } from './quantity.ts';
import {
  type FigureSum as FigureSumOf,
  type Group,
  groupings,
  groupsOf,
  mostGroups,
  type SumRefusal,
  sumOf,
  sumRefusals,
} from './sum-figures.ts';

/** A whole list of figures, of which a connection is a page. */
export interface WholeList {
  readonly reading: Reading;
  readonly list: ListedFigures;
}

const SumRefusalType = builder.enumType('SumRefusal', {
  description: 'Why figures are not added up.',
  subGraphs: everyone,
  values: Object.fromEntries(
    Object.entries(sumRefusals).map(([name, description]) => [name, { description }]),
  ) as Record<SumRefusal, { description: string }>,
});

const FigureSum = builder.objectRef<FigureSumOf>('FigureSum').implement({
  description:
    'What figures add up to, as far as their sources let them be added up. It is the sum of these figures, and of no others: those of five régions are not the country.',
  subGraphs: everyone,
  fields: (t) => ({
    quantity: t.field({
      type: Quantity,
      nullable: true,
      description:
        'The sum with its bound: "plus de 1 000" and "1 220" make "plus de 2 220". Null where they are not added up. Of one figure alone it is that one.',
      resolve: ({ quantity }) => quantity,
    }),
    refusal: t.field({
      type: SumRefusalType,
      nullable: true,
      description: 'Why they are not added up; null where they are.',
      resolve: ({ because }) => because?.refusal ?? null,
    }),
    notAddedBecause: t.string({
      nullable: true,
      description: 'The same in words, ready to show.',
      args: { locale: t.arg(localeArg) },
      resolve: ({ because }, { locale }) => {
        if (!because) return null;
        const language = languageOf(locale);
        return typeset(
          because.reason ? reasons[because.reason][language] : sumWords[language][because.refusal],
        );
      },
    }),
    count: t.int({
      description: 'How many figures these are, those that were withdrawn left out.',
      resolve: ({ count }) => count,
    }),
    keys: t.stringList({
      description:
        'Which figures these are, by their keys; at most a hundred of them. The list itself has all.',
      resolve: ({ keys }) => [...keys],
    }),
  }),
});

const FigureGrouping = builder.enumType('FigureGrouping', {
  description: 'By what figures are put together.',
  subGraphs: everyone,
  values: {
    TERRITORY: { description: 'Those of one territory.' },
    PERIOD: { description: 'Those of one period, as it is stated.' },
    CONVENTION: { description: 'Those that report on one convention, or on none.' },
    ROLE: { description: 'Results, objectives, starting points and rates.' },
  } satisfies Record<keyof typeof groupings, object>,
});

interface GroupOf extends Group {
  readonly by: keyof typeof groupings;
  readonly reading: Reading;
}

const FigureGroup = builder.objectRef<GroupOf>('FigureGroup').implement({
  description: 'The figures of a list that have something in common, and what they add up to.',
  subGraphs: everyone,
  fields: (t) => ({
    territory: t.field({
      type: Territory,
      nullable: true,
      description: 'Their territory, where they were asked for by it.',
      resolve: ({ by, of, reading }) => (by === 'TERRITORY' ? reading.atlas.get(of) : null),
    }),
    period: t.field({
      type: Period,
      nullable: true,
      description:
        'Their period, where they were asked for by it; `inferred` where the source of one of them does not say it so.',
      resolve: ({ by, of, isPeriodInferred }) => (by === 'PERIOD' ? periodRow(of, isPeriodInferred) : null),
    }),
    convention: t.field({
      type: Convention,
      nullable: true,
      description: 'Their convention, where they were asked for by it; null also for those that have none.',
      resolve: ({ by, of, reading }) =>
        readOrNull(reading, reading.conventions, by === 'CONVENTION' && of !== '' ? of : null),
    }),
    role: t.field({
      type: FigureRoleType,
      nullable: true,
      description: 'Their role, where they were asked for by it.',
      resolve: ({ by, of }) => (by === 'ROLE' ? (of as 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE') : null),
    }),
    sum: t.field({ type: FigureSum, description: 'What they add up to.', resolve: ({ sum }) => sum }),
  }),
});

builder.objectField(FigureConnection, 'sum', (t) =>
  t.field({
    type: FigureSum,
    description:
      'What the figures of the whole list add up to, whatever page is asked for; null in it, with the reason, where they may not be added up. It asks the database one question, and is refused with `TOO_SLOW` where that takes more than 2 s.',
    resolve: (connection) => {
      const { reading, list } = wholeOf(connection);
      return sumOf(reading, list);
    },
  }),
);

builder.objectField(FigureConnection, 'aggregate', (t) =>
  t.field({
    type: [FigureGroup],
    description: `The figures of the whole list in groups, each with its sum, in the order of what they have in common; at most ${mostGroups} groups. It asks the database one question, and is refused with \`TOO_SLOW\` where that takes more than 2 s.`,
    args: {
      by: t.arg({ type: FigureGrouping, required: true, description: 'By what they are put together.' }),
    },
    resolve: async (connection, { by }) => {
      const { reading, list } = wholeOf(connection);
      const groups = await groupsOf(reading, list, groupings[by]);
      if (groups.length > mostGroups) {
        throw badInput(
          'by',
          `by ${by} the list falls into more than ${mostGroups} groups; give a filter that leaves fewer.`,
        );
      }
      return groups.map((group) => ({ ...group, by, reading }));
    },
  }),
);

function wholeOf({ whole }: { whole?: WholeList }): WholeList {
  if (!whole) throw new Error('A list of figures does not say what all of it is.');
  return whole;
}
