import { type Role, roles } from '../viewer.ts';

/** What somebody or something is trusted with: a role, and of an editor the actor, by its id. */
export interface Rights {
  readonly role: Role;
  readonly actorId: string | null;
}

/**
 * Whether the rights of a key are no more than those of the account that answers for it, an admin's keys of before included,
 * which may have any.
 */
export function isWithin(key: Rights, account: Rights): boolean {
  if (roles.indexOf(key.role) > roles.indexOf(account.role)) return false;
  return account.role !== 'EDITOR' || key.actorId === account.actorId;
}
