import { BadAccount, type KeptPassword } from '@akto-figures/publishing';

/** The shortest password that is taken. In characters. */
export const shortestPassword = 12;

/** How a password is made into what is kept of it, and compared with that. */
export interface Passwords {
  hash(password: string): Promise<string>;
  verify(given: { readonly hash: string; readonly password: string }): Promise<boolean>;
}

/** By scrypt, which takes its time on purpose: what every hub does. better-auth is read when the first password is. */
export const slowPasswords: Passwords = {
  async hash(password) {
    const { hashPassword } = await import('better-auth/crypto');
    return hashPassword(password);
  },
  async verify(given) {
    const { verifyPassword } = await import('better-auth/crypto');
    return verifyPassword(given);
  },
};

/**
 * Makes of a password what is kept of it. That takes its time on purpose, so it is done before a transaction begins, which
 * others would wait for.
 *
 * @throws BadAccount where it is too short
 */
export async function keepPassword(password: string, { hash } = slowPasswords): Promise<KeptPassword> {
  if (password.length < shortestPassword) {
    throw new BadAccount('PASSWORD_TOO_SHORT', `A password has at least ${shortestPassword} characters.`);
  }
  return (await hash(password)) as KeptPassword;
}
