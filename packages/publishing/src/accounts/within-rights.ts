import { type Role, roles } from '../viewer.ts';

/** What somebody or something is trusted with: roles, and of an editor the actors, by their ids. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly actorIds: readonly string[];
}

/** Whether the rights of a key open something: no more than those of the account that answers for it. */
export function isWithin(key: Rights, account: Rights): boolean {
  // Keys of before that let an admin write go on; no more are made.
  return mayIssue(key, account) || account.roles.every((role) => role === 'ADMIN');
}

/** Whether an account may have a key made with these rights: an admin as such neither writes nor approves, nor do their keys. */
export function mayIssue(key: Rights, account: Rights): boolean {
  const forAll = account.roles.filter((role) => role === 'REVIEWER' || role === 'PUBLISHER');
  const widest = Math.max(...forAll.map((role) => roles.indexOf(role)));
  const isHeld = (role: Role) =>
    account.roles.includes(role) || (role !== 'ADMIN' && roles.indexOf(role) < widest);
  if (!key.roles.every(isHeld)) return false;
  return forAll.length > 0 || key.actorIds.every((id) => account.actorIds.includes(id));
}
