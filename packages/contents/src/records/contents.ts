import { type ActionPlanContent, actionPlanFields } from './action-plan.ts';
import { type ActorContent, actorFields } from './actor.ts';
import { type CollectionContent, collectionFields } from './collection.ts';
import { type ConventionContent, conventionFields } from './convention.ts';
import type { Fields } from './fields.ts';
import { type FigureContent, figureFields } from './figure.ts';
import { type IndicatorContent, indicatorFields } from './indicator.ts';
import { type SourceContent, sourceFields } from './source.ts';
import { type UnitContent, unitFields } from './unit.ts';

/** What a release can change, by kind. The order is that in which they come into being: what is named comes first. */
export const subjectKinds = [
  'ACTOR',
  'UNIT',
  'INDICATOR',
  'SOURCE',
  'CONVENTION',
  'ACTION_PLAN',
  'FIGURE',
  'COLLECTION',
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What a subject of each kind is drafted from. */
export interface Contents {
  readonly ACTOR: ActorContent;
  readonly UNIT: UnitContent;
  readonly INDICATOR: IndicatorContent;
  readonly SOURCE: SourceContent;
  readonly CONVENTION: ConventionContent;
  readonly ACTION_PLAN: ActionPlanContent;
  readonly FIGURE: FigureContent;
  readonly COLLECTION: CollectionContent;
}

export const contentFields = {
  ACTOR: actorFields,
  UNIT: unitFields,
  INDICATOR: indicatorFields,
  SOURCE: sourceFields,
  CONVENTION: conventionFields,
  ACTION_PLAN: actionPlanFields,
  FIGURE: figureFields,
  COLLECTION: collectionFields,
} as const satisfies Record<SubjectKind, Fields>;

/** The name of a kind of subject in the graph and in the words of the code: "Figure". */
export const kindNames = {
  ACTOR: 'Actor',
  UNIT: 'Unit',
  INDICATOR: 'Indicator',
  SOURCE: 'Source',
  CONVENTION: 'Convention',
  ACTION_PLAN: 'ActionPlan',
  FIGURE: 'Figure',
  COLLECTION: 'Collection',
} as const satisfies Record<SubjectKind, string>;
