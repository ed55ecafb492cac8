import type { RelationKind } from '@akto-figures/prisma/client';
import { builder, everyone } from '../builder.ts';
import { Figure } from './figure.ts';

/** The keys of the figures that a version states a relation to, by its kind. */
type StatedRelations = Readonly<Record<RelationKind, readonly string[]>>;

const StatedRelationsType = builder.objectRef<StatedRelations>('StatedRelations').implement({
  description:
    'The figures that a figure is stated to belong with, by their keys, withdrawn ones among them: it changes with the figure’s own state only.',
  subGraphs: everyone,
  fields: (t) => ({
    partOf: t.string({
      nullable: true,
      description: 'The figure that it is a share of.',
      resolve: ({ PART_OF: [whole] }) => whole ?? null,
    }),
    exampleOf: t.string({
      nullable: true,
      description: 'The figure that it illustrates without being a share of it.',
      resolve: ({ EXAMPLE_OF: [whole] }) => whole ?? null,
    }),
    with: t.stringList({
      description:
        'The figures that its source states together with it, as far as this one names them; a pair may be named from one end alone.',
      resolve: ({ WITH }) => WITH,
    }),
    derivedFrom: t.stringList({
      description: 'The figures that a rate follows from, in the order of `formula`.',
      resolve: ({ DERIVED_FROM }) => DERIVED_FROM,
    }),
  }),
});

builder.objectField(Figure, 'statedRelations', (t) =>
  t.field({
    type: StatedRelationsType,
    description:
      'What this state of it says of other figures, whatever has become of those since. `partOf`, `exampleOf`, `with` and `derivedFrom` lead to those that still hold.',
    resolve: async ({ row, reading }) => {
      const relations = await reading.relationsFrom.load(row.id);
      // A figure that is not public yet has no row, and is not told of.
      const figures = await reading.figures.loadMany(relations.map(({ figureId }) => figureId));
      const keys = (kind: RelationKind) =>
        relations.flatMap((relation, place) => (relation.kind === kind ? (figures[place]?.key ?? []) : []));
      return {
        PART_OF: keys('PART_OF'),
        EXAMPLE_OF: keys('EXAMPLE_OF'),
        WITH: keys('WITH'),
        DERIVED_FROM: keys('DERIVED_FROM'),
      };
    },
  }),
);
