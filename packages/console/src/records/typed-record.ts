import { said } from './content-text.ts';
import { changeOf, type Edited, type Written } from './edit-conflict.ts';
import type { DraftedRecord, Known } from './kinds.ts';

/** What is typed about a record and not saved yet. */
export type Typed = Edited & { readonly key: string };

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
  const opened: Written = {
    content: said(drafted?.content ?? standing?.content ?? {}),
    change: changeOf(drafted?.change),
    noteFr: drafted?.noteFr ?? '',
    noteEn: drafted?.noteEn ?? '',
  };
  return {
    ...opened,
    key,
    basedOn: drafted ? drafted.basedOn : (standing?.version ?? null),
    release: drafted?.releaseId ?? null,
    revision: drafted?.revision ?? null,
    opened,
  };
}
