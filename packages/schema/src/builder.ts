import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import SubGraphPlugin from '@pothos/plugin-sub-graph';
import type { Context } from './context.ts';
import badInputPlugin from './errors/bad-input-plugin.ts';
import type { WholeList } from './figures/figure-sum.ts';
import type { Given } from './scalars/given.ts';
import type { WholeSearch } from './search/search-counts.ts';
import textsPlugin from './texts/texts-plugin.ts';

/** The two graphs that are built from these types. Nothing is in either unless it says so. */
export type Graph = 'Public' | 'Editorial';

/** The tag of what everyone may ask. What is tagged so reads released versions only: see reading/visibility.ts. */
export const everyone: Graph[] = ['Public', 'Editorial'];

export interface GraphTypes {
  Context: Context;
  SubGraphs: Graph;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    DateTime: { Input: Given; Output: Date };
    Date: { Input: Given; Output: string };
    Edtf: { Input: string; Output: string };
    Decimal: { Input: string; Output: string };
    UnitKey: { Input: string; Output: string };
  };
  /** How many a list holds in all, counted only when it is asked for; and all of it, where it is one of figures or of what was found. */
  Connection: { totalCount: () => number | Promise<number>; whole?: WholeList; search?: WholeSearch };
}

/** What makes the fields of an input. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<
  PothosSchemaTypes.ExtendDefaultTypes<GraphTypes>,
  'InputObject'
>;

export const builder = new SchemaBuilder<GraphTypes>({
  plugins: [RelayPlugin, SubGraphPlugin, textsPlugin, badInputPlugin],
  defaultFieldNullability: false,
  subGraphs: { defaultForTypes: [], fieldsInheritFromTypes: true },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: { description: 'The items with their cursors.' },
    nodeFieldOptions: { description: 'The item.' },
    nodesOnConnection: { description: 'The items, for those who need no cursors.' },
    pageInfoFieldOptions: { description: 'Whether there is more, and from where.' },
    cursorFieldOptions: { description: 'Where this item stands, for `after` and `before`.' },
    idFieldOptions: {
      description:
        'An opaque identifier, unique in the whole graph; `key` is the name to keep. The same for all states of a present record; a record that was read at an instant, by `asOf` or in its history, has one of its own for each state of the hub.',
    },
    firstArgOptions: { description: 'How many items from the start, 1 to 100; 20 unless said.' },
    lastArgOptions: { description: 'How many items from the end, 1 to 100.' },
    afterArgOptions: { holds: 'cursor', description: 'Only what follows this cursor.' },
    beforeArgOptions: { holds: 'cursor', description: 'Only what comes before this cursor.' },
    nodeTypeOptions: { description: 'Anything that can be asked for again by its id.', subGraphs: everyone },
    pageInfoTypeOptions: { description: 'Where a page of a list begins and ends.', subGraphs: everyone },
    hasNextPageFieldOptions: { description: 'Whether more items follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before.' },
    startCursorFieldOptions: { description: 'The cursor of the first item of the page.' },
    endCursorFieldOptions: { description: 'The cursor of the last item of the page.' },
    // Pothos' own refuse the whole question for one id that is none: see nodes/node-queries.ts.
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    defaultConnectionTypeOptions: { subGraphs: everyone, description: 'A page of a list.' },
    defaultEdgeTypeOptions: { subGraphs: everyone, description: 'An item of a list, with its cursor.' },
    brandLoadedObjects: true,
  },
});

// Each root field names its graphs itself: one that forgets is in none.
builder.queryType({
  description: 'What may be asked.',
  subGraphs: everyone,
  defaultSubGraphsForFields: [],
});

builder.subscriptionType({
  description:
    'What one may listen to, over server-sent events: a question with `Accept: text/event-stream`, as graphql-sse asks it.',
  subGraphs: everyone,
  defaultSubGraphsForFields: [],
});

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items there are in all.',
    subGraphs: everyone,
    resolve: (connection) => connection.totalCount(),
  }),
);
