import type { AccountRequest, Prisma } from '@akto-figures/prisma/client';
import { BadAccount } from './bad-account.ts';

const daysToDecide = 7;

/** An act that needs a second admin. */
export type RequestedAct = 'addAccount' | 'changeAccount' | 'inviteAgain' | 'forgetSecondFactors';

export interface NewRequest {
  readonly act: RequestedAct;
  readonly input: object;
  /** Whom it is about; null where it adds somebody. */
  readonly accountId: string | null;
  readonly requestedById: string;
}

/** Keeps what an admin asks for, until another one grants it, within a week. */
export function requestAct(
  tx: Prisma.TransactionClient,
  given: NewRequest,
  at: Date,
): Promise<AccountRequest> {
  const endsAt = new Date(at.getTime() + daysToDecide * 86_400_000);
  return tx.accountRequest.create({
    data: { ...given, input: given.input as Prisma.InputJsonObject, requestedAt: at, endsAt },
  });
}

/**
 * Takes a request to decide it, once: of two who decide at once, the second one waits here and finds it decided. Whoever asked
 * has to be an admin still.
 *
 * @throws BadAccount where there is nothing to decide
 */
export async function decideRequest(
  tx: Prisma.TransactionClient,
  id: string,
  decision: { readonly isGranted: boolean; readonly by: string },
  at: Date,
): Promise<AccountRequest> {
  const { count } = await tx.accountRequest.updateMany({
    where: { id, decidedAt: null, endsAt: { gt: at } },
    data: { decidedAt: at, isGranted: decision.isGranted, decidedBy: decision.by },
  });
  const request = await tx.accountRequest.findUnique({ where: { id }, include: { requestedBy: true } });
  const isAdmin = request?.requestedBy.roles.includes('ADMIN') && !request.requestedBy.disabledAt;
  if (count === 0 || !request || (decision.isGranted && !isAdmin)) {
    throw new BadAccount('REQUEST_OVER', `There is no request ${id} to decide: it is decided, or has ended.`);
  }
  return request;
}
