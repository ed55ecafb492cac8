import type { Prisma } from '@akto-figures/prisma/client';
import type { Role } from '../viewer.ts';
import { BadAccount } from './bad-account.ts';

/**
 * The id of the actor that this role writes for: an editor's, and nobody's for the others.
 *
 * @throws BadAccount where an editor has no actor, another role has one, or there is no such actor.
 */
export async function writesFor(
  tx: Prisma.TransactionClient,
  role: Role,
  actorKey: string | null,
): Promise<string | null> {
  if (role !== 'EDITOR') {
    if (actorKey === null) return null;
    throw new BadAccount('ACTOR_NOT_WANTED', `A ${role} acts for all actors: name no actor, or give EDITOR.`);
  }
  if (actorKey === null) {
    throw new BadAccount(
      'ACTOR_REQUIRED',
      'An EDITOR writes for one actor: name it by its key, such as akto.',
    );
  }
  const actor = await tx.actor.findUnique({ where: { key: actorKey }, select: { id: true } });
  if (!actor) {
    throw new BadAccount('ACTOR_UNKNOWN', `There is no actor with the key ${JSON.stringify(actorKey)}.`);
  }
  return actor.id;
}
