import type { SubjectKind, TextsOf } from '@akto-figures/contents';
import type { ChangeKind, Prisma, PrismaClient } from '@akto-figures/prisma/client';

/** How long the states of a draft are kept after its release came out. How many of one, the database knows: "draft_states". */
export const keptStates = { days: 90 } as const;

/** What a draft said at a time. */
export interface DraftState extends TextsOf<'note'> {
  readonly kind: SubjectKind;
  readonly revision: number;
  readonly changeKind: ChangeKind;
  readonly content: unknown;
  readonly writtenById: string;
  readonly writtenAt: Date;
}

/** All that a draft of a release has said, the newest first. Where it is still there, the first is what it says now. */
export async function readDraftStates(
  { draftChange, draftState }: Pick<PrismaClient, 'draftChange' | 'draftState'>,
  releaseId: string,
  kind: SubjectKind,
  key: string,
): Promise<DraftState[]> {
  const where = { releaseId, kind, key };
  const [now, before] = await Promise.all([
    draftChange.findUnique({ where: { releaseId_kind_key: where } }),
    draftState.findMany({ where, orderBy: { revision: 'desc' } }),
  ]);
  if (!now) return before;
  // An edit between the two readings has made a state of what was read as the present.
  const older = before.filter(({ revision }) => revision < now.revision);
  return [{ ...now, writtenById: now.changedById, writtenAt: now.changedAt }, ...older];
}

/** Forgets the states of drafts that came out long ago. */
export const forgetOldStates = (tx: Prisma.TransactionClient) => tx.$executeRaw`
  DELETE FROM "DraftState" s USING "Release" r
  WHERE r."id" = s."releaseId" AND r."state" = 'APPROVED'
    AND r."releasedAt" < hub_clock() - ${keptStates.days}::int * interval '1 day'`;
