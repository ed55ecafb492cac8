import type { Words } from '@akto-figures/contents';
import * as documents from '../../generated/records.ts';
import { type DraftKind, draftKind } from '../drafts/draft-kind.ts';

/** A kind of record that all kinds share a screen with: a figure has its own. */
export interface RecordKind extends DraftKind {
  readonly many: Words;
  /** One more: "Nouvelle convention". */
  readonly another: Words;
}

export const recordKinds: readonly RecordKind[] = [
  {
    ...draftKind('CONVENTION', 'conventions', documents.ConventionRecord, documents.ChangeConvention),
    many: { fr: 'Conventions', en: 'Conventions' },
    another: { fr: 'Nouvelle convention', en: 'New convention' },
  },
  {
    ...draftKind('ACTION_PLAN', 'plans', documents.ActionPlanRecord, documents.ChangeActionPlan),
    many: { fr: 'Plans d’actions', en: 'Action plans' },
    another: { fr: 'Nouveau plan d’actions', en: 'New action plan' },
  },
  {
    ...draftKind('ACTOR', 'actors', documents.ActorRecord, documents.ChangeActor),
    many: { fr: 'Acteurs', en: 'Actors' },
    another: { fr: 'Nouvel acteur', en: 'New actor' },
  },
  {
    ...draftKind('INDICATOR', 'indicators', documents.IndicatorRecord, documents.ChangeIndicator),
    many: { fr: 'Indicateurs', en: 'Indicators' },
    another: { fr: 'Nouvel indicateur', en: 'New indicator' },
  },
  {
    ...draftKind('SOURCE', 'sources', documents.SourceRecord, documents.ChangeSource),
    many: { fr: 'Sources', en: 'Sources' },
    another: { fr: 'Nouvelle source', en: 'New source' },
  },
  {
    ...draftKind('COLLECTION', 'collections', documents.CollectionRecord, documents.ChangeCollection),
    many: { fr: 'Sélections', en: 'Collections' },
    another: { fr: 'Nouvelle sélection', en: 'New collection' },
  },
];

/** The kind of the records under a section. */
export const kindOf = (section: string): RecordKind | undefined =>
  recordKinds.find((each) => each.section === section);
