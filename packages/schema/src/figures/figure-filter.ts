import { builder, everyone, type InputFields } from '../builder.ts';
import { TerritoryLevelType } from '../territories/territory.ts';
import { FigureRoleType, FigureStatusType } from './figure-enums.ts';
import { NumberFilter } from './number-filter.ts';
import { QualifierType } from './quantity.ts';

/** As many as a page has items. */
export const mostKeys = 100;

/** What filters of figures have in common. */
export const figureConditions = (t: InputFields) => ({
  convention: t.string({ holds: 'key', description: 'Only those of this convention, by its key.' }),
  conventions: t.stringList({
    holds: 'key',
    items: mostKeys,
    description: 'Only those of one of these conventions, by their keys, at most 100.',
  }),
  actor: t.string({ holds: 'key', description: 'Only those that this actor answers for, by its key.' }),
  actors: t.stringList({
    holds: 'key',
    items: mostKeys,
    description: 'Only those that one of these actors answers for, by their keys, at most 100.',
  }),
  indicator: t.string({ holds: 'key', description: 'Only those of this indicator, by its key.' }),
  indicators: t.stringList({
    holds: 'key',
    items: mostKeys,
    description: 'Only those of one of these indicators, by their keys, at most 100.',
  }),
  territory: t.string({
    holds: 'place',
    description: 'Only those of this very territory: an INSEE code, an ISO 3166-2 code or a spelling.',
  }),
  territories: t.stringList({
    holds: 'place',
    items: mostKeys,
    description: 'Only those of one of these very territories, named as in `territory`, at most 100.',
  }),
  within: t.string({
    holds: 'place',
    description: 'Only those of this territory and of all that lies in it: a région and its départements.',
  }),
  levels: t.field({
    type: [TerritoryLevelType],
    description: 'Only those of territories of one of these levels: the régions, the country.',
  }),
  period: t.string({
    holds: 'edtf',
    description:
      'Only those whose period has a day in common with this one, in EDTF (`2022`, `2022/2024`, `2021-05`) or as people write it ("1er trimestre 2023", "since 2021"). What has two readings, such as "2021-22", is refused with both, in `extensions.choices`.',
  }),
  role: t.field({
    type: FigureRoleType,
    description: 'Only results, objectives, starting points or rates.',
  }),
  roles: t.field({ type: [FigureRoleType], description: 'Only those of one of these roles.' }),
  sources: t.stringList({
    holds: 'key',
    items: mostKeys,
    description: 'Only those that one of these sources states, by their keys, at most 100.',
  }),
  publishers: t.stringList({
    holds: 'key',
    items: mostKeys,
    description:
      'Only those that a source of one of these publishers states, by the keys of the actors, at most 100.',
  }),
  units: t.stringList({
    holds: 'word',
    items: mostKeys,
    description:
      'Only those in one of these units, by the keys that `units` gives: "contract". What is an alias of such a unit is in it too. At most 100.',
  }),
  qualifier: t.field({
    type: [QualifierType],
    description: 'Only those whose number is qualified in one of these ways: `EXACT` leaves the exact ones.',
  }),
  number: t.field({ type: NumberFilter, description: 'Only those whose number lies there, bounds and all.' }),
  confirmed: t.boolean({
    description:
      'True leaves those that at least one of their actors has confirmed as they stand, false those that none has.',
  }),
  withObjective: t.boolean({
    description:
      'True leaves results that have an objective: of the same indicator, territory and convention, whose period holds theirs. `Figure.progress` compares the two, and is null where their bounds do not tell. False leaves all others.',
  }),
});

export const FigureFilter = builder.inputType('FigureFilter', {
  description:
    'Which figures. Several conditions all have to hold, but for `keys`, which win over all others. An empty list finds nothing, and so does a name that nothing public has, which `extensions.warnings` of the answer tells.',
  subGraphs: everyone,
  fields: (t) => ({
    ...figureConditions(t),
    keys: t.stringList({
      holds: 'key',
      items: mostKeys,
      description:
        'These, by their keys, at most 100, and in this order, whatever else the filter says. One that was withdrawn is among them, and says so.',
    }),
    status: t.field({
      type: [FigureStatusType],
      description: 'Only those that hold or that were withdrawn; those that hold, unless said.',
    }),
    keeping: t.stringList({
      holds: 'key',
      items: mostKeys,
      description:
        'Those of these, by their keys, at most 100, that were withdrawn stay in the list, in their places: for a page that shows them already.',
    }),
    changedSince: t.field({
      type: 'DateTime',
      description:
        'Only those whose state became public at this instant or after it (`releasedAt`), new ones among them; with `status: [CURRENT, WITHDRAWN]` also those that were withdrawn since. `changes` tells each change by itself.',
    }),
    overdue: t.boolean({
      description:
        'True leaves those that were to be looked at again by a day that is over in Paris, as `overdueSince` says; false all others.',
    }),
  }),
});

export type FigureFilterInput = typeof FigureFilter.$inferInput;
