import { isUuid } from '@akto-figures/contents';
import type { Prisma } from '@akto-figures/prisma/client';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import type { Act } from '../permissions.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Work } from './work.ts';

type DraftChange = Prisma.DraftChangeGetPayload<object>;

/**
 * Takes a change for an act of the viewer's and holds its release, or says why not: it is not there, they may not, it is
 * refused for what it is, or it was edited since they read it.
 */
export async function takeChange(
  work: Work,
  act: Act,
  { change: id, revision }: Inputs['removeChange' | 'confirmFigure'],
  refusal: (change: DraftChange) => Outcome | null,
): Promise<DraftChange | Outcome> {
  const notThere: Outcome = { is: 'NotThere', what: 'change', name: id };
  const found = await findChange(work.tx, id);
  if (!found) return notThere;
  const held = await takeRelease(work, act, found.releaseId);
  if (isOutcome(held)) return held;
  // Read again, now that nobody else changes it.
  const change = await findChange(work.tx, id);
  if (!change) return notThere;
  const refused = refusal(change);
  if (refused) return refused;
  if (change.revision === revision) return change;
  return {
    is: 'EditConflict',
    kind: change.kind,
    yours: null,
    theirs: change.content as object,
    standingVersion: change.basedOnId,
    revision: change.revision,
  };
}

async function findChange(tx: Prisma.TransactionClient, id: string): Promise<DraftChange | null> {
  return isUuid(id) ? tx.draftChange.findUnique({ where: { id } }) : null;
}
