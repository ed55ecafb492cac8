import type { Prisma } from '@akto-figures/prisma/client';
import type { Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';

/**
 * The ids of the actors that somebody with these roles writes for, in the order given: an editor's, and nobody's where EDITOR is no
 * role of theirs.
 *
 * @throws BadAccount where there is no role, an editor has no actor, others have one, or there is no such actor.
 */
export async function writesFor(
  tx: Prisma.TransactionClient,
  roles: readonly Role[],
  actorKeys: readonly string[],
): Promise<string[]> {
  if (roles.length === 0) {
    throw new BadAccount('ROLE_REQUIRED', 'An account or a key has a role: name at least one.');
  }
  if (!roles.includes('EDITOR')) {
    if (actorKeys.length === 0) return [];
    const acts = roles.join(' and ');
    throw new BadAccount(
      'ACTOR_NOT_WANTED',
      `A ${acts} acts for all actors: name no actor, or give EDITOR as well.`,
    );
  }
  if (actorKeys.length === 0) {
    throw new BadAccount(
      'ACTOR_REQUIRED',
      'An EDITOR writes for an actor or several: name them by their keys, such as akto.',
    );
  }
  const keys = [...new Set(actorKeys)];
  const found = await tx.actor.findMany({ where: { key: { in: keys } }, select: { id: true, key: true } });
  return keys.map((key) => {
    const actor = found.find((each) => each.key === key);
    if (actor) return actor.id;
    throw new BadAccount('ACTOR_UNKNOWN', `There is no actor with the key ${JSON.stringify(key)}.`);
  });
}

/** The keys of actors, in the order of their ids. */
export async function actorKeysOf(
  client: Pick<Prisma.TransactionClient, 'actor'>,
  actorIds: readonly string[],
): Promise<string[]> {
  if (actorIds.length === 0) return [];
  const found = await client.actor.findMany({
    where: { id: { in: [...actorIds] } },
    select: { id: true, key: true },
  });
  return actorIds.flatMap((id) => found.find((each) => each.id === id)?.key ?? []);
}
