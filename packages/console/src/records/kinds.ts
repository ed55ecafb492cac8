import { contentFields, type SubjectKind, type Words } from '@akto-figures/contents';
import * as documents from '../../generated/records.ts';
import type { Document } from '../hub/document.ts';
import { type Content, type FormField, formFields, togetherIn } from './form-field.ts';
import type { Part } from './merge-fields.ts';

/** What is known of a record: what stands of it, and what is drafted. */
export interface Known {
  readonly subject: {
    readonly standing: {
      readonly version: string;
      readonly publicFrom: string;
      readonly isWithdrawn: boolean;
      readonly content: Content;
    } | null;
    readonly changes: readonly DraftedRecord[];
  };
}

export interface DraftedRecord {
  readonly id: string;
  readonly revision: number;
  readonly releaseId: string;
  readonly change: DraftedChange;
  readonly basedOn: string | null;
  readonly noteFr: string | null;
  readonly noteEn: string | null;
  readonly content: Content;
}

export type DraftedChange = 'ADDITION' | 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';

/** What a drafting act is given. */
export interface DraftInput {
  readonly release: string;
  readonly key: string;
  readonly content: Content;
  readonly change: DraftedChange;
  readonly noteFr: string | null;
  readonly noteEn: string | null;
  readonly basedOn: string | null;
  readonly revision: number | null;
}

/** What comes of a drafting act. */
export type Drafted =
  | {
      readonly __typename: 'Done';
      readonly change: { readonly id: string; readonly revision: number } | null;
    }
  | { readonly __typename: 'NotAllowed'; readonly obstacle: string }
  | {
      readonly __typename: 'EditConflict';
      readonly revision: number | null;
      readonly standingVersion: string | null;
      readonly theirs: Content | null;
    }
  | { readonly __typename: 'NotThere' | 'ReleaseConflict' | 'KeyReused' };

/** A kind of record that all kinds share a screen with: a figure has its own. */
export interface RecordKind {
  readonly kind: SubjectKind;
  /** The name of its content in the input of a check. */
  readonly typed: string;
  /** Under which section its screens are: "conventions". */
  readonly section: string;
  readonly many: Words;
  /** One more: "Nouvelle convention". */
  readonly another: Words;
  readonly fields: readonly FormField[];
  /** The fields that say one thing together: where two people write them, they are one. */
  readonly together: readonly Part[];
  readonly read: Document<Known, { key: string }>;
  readonly draft: Document<Record<string, Drafted>, { key: string; input: DraftInput }>;
}

// The operations are of one kind each, which a common type cannot follow.
const reads = (document: unknown) => document as RecordKind['read'];
const drafts = (document: unknown) => document as RecordKind['draft'];

type Described = Omit<RecordKind, 'fields' | 'together' | 'read' | 'draft'> & {
  readonly read: unknown;
  readonly draft: unknown;
};

const described: readonly Described[] = [
  {
    kind: 'CONVENTION',
    typed: 'convention',
    section: 'conventions',
    many: { fr: 'Conventions', en: 'Conventions' },
    another: { fr: 'Nouvelle convention', en: 'New convention' },
    read: documents.ConventionRecord,
    draft: documents.ChangeConvention,
  },
  {
    kind: 'ACTION_PLAN',
    typed: 'actionPlan',
    section: 'plans',
    many: { fr: 'Plans d’actions', en: 'Action plans' },
    another: { fr: 'Nouveau plan d’actions', en: 'New action plan' },
    read: documents.ActionPlanRecord,
    draft: documents.ChangeActionPlan,
  },
  {
    kind: 'ACTOR',
    typed: 'actor',
    section: 'actors',
    many: { fr: 'Acteurs', en: 'Actors' },
    another: { fr: 'Nouvel acteur', en: 'New actor' },
    read: documents.ActorRecord,
    draft: documents.ChangeActor,
  },
  {
    kind: 'INDICATOR',
    typed: 'indicator',
    section: 'indicators',
    many: { fr: 'Indicateurs', en: 'Indicators' },
    another: { fr: 'Nouvel indicateur', en: 'New indicator' },
    read: documents.IndicatorRecord,
    draft: documents.ChangeIndicator,
  },
  {
    kind: 'SOURCE',
    typed: 'source',
    section: 'sources',
    many: { fr: 'Sources', en: 'Sources' },
    another: { fr: 'Nouvelle source', en: 'New source' },
    read: documents.SourceRecord,
    draft: documents.ChangeSource,
  },
  {
    kind: 'COLLECTION',
    typed: 'collection',
    section: 'collections',
    many: { fr: 'Sélections', en: 'Collections' },
    another: { fr: 'Nouvelle sélection', en: 'New collection' },
    read: documents.CollectionRecord,
    draft: documents.ChangeCollection,
  },
];

export const recordKinds: readonly RecordKind[] = described.map(({ read, draft, ...rest }) => ({
  ...rest,
  fields: formFields(contentFields[rest.kind]),
  together: togetherIn(rest.kind),
  read: reads(read),
  draft: drafts(draft),
}));

/** The kind of the records under a section. */
export const kindOf = (section: string): RecordKind | undefined =>
  recordKinds.find((each) => each.section === section);
