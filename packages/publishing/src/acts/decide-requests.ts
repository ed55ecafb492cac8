import { isUuid } from '@akto-figures/contents';
import type { AccountRequest, Prisma } from '@akto-figures/prisma/client';
import { decideRequest, type RequestedAct } from '../accounts/account-requests.ts';
import { addEntry, type Teller } from '../audit-trail/audit-trail.ts';
import type { Inputs } from '../inputs.ts';
import type { Outcome } from '../outcomes.ts';
import { effects, inTurn } from './account-effects.ts';
import { Refused, type Verb } from './work.ts';

export const grantAccountRequest: Verb<'grantAccountRequest'> = async (work, { request: id }) => {
  const asked = isUuid(id) ? await work.tx.accountRequest.findUnique({ where: { id } }) : null;
  if (!asked) return { is: 'NotThere', what: 'request', name: id };
  if (asked.requestedById === work.viewer.accountId) {
    return { is: 'NotAllowed', obstacle: 'YOUR_OWN_REQUEST' };
  }
  const outcome = await grantRequest(work.tx, asked.id, work.viewer);
  // Decided, and not done: the decision is taken back with it.
  if (outcome.is !== 'Done') throw new Refused(outcome);
  return outcome;
};

export const refuseAccountRequest: Verb<'refuseAccountRequest'> = async (work, { request: id, reason }) => {
  const asked = isUuid(id) ? await work.tx.accountRequest.findUnique({ where: { id } }) : null;
  if (!asked) return { is: 'NotThere', what: 'request', name: id };
  return inTurn(work, async () => {
    await decideRequest(work.tx, id, { isGranted: false, by: work.viewer.name }, new Date());
    await work.tell({ subject: subjectOf(asked), after: { request: id, act: asked.act }, why: reason });
    return { is: 'Done', request: id };
  });
};

/** Grants a request and does what was asked for: two entries in the trail, one of each. */
export function grantRequest(tx: Prisma.TransactionClient, id: string, by: Teller): Promise<Outcome> {
  return inTurn({ tx }, async () => {
    const asked = await decideRequest(tx, id, { isGranted: true, by: by.name }, new Date());
    await addEntry(tx, 'grantAccountRequest', by, {
      subject: subjectOf(asked),
      after: { request: id, act: asked.act, requestedBy: asked.requestedById },
    });
    const act = asked.act as RequestedAct;
    const outcome = await effectOf(act)(
      { tx, by, tell: (entry) => addEntry(tx, act, by, entry) },
      asked.input as unknown as Inputs[RequestedAct],
    );
    return outcome.is === 'Done' ? { ...outcome, request: id } : outcome;
  });
}

const subjectOf = ({ id, accountId }: AccountRequest) =>
  accountId === null ? `request ${id}` : `account ${accountId}`;

/** An effect takes the input of its own act, which TypeScript cannot follow through a table. */
const effectOf = (act: RequestedAct) =>
  effects[act] as (
    work: Parameters<(typeof effects)[RequestedAct]>[0],
    input: Inputs[RequestedAct],
  ) => Promise<Outcome>;
