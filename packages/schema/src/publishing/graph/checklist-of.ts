import type { Prisma, PrismaClient } from '@akto-figures/prisma/client';
import {
  atOnce,
  type Checklist,
  type Finding,
  loadProposal,
  runChecksInTurns,
} from '@akto-figures/publishing';
import QuickLRU from 'quick-lru';
import type { Context } from '../../context.ts';

export type AcceptedRow = Prisma.AcceptedWarningGetPayload<object>;

interface ReleaseRow {
  readonly id: string;
  readonly state: string;
}

// A large release's findings take seconds to find and megabytes to keep, and a person reads those of one or two at a time.
const checklistsKept = 2;
const kept = new WeakMap<PrismaClient, QuickLRU<string, Promise<readonly Finding[]>>>();

/** What the checks find in a release now, and what of it was accepted. Nothing once it is approved: then it is weighed. */
export async function checklistOf(
  { id, state }: ReleaseRow,
  { prisma, atlas }: Pick<Context, 'prisma' | 'atlas'>,
): Promise<Checklist<AcceptedRow>> {
  if (state === 'APPROVED') return { findings: [], accepted: new Map() };
  const lists = kept.get(prisma) ?? new QuickLRU({ maxSize: checklistsKept });
  kept.set(prisma, lists);
  // Whatever changes a release, or what it is held against, is an entry of the audit trail.
  const { _max: last } = await prisma.auditEntry.aggregate({ _max: { number: true } });
  const name = `${id} ${last.number}`;
  const found = lists.get(name) ?? loadProposal(prisma, atlas, id, atOnce).then(runChecksInTurns);
  lists.set(name, found);
  // What failed is tried again.
  found.catch(() => lists.delete(name));
  const [findings, accepted] = [
    await found,
    await prisma.acceptedWarning.findMany({ where: { releaseId: id } }),
  ];
  return { findings, accepted: new Map(accepted.map((row) => [row.finding, row])) };
}
