import { unitNamed } from '@akto-figures/contents';
import { builder, everyone } from '../builder.ts';
import { Convention } from '../conventions/convention.ts';
import { FigureRoleType } from '../figures/figure-enums.ts';
import { Indicator } from '../indicators/indicator.ts';
import { readOrThrow } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { Territory } from '../territories/territory.ts';
import { ValueUnit } from '../units/value-unit.ts';
import type { FigureFacet } from './count-figures.ts';
import type { Search } from './find.ts';
import { figuresAt, type Section, sections } from './sections.ts';

/** All that a search has found, of which a connection is a page. */
export interface WholeSearch {
  readonly reading: Reading;
  readonly search: Search;
  /** The words that were looked for in the place of misspelt ones; null where none is. */
  readonly readAs: string | null;
}

export const SearchType = builder.enumType('SearchType', {
  description: 'What a search finds.',
  subGraphs: everyone,
  values: {
    TERRITORY: { value: 'Territory', description: 'Territories, by their names.' },
    ACTOR: { value: 'Actor', description: 'Actors, by all their names.' },
    CONVENTION: { value: 'Convention', description: 'Conventions, by their titles and years.' },
    FIGURE: { value: 'Figure', description: 'Figures.' },
    INDICATOR: { value: 'Indicator', description: 'Indicators, by what they count.' },
    COLLECTION: { value: 'Collection', description: 'Collections, by their titles.' },
    SOURCE: { value: 'Source', description: 'Sources, by their titles.' },
    RELEASE: { value: 'Release', description: 'Releases, by their titles.' },
  } as const satisfies Record<string, { value: Section; description: string }>,
});

interface CountOf {
  readonly of: string;
  readonly count: number;
  readonly reading: Reading;
}

const most = 50;

const count = {
  description: 'How many of the figures that were found.',
  resolve: ({ count }: { count: number }) => count,
};

const TypeCount = builder.objectRef<{ type: Section; count: number }>('SearchTypeCount').implement({
  description: 'How much of one type was found.',
  subGraphs: everyone,
  fields: (t) => ({
    type: t.field({ type: SearchType, description: 'The type.', resolve: ({ type }) => type }),
    count: t.int({ description: 'How much of it.', resolve: ({ count }) => count }),
  }),
});

const ConventionCount = builder.objectRef<CountOf>('ConventionCount').implement({
  description: 'How many of the figures that were found report on a convention.',
  subGraphs: everyone,
  fields: (t) => ({
    convention: t.field({
      type: Convention,
      description: 'The convention.',
      resolve: ({ of, reading }) => readOrThrow(reading, reading.conventions, of),
    }),
    count: t.int(count),
  }),
});

const IndicatorCount = builder.objectRef<CountOf>('IndicatorCount').implement({
  description: 'How many of the figures that were found are of an indicator.',
  subGraphs: everyone,
  fields: (t) => ({
    indicator: t.field({
      type: Indicator,
      description: 'The indicator.',
      resolve: ({ of, reading }) => readOrThrow(reading, reading.indicators, of),
    }),
    count: t.int(count),
  }),
});

const TerritoryCount = builder.objectRef<CountOf>('TerritoryCount').implement({
  description: 'How many of the figures that were found are of a territory.',
  subGraphs: everyone,
  fields: (t) => ({
    territory: t.field({
      type: Territory,
      description: 'The territory.',
      resolve: ({ of, reading }) => reading.atlas.get(of),
    }),
    count: t.int(count),
  }),
});

const RoleCount = builder.objectRef<CountOf>('RoleCount').implement({
  description: 'How many of the figures that were found have a role.',
  subGraphs: everyone,
  fields: (t) => ({
    role: t.field({
      type: FigureRoleType,
      description: 'The role.',
      resolve: ({ of }) => of as 'ACTUAL' | 'TARGET' | 'BASELINE' | 'RATE',
    }),
    count: t.int(count),
  }),
});

const UnitCount = builder.objectRef<CountOf>('UnitCount').implement({
  description: 'How many of the figures that were found are in a unit.',
  subGraphs: everyone,
  fields: (t) => ({
    unit: t.field({
      type: ValueUnit,
      description: 'The unit.',
      resolve: async ({ of, reading }) => unitNamed(of, await reading.units()),
    }),
    count: t.int(count),
  }),
});

const YearCount = builder.objectRef<CountOf>('YearCount').implement({
  description:
    'How many of the figures that were found have a day in a year. One of several years counts in each.',
  subGraphs: everyone,
  fields: (t) => ({
    year: t.int({ description: 'The year.', resolve: ({ of }) => Number(of) }),
    count: t.int(count),
  }),
});

const countsOf =
  (facet: FigureFacet) =>
  async ({ search, reading }: WholeSearch): Promise<CountOf[]> =>
    (await search.countFacets())[facet].slice(0, most).map((counted) => ({ ...counted, reading }));

export const SearchCounts = builder.objectRef<WholeSearch>('SearchCounts').implement({
  description: `How much a search has found, by all that its filter can say: the most first, at most ${most} of each.`,
  subGraphs: everyone,
  fields: (t) => ({
    types: t.field({
      type: [TypeCount],
      description: 'By type, in the order of the list; none of what nothing was found of.',
      resolve: async ({ search }) => {
        const [names, figures] = await Promise.all([search.names, search.countFigures()]);
        const counts = sections.map((type, at) => ({
          type,
          count: at === figuresAt ? figures : names.filter(({ section }) => section === at).length,
        }));
        return counts.filter((each) => each.count > 0);
      },
    }),
    conventions: t.field({
      type: [ConventionCount],
      description: 'Figures by convention.',
      resolve: countsOf('conventions'),
    }),
    indicators: t.field({
      type: [IndicatorCount],
      description: 'Figures by indicator.',
      resolve: countsOf('indicators'),
    }),
    territories: t.field({
      type: [TerritoryCount],
      description: 'Figures by territory.',
      resolve: countsOf('territories'),
    }),
    roles: t.field({ type: [RoleCount], description: 'Figures by role.', resolve: countsOf('roles') }),
    units: t.field({ type: [UnitCount], description: 'Figures by unit.', resolve: countsOf('units') }),
    years: t.field({ type: [YearCount], description: 'Figures by year.', resolve: countsOf('years') }),
  }),
});
