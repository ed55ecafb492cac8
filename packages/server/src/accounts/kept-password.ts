import { BadAccount } from './bad-account.ts';

/** The shortest password that is taken. In characters. */
export const shortestPassword = 12;

/** A password as it is kept: its hash. */
export type KeptPassword = string & { readonly isKept: true };

/**
 * Makes of a password what is kept of it. That takes its time on purpose, so it is done before a transaction begins, which
 * others would wait for.
 *
 * @throws BadAccount where it is too short
 */
export async function keepPassword(password: string): Promise<KeptPassword> {
  if (password.length < shortestPassword) {
    throw new BadAccount('PASSWORD_TOO_SHORT', `A password has at least ${shortestPassword} characters.`);
  }
  const { hashPassword } = await import('better-auth/crypto');
  return (await hashPassword(password)) as KeptPassword;
}
