import type { Content } from './form-field.ts';
import type { DraftedRecord, Known } from './kinds.ts';

/** What is typed about a record and not saved yet. */
export interface Typed {
  readonly key: string;
  readonly content: Content;
  readonly change: 'REVISION' | 'CORRECTION' | '';
  readonly noteFr: string;
  readonly noteEn: string;
  /** What it was begun on: an edit that somebody else was faster with is seen by that. */
  readonly basedOn: string | null;
  readonly revision: number | null;
}

/** The draft that a form goes on with: that of the release in the address, else the first there is. */
export const draftIn = (
  changes: readonly DraftedRecord[],
  release: string | null,
): DraftedRecord | undefined => changes.find(({ releaseId }) => releaseId === release) ?? changes[0];

/** A record as it is saved: as it is drafted, else as it stands. */
export function savedRecord(
  key: string,
  { standing }: Known['subject'],
  drafted: DraftedRecord | undefined,
): Typed {
  return {
    key,
    content: drafted?.content ?? standing?.content ?? {},
    change: drafted?.change === 'CORRECTION' || drafted?.change === 'REVISION' ? drafted.change : '',
    noteFr: drafted?.noteFr ?? '',
    noteEn: drafted?.noteEn ?? '',
    basedOn: drafted ? drafted.basedOn : (standing?.version ?? null),
    revision: drafted?.revision ?? null,
  };
}
