import { buildPublicGraph } from '@akto-figures/schema';
import { type FieldNode, isObjectType, isUnionType, Kind, parse, type SelectionSetNode } from 'graphql';
import { expect, it } from 'vitest';
import { toldChange } from './told-change.ts';

const graph = buildPublicGraph();
const changed = graph.getType('ChangedRecord');
const types = isUnionType(changed) ? changed.getTypes().map(({ name }) => name) : [];

const told = parse(toldChange).definitions.find(
  (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === 'ToldRecord',
);
const selections = told?.kind === Kind.FRAGMENT_DEFINITION ? told.selectionSet.selections : [];

const fieldsIn = (set: SelectionSetNode): string[] =>
  set.selections.filter((each): each is FieldNode => each.kind === Kind.FIELD).map(({ name }) => name.value);

/** A line names its record by itself, and says by its kind that it was withdrawn. */
const ofTheLine = ['id', 'key', 'withdrawal'];

/** What follows from other words of the record, or is said on the lines of other records. */
const followed: Readonly<Record<string, readonly string[]>> = {
  Actor: ['name', 'conventions', 'figures'],
  Convention: ['statusText', 'summary', 'titleAndStatus', 'actionPlans', 'figures', 'parts', 'succeededBy'],
  Figure: [
    ...['change', 'correctedSince', 'overdueSince', 'history', 'citeAs', 'presentation'],
    ...['compare', 'progress', 'trend', 'derivedFrom', 'exampleOf', 'examples', 'partOf', 'parts', 'with'],
  ],
  Indicator: ['figures', 'series'],
  Source: ['attribution', 'figures'],
};

it.each(types)('says all that the graph has of its own: %s', (name) => {
  const type = graph.getType(name);
  const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
  const asked = selections.flatMap((each) =>
    each.kind === Kind.INLINE_FRAGMENT && each.typeCondition?.name.value === name
      ? fieldsIn(each.selectionSet)
      : [],
  );
  const known = [...asked, ...ofTheLine, ...(followed[name] ?? [])];
  expect(fields.filter((field) => !known.includes(field))).toEqual([]);
});
