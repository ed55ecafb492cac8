import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { connect } from '../connections/connect.ts';
import { Convention } from '../conventions/convention.ts';
import { Figure } from '../figures/figure.ts';
import { asOfArg } from '../scalars/as-of.ts';
import { Territory } from '../territories/territory.ts';
import { openSearch, type Thing } from './find.ts';
import { matchWords } from './matches.ts';

const kindOf = (thing: Thing): string => ('reading' in thing ? thing.kind : 'Territory');

export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds.',
  subGraphs: everyone,
  types: [Territory, Actor, Convention, Figure],
  resolveType: (found) => kindOf(found as Thing),
});

const SearchConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchConnection', description: 'A page of what was found.' },
  { name: 'SearchEdge', description: 'One of the things that were found, with its cursor.' },
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      subGraphs: everyone,
      description:
        'Whatever has all the words: territories, then actors, conventions and figures, each in their editors’ order. Case and accents do not matter, nor do French and English endings ("formée" finds "formation"); a figure is also found by its number, and by the names of its territory, convention, indicator and actors.',
      args: {
        text: t.arg.string({
          holds: 'search',
          required: true,
          description: 'At most eight words: "salons normandie".',
        }),
        asOf: t.arg(asOfArg),
      },
      resolve: async (_root, { text, asOf, ...page }, context) => {
        const reading = await context.reading(asOf);
        const search = await openSearch(reading, await matchWords(reading, text));
        const found = await connect(page, reading, {
          name: ['search', text],
          where: {},
          keyset: { section: 'number', position: 'number', id: 'text' },
          findMany: (_query, window) => search.find(window),
          count: () => search.count(),
        });
        return {
          ...found,
          edges: found.edges.map(({ cursor, node }) => ({ cursor, node: node.row.thing })),
        };
      },
    },
    SearchConnection,
  ),
);
