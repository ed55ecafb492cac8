import type { Contents, SubjectKind } from '@akto-figures/contents';
import type { ChangeKind, PrismaClient } from '@akto-figures/prisma/client';

/** The newest approved version of a subject, public or scheduled: what a change is made on. */
export interface Standing<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  /** The stable public key; of an action plan "convention/territory". */
  readonly key: string;
  readonly versionId: string;
  readonly releaseId: string;
  readonly isWithdrawn: boolean;
  /** When it is or will be public. */
  readonly publicFrom: Date;
  readonly content: Contents[Kind];
}

/** Reads what stands; the client may be a transaction's. */
export type Reads = Pick<
  PrismaClient,
  | 'actorVersion'
  | 'unitVersion'
  | 'indicatorVersion'
  | 'sourceVersion'
  | 'conventionVersion'
  | 'actionPlanVersion'
  | 'figureVersion'
  | 'collectionVersion'
>;

/** Which version of each chain is read. */
export interface Which {
  readonly publicFrom: { readonly not: null };
  /** Left out where it does not matter. */
  readonly publicUntil?: Date | null;
}

/** Of each chain all that is approved. */
export const approved: Which = { publicFrom: { not: null } };

/** Of each chain of versions the last: nothing replaces it, and its release is approved. */
export const stands: Which = { publicFrom: { not: null }, publicUntil: null };

/** Of each chain the version that gave way at an instant, or is going to. */
export const stoodUntil = (instant: Date): Which => ({ publicFrom: { not: null }, publicUntil: instant });

/** What the rows of all versions have in common. */
interface VersionRow {
  readonly id: string;
  readonly releaseId: string;
  readonly changeKind: ChangeKind;
  readonly publicFrom: Date | null;
}

/** What a version states of its subject, by its row, whose release is approved. */
export const standingOf = <Kind extends SubjectKind>(
  kind: Kind,
  key: string,
  { id, releaseId, changeKind, publicFrom }: VersionRow,
  content: Contents[Kind],
): Standing<Kind> => ({
  kind,
  key,
  versionId: id,
  releaseId,
  isWithdrawn: changeKind === 'WITHDRAWAL',
  publicFrom: publicFrom as Date,
  content,
});
