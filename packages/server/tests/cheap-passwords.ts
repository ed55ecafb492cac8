import { createHash } from 'node:crypto';
import type { Passwords } from '../src/accounts/kept-password.ts';

const hash = async (password: string) => `cheap:${createHash('sha256').update(password).digest('hex')}`;

/** Hashes in no time, for tests of what is around a password: people sign in there by the hundred, and scrypt takes 0.1 s each time. */
export const cheapPasswords: Passwords = {
  hash,
  verify: async (given) => given.hash === (await hash(given.password)),
};
