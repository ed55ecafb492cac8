import * as documents from '../../generated/records.ts';
import { draftKind } from '../drafts/draft-kind.ts';

/** The kinds of record that share a screen: a figure has its own. */
export const recordKinds = [
  draftKind('CONVENTION', 'conventions', documents.ConventionRecord, documents.ChangeConvention),
  draftKind('ACTION_PLAN', 'plans', documents.ActionPlanRecord, documents.ChangeActionPlan),
  draftKind('ACTOR', 'actors', documents.ActorRecord, documents.ChangeActor),
  draftKind('UNIT', 'units', documents.UnitRecord, documents.ChangeUnit),
  draftKind('INDICATOR', 'indicators', documents.IndicatorRecord, documents.ChangeIndicator),
  draftKind('SOURCE', 'sources', documents.SourceRecord, documents.ChangeSource),
  draftKind('COLLECTION', 'collections', documents.CollectionRecord, documents.ChangeCollection),
] as const;

export type RecordKind = (typeof recordKinds)[number];

/** The kind of the records under a section. */
export const kindOf = (section: string): RecordKind | undefined =>
  recordKinds.find((each) => each.section === section);
