import { createHash } from 'node:crypto';
import type { Prisma } from '@akto-figures/prisma/client';
import type { Outcome } from '../outcomes.ts';

/** An act as it was sent: by whom, under which key, with what. */
export interface Sent {
  readonly accountId: string;
  readonly key: string;
  readonly act: string;
  readonly inputHash: string;
}

/** The same for the same input, in whichever order its fields are. */
export function hashOf(input: object): string {
  const sorted = JSON.stringify(input, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash('sha256').update(sorted).digest('hex');
}

/**
 * Takes a key for an act, for good once the transaction ends well. Whoever sends the same meanwhile waits here.
 *
 * @returns how the act ended before; null where it is the first time.
 */
export async function takeKey(tx: Prisma.TransactionClient, sent: Sent): Promise<Outcome | null> {
  const { accountId, key, act, inputHash } = sent;
  const taken = await tx.$executeRaw`
    INSERT INTO "KeyedAct" ("accountId", "key", "act", "inputHash")
    VALUES (${accountId}::uuid, ${key}, ${act}, ${inputHash}) ON CONFLICT DO NOTHING`;
  return taken === 1 ? null : endedBefore(tx, sent);
}

/** How an act ended that was sent under this key; null where none was, or it is under way. */
export async function endedBefore(
  { keyedAct }: Pick<Prisma.TransactionClient, 'keyedAct'>,
  { accountId, key, act, inputHash }: Sent,
): Promise<Outcome | null> {
  const before = await keyedAct.findUnique({ where: { accountId_key: { accountId, key } } });
  if (!before) return null;
  if (before.act !== act || before.inputHash !== inputHash) return { is: 'KeyReused', act: before.act };
  return asKept(before.outcome as unknown as Outcome);
}

/** An outcome as it was kept; hubs of before kept what findings say in a field for each language. */
function asKept(outcome: Outcome): Outcome {
  if (outcome.is !== 'HeldBack') return outcome;
  const findings = outcome.findings.map((finding) => {
    const { messageFr: fr = '', messageEn: en = '' } = finding as { messageFr?: string; messageEn?: string };
    return { ...finding, messages: finding.messages ?? { fr, en } };
  });
  return { ...outcome, findings };
}

/** Keeps how the act ended, but for what is shown once. */
export async function keepOutcome(
  tx: Prisma.TransactionClient,
  { accountId, key }: Sent,
  outcome: Outcome,
): Promise<void> {
  const { secret: _, ...kept } = outcome as Outcome & { secret?: string };
  await tx.keyedAct.update({
    where: { accountId_key: { accountId, key } },
    data: { outcome: { ...kept } as Prisma.InputJsonValue },
  });
}
