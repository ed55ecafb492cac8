import { type SubjectKind, textsOf } from '@akto-figures/contents';
import { ApprovedVersions, DraftHistory } from '../../generated/drafts.ts';
import { ask } from '../hub/ask.ts';
import { said } from '../records/content-text.ts';
import { withOwnNames } from '../records/field-alias.ts';
import { changeOf, type PastState, typedNotes, type Written } from './edit-conflict.ts';

/** What the draft of a record has said in a release, the newest first. */
export async function draftHistory(
  kind: SubjectKind,
  release: string,
  key: string,
  signal?: AbortSignal,
): Promise<PastState[]> {
  const { draftHistory } = await ask(DraftHistory, { kind, release, key }, signal);
  return draftHistory.map(({ content, change, revision, writtenAt, writtenBy, ...noted }) => ({
    content: said(withOwnNames(kind, content) as Written['content']),
    change: changeOf(change),
    ...typedNotes(textsOf(noted, 'note')),
    revision,
    by: { name: writtenBy.name, at: writtenAt },
  }));
}

/** An approved version of a record. */
export interface PastVersion {
  readonly version: string;
  readonly publicFrom: string;
  readonly isWithdrawn: boolean;
  readonly by: string | null;
  readonly content: Written['content'];
}

/** Every approved version of a record, the newest first. */
export async function approvedVersions(
  kind: SubjectKind,
  key: string,
  signal?: AbortSignal,
): Promise<PastVersion[]> {
  const { approvedVersions } = await ask(ApprovedVersions, { kind, key }, signal);
  return approvedVersions.map(({ version, publicFrom, isWithdrawn, writtenBy, content }) => ({
    ...{ version, publicFrom, isWithdrawn, by: writtenBy?.name ?? null },
    content: said(withOwnNames(kind, content) as Written['content']),
  }));
}

/** A version, taken up again as what is typed now: whatever stands after it, it corrects. */
export const asCorrection = ({ content }: PastVersion, typed: Written): Written => ({
  ...typed,
  content,
  change: 'CORRECTION',
});
