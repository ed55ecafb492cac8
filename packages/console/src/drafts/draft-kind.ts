import { contentFields, type LocaleName, type SubjectKind, type TextsOf } from '@akto-figures/contents';
import type { Document } from '../hub/document.ts';
import { type Content, type FormField, formFields, togetherIn } from '../records/form-field.ts';
import type { Part } from './merge-fields.ts';

/** What is known of a record: what stands of it, and what is drafted. */
export interface RecordState {
  readonly title: string;
  /** That of a figure, as one reads it. */
  readonly quantity?: { readonly text: string } | null;
  readonly standing: {
    readonly version: string;
    readonly publicFrom: string;
    readonly isWithdrawn: boolean;
    /** Null for what the hub brought with it. */
    readonly writtenBy?: { readonly name: string } | null;
    readonly content: Content;
  } | null;
  readonly changes: readonly DraftedRecord[];
}

export interface DraftedRecord extends TextsOf<'note'> {
  readonly id: string;
  readonly revision: number;
  readonly releaseId: string;
  readonly change: DraftedChange;
  readonly basedOn: string | null;
  readonly changedAt?: string;
  readonly changedBy?: { readonly name: string };
  readonly content: Content;
}

export type DraftedChange = 'ADDITION' | 'REVISION' | 'CORRECTION' | 'WITHDRAWAL';

/** What a drafting act is given. */
export interface DraftInput extends TextsOf<'note'> {
  readonly release: string;
  readonly key: string;
  readonly content: Content;
  readonly change: DraftedChange;
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
  | { readonly __typename: 'EditConflict' | 'NotThere' | 'ReleaseConflict' | 'KeyReused' };

/** A kind of record, as it is edited. */
export interface DraftKind<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  /** Under which section its screens are: "conventions". */
  readonly section: string;
  readonly fields: readonly FormField[];
  /** The fields that say one thing together: where two people write them, they are one. */
  readonly together: readonly Part[];
  /** A content with what no reader knows put into words. */
  readonly inWords?: (content: Content) => Content;
  /** What a new one says from the beginning. */
  readonly first?: () => Content;
  /** What a new one takes over of what was written last in its release; null where there is nothing. */
  readonly firstIn?: (release: string, signal?: AbortSignal) => Promise<Content | null>;
  /** What is sent of a content, where that is not all of it. */
  readonly sent?: (content: Content) => Content;
  /** What a new one takes of another one that it is like; all where it is left out. */
  readonly copied?: (content: Content) => Content;
  /** The fields that are typed as a text, and how each is written as one. */
  readonly texts?: Readonly<Record<string, (content: Content) => string>>;
  readonly read: Document<{ subject: RecordState }, { key: string; locale: LocaleName }>;
  readonly draft: Document<Record<string, Drafted>, { key: string; input: DraftInput }>;
}

/** A kind with what follows from its description. The operations are of one kind each, which a common type cannot follow. */
export const draftKind = <Kind extends SubjectKind>(
  kind: Kind,
  section: string,
  read: unknown,
  draft: unknown,
): DraftKind<Kind> => ({
  kind,
  section,
  fields: formFields(contentFields[kind]),
  together: togetherIn(kind),
  read: read as DraftKind['read'],
  draft: draft as DraftKind['draft'],
});
