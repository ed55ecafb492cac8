import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { Collection } from '../collections/collection.ts';
import { connect } from '../connections/connect.ts';
import { Convention } from '../conventions/convention.ts';
import { Figure } from '../figures/figure.ts';
import { FigureFilter } from '../figures/figure-filter.ts';
import { warnOfKeys, whereFigure } from '../figures/where-figure.ts';
import { Indicator } from '../indicators/indicator.ts';
import { Release } from '../releases/release.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Source } from '../sources/source.ts';
import { Territory } from '../territories/territory.ts';
import { openSearch, type Search, type Thing } from './find.ts';
import { matchWords } from './matches.ts';
import type { Question } from './question.ts';
import { SearchCounts, SearchType, type WholeSearch } from './search-counts.ts';
import { corrected } from './spelling.ts';
import { wantedIn } from './words-of.ts';

const kindOf = (thing: Thing): string => ('reading' in thing ? thing.kind : 'Territory');

export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  subGraphs: everyone,
  types: [Territory, Actor, Convention, Figure, Indicator, Collection, Source, Release],
  resolveType: (found) => kindOf(found as Thing),
});

const SearchConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchConnection', description: 'A page of what was found.' },
  { name: 'SearchEdge', description: 'One of the things that were found, with its cursor.' },
);

builder.objectFields(SearchConnection, (t) => ({
  readAs: t.string({
    nullable: true,
    description:
      'The words that were looked for where the given ones found nothing and one of them is in nothing public: "entreprises normandie" for "entreprises normendie". Null where it is as given.',
    resolve: (connection) => wholeOf(connection).readAs,
  }),
  counts: t.field({
    type: SearchCounts,
    description:
      'How much was found, by type, convention, indicator, territory, role, unit and year: of the whole list, whatever page is asked for.',
    resolve: wholeOf,
  }),
}));

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      subGraphs: everyone,
      description:
        'Whatever has all the words: territories, then actors, conventions, figures, indicators, collections, sources and releases, each with those first that have the words themselves in their names, then in their editors’ order. Case, accents and words that only ask ("combien de") do not matter, nor do French and English endings ("formée" finds "formation"). A figure is found by its label and its number in any spelling ("1 790", "1790"), by a year or period ("mai 2021"), its role ("objectif") and unit, by the names of its territory, convention, indicator and actors, and by what is said for a word ("alternance" finds "apprentissage"). What is misspelt and finds nothing is read as the nearest public word: see `readAs`.',
      args: {
        text: t.arg.string({
          holds: 'search',
          required: true,
          description: 'At most eight words: "salons normandie". With a filter it may be empty.',
        }),
        types: t.arg({ type: [SearchType], description: 'Only what is of one of these types.' }),
        filter: t.arg({
          type: FigureFilter,
          description: 'Only figures that meet this; then nothing else is found. Withdrawn ones never are.',
        }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { text, types = null, filter = null, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const where = filter && (await whereFigure(filter, reading, context));
        if (filter) await warnOfKeys(filter, reading, context);
        const { words, periods } = wantedIn(text);
        const question: Question = { words: await matchWords(reading, words), periods, types, filter };
        let search = openSearch(reading, question, where);
        let readAs: string | null = null;
        const listed = {
          name: ['search', text, types, filter],
          where: {},
          keyset: { section: 'number', misses: 'number', position: 'number', id: 'text' },
        } as const;
        const pageIn = (found: Search) =>
          connect(page, reading, {
            ...listed,
            findMany: (_query, window) => found.find(window),
            count: () => found.count(),
          });
        let found = await pageIn(search);
        if (found.edges.length === 0 && (await search.count()) === 0) {
          const read = await corrected(reading, question.words);
          if (read) {
            const other = openSearch(reading, { ...question, words: await matchWords(reading, read) }, where);
            // Words that find nothing either are no reading of those that were given.
            if ((await other.count()) > 0) {
              readAs = read.join(' ');
              search = other;
              found = await pageIn(search);
            }
          }
        }
        const whole: WholeSearch = { reading, search, readAs };
        return {
          ...found,
          edges: found.edges.map(({ cursor, node }) => ({ cursor, node: node.row.thing })),
          search: whole,
        };
      },
    },
    SearchConnection,
  ),
);

function wholeOf({ search }: { search?: WholeSearch }): WholeSearch {
  if (!search) throw new Error('A search does not say what all of it is.');
  return search;
}
