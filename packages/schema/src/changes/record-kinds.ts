import { brandWithType } from '@pothos/core';
import { ActionPlan } from '../action-plans/action-plan.ts';
import { Actor } from '../actors/actor.ts';
import { builder, everyone } from '../builder.ts';
import { Collection } from '../collections/collection.ts';
import { Convention } from '../conventions/convention.ts';
import { Figure } from '../figures/figure.ts';
import { Indicator } from '../indicators/indicator.ts';
import { readOrNull } from '../reading/read.ts';
import type { Reading } from '../reading/reading.ts';
import { Source } from '../sources/source.ts';
import { OwnUnit } from '../units/own-unit.ts';

/**
 * The kinds of records that releases change, in the order in which a release's changes are listed: what others refer to comes
 * first. `key` is read from a record `s`.
 */
export const recordKinds = [
  { kind: 'ACTOR', type: 'Actor', idColumn: 'actorId', key: 's."key"' },
  { kind: 'SOURCE', type: 'Source', idColumn: 'sourceId', key: 's."key"' },
  { kind: 'UNIT', type: 'OwnUnit', idColumn: 'unitId', key: 's."key"' },
  { kind: 'INDICATOR', type: 'Indicator', idColumn: 'indicatorId', key: 's."key"' },
  { kind: 'CONVENTION', type: 'Convention', idColumn: 'conventionId', key: 's."key"' },
  {
    kind: 'ACTION_PLAN',
    type: 'ActionPlan',
    idColumn: 'actionPlanId',
    key: `(SELECT c."key" FROM "Convention" c WHERE c."id" = s."conventionId") || '/' || s."territoryId"`,
  },
  { kind: 'FIGURE', type: 'Figure', idColumn: 'figureId', key: 's."key"' },
  { kind: 'COLLECTION', type: 'Collection', idColumn: 'collectionId', key: 's."key"' },
] as const;

export type RecordKind = (typeof recordKinds)[number]['kind'];
export type RecordType = (typeof recordKinds)[number]['type'];

export const RecordKindType = builder.enumType('RecordKind', {
  description: 'What sort of record a release changed.',
  subGraphs: everyone,
  values: {
    ACTOR: { description: 'A body.' },
    SOURCE: { description: 'A document that states figures.' },
    UNIT: { description: 'A unit of the hub’s own.' },
    INDICATOR: { description: 'What is counted.' },
    CONVENTION: { description: 'An agreement or programme.' },
    ACTION_PLAN: { description: 'A convention at work in a territory.' },
    FIGURE: { description: 'A published number.' },
    COLLECTION: { description: 'A named set of figures.' },
  } as const satisfies Record<RecordKind, object>,
});

const types = {
  Actor,
  Source,
  OwnUnit,
  Indicator,
  Convention,
  ActionPlan,
  Figure,
  Collection,
} as const satisfies Record<RecordType, object>;

export const ChangedRecord = builder.unionType('ChangedRecord', {
  description: 'A record that a release made, changed or withdrew.',
  subGraphs: everyone,
  types: Object.values(types),
});

/** What was read, with the name of its type, by which a union knows it. */
export function named<Record extends object>(type: RecordType, read: Record): Record {
  brandWithType(read, types[type]);
  return read;
}

/** A record of any kind as it stands in a reading, by its id; null where it is not public there. */
export async function recordIn(reading: Reading, type: RecordType, id: string) {
  const read = await readOf(reading, type, id);
  return read && named(type, read);
}

function readOf(reading: Reading, type: RecordType, id: string) {
  switch (type) {
    case 'Actor':
      return readOrNull(reading, reading.actors, id);
    case 'Source':
      return readOrNull(reading, reading.sources, id);
    case 'OwnUnit':
      return readOrNull(reading, reading.unitRecords, id);
    case 'Indicator':
      return readOrNull(reading, reading.indicators, id);
    case 'Convention':
      return readOrNull(reading, reading.conventions, id);
    case 'ActionPlan':
      return readOrNull(reading, reading.actionPlans, id);
    case 'Figure':
      return readOrNull(reading, reading.figures, id);
    case 'Collection':
      return readOrNull(reading, reading.collections, id);
  }
}
