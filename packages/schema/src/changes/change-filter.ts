import type { Sql } from 'sql-template-tag';
import { builder, everyone } from '../builder.ts';
import type { Context } from '../context.ts';
import { type FigureFilterInput, figureConditions, mostKeys } from '../figures/figure-filter.ts';
import { warnOfKeys, whereFigure } from '../figures/where-figure.ts';
import type { Reading } from '../reading/reading.ts';
import { type RecordKind, RecordKindType } from './record-kinds.ts';

export const RecordChangeKind = builder.enumType('RecordChangeKind', {
  description: 'What a release did to a record.',
  subGraphs: everyone,
  values: {
    ADDITION: { description: 'It is new.' },
    REVISION: { description: 'Better data.' },
    CORRECTION: { description: 'An error repaired.' },
    WITHDRAWAL: { description: 'It was taken back.' },
  } as const,
});

export const ChangeFilter = builder.inputType('ChangeFilter', {
  description:
    'Which changes. Several conditions all have to hold. A condition on figures leaves changes of figures alone: of those that meet it after the change or met it before, so that one that leaves a list is told as well.',
  subGraphs: everyone,
  fields: (t) => ({
    kinds: t.field({ type: [RecordChangeKind], description: 'Only these, such as withdrawals.' }),
    records: t.field({ type: [RecordKindType], description: 'Only those of these kinds of records.' }),
    ...figureConditions(t),
    keys: t.stringList({
      holds: 'key',
      items: mostKeys,
      description: 'Only those of these figures, by their keys, at most 100.',
    }),
  }),
});

export type ChangeFilterInput = typeof ChangeFilter.$inferInput;

/** What a filter asks of figures: a condition on versions `v`, or the figures themselves. */
export interface FigureConditions {
  readonly where: Sql;
  readonly keys: readonly string[] | null | undefined;
}

/** A filter, read: which kinds of changes, which of records, and which figures, where it asks for some. */
export interface ChangeConditions {
  readonly kinds: ChangeFilterInput['kinds'];
  readonly records: readonly RecordKind[] | null;
  readonly figures: FigureConditions | null;
}

/** Reads a filter. @throws GraphQLError where a condition is none */
export async function readChangeFilter(
  { kinds, records, ...figures }: ChangeFilterInput,
  reading: Reading,
  context: Context,
): Promise<ChangeConditions> {
  const isOfFigures = Object.values(figures).some((condition) => condition != null);
  if (!isOfFigures) return { kinds, records: records ?? null, figures: null };
  const isAsked = !records || records.includes('FIGURE');
  const conditions = await ofFigures(figures, reading, context);
  await warnOfKeys(figures, reading, context);
  return { ...conditions, kinds, records: isAsked ? ['FIGURE'] : [] };
}

/** Changes of the figures of a filter. @throws GraphQLError where a condition is none */
export async function ofFigures(
  filter: FigureFilterInput,
  reading: Reading,
  context: Context,
): Promise<ChangeConditions> {
  const where = await whereFigure(filter, reading, context);
  return { kinds: null, records: ['FIGURE'], figures: { where, keys: filter.keys } };
}
