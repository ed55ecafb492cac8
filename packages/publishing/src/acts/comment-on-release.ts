import { isUuid } from '@akto-figures/contents';
import type { Outcome } from '../outcomes.ts';
import { mayBeNamed } from '../permissions.ts';
import { isOutcome, takeRelease } from './release-under-work.ts';
import type { Verb, Work } from './work.ts';

export const commentOnRelease: Verb<'commentOnRelease'> = async (work, input) => {
  const { release, text, kind = null, key = null, field = null, mentioned = [] } = input;
  const held = await takeRelease(work, 'commentOnRelease', release);
  if (isOutcome(held)) return held;
  if (kind && key && (await work.tx.draftChange.count({ where: { releaseId: release, kind, key } })) === 0)
    return { is: 'NotThere', what: 'change', name: key };
  const refused = await firstWhoMayNotRead(work, mentioned);
  if (refused) return refused;
  const { id: comment } = await work.tx.releaseComment.create({
    data: {
      releaseId: release,
      accountId: work.viewer.accountId,
      text,
      kind,
      key,
      field,
      mentioned: [...new Set(mentioned)],
    },
  });
  await work.tell({
    subject: `release ${release}`,
    release,
    after: {
      comment: text,
      ...(key !== null && { kind, key, field }),
      ...(mentioned.length > 0 && { mentioned }),
    },
  });
  return { is: 'Done', release, comment };
};

/** Nobody is named who could not read what is said of them: they would be told, and find a closed door. */
async function firstWhoMayNotRead(
  { tx }: Work,
  mentioned: readonly string[],
): Promise<Extract<Outcome, { is: 'MentionRefused' }> | null> {
  const accounts = await tx.account.findMany({
    where: { id: { in: mentioned.filter(isUuid) } },
  });
  for (const id of mentioned) {
    const account = accounts.find((each) => each.id === id);
    const why = !account
      ? 'UNKNOWN'
      : account.disabledAt
        ? 'DISABLED'
        : mayBeNamed(account)
          ? null
          : 'MAY_NOT_READ';
    if (why) return { is: 'MentionRefused', account: id, name: account?.name ?? null, why };
  }
  return null;
}
