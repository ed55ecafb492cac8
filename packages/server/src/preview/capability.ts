import { createHmac, timingSafeEqual } from 'node:crypto';

/** What an address of a preview stands for: one release, for one account, until a time. */
export interface Capability {
  readonly release: string;
  readonly account: string;
  readonly expiresAt: Date;
}

/** How long an address lasts: one look at a release. Elements send no cookie, so the address is all that lets them in. */
export const lastsMs = 15 * 60_000;

/** Writes a capability as a part of an address, which nobody can make who has not the key. */
export function sealed({ release, account, expiresAt }: Capability, key: Uint8Array): string {
  const said = `${release}.${account}.${expiresAt.getTime()}`;
  return `${said}.${sealOf(said, key).toString('base64url')}`;
}

/** Reads one again; null where it is none of ours, or has ended. */
export function unsealed(given: string, key: Uint8Array, now: Date): Capability | null {
  const [release = '', account = '', expires = '', seal = '', ...more] = given.split('.');
  const right = sealOf(`${release}.${account}.${expires}`, key);
  const sent = Buffer.from(seal, 'base64url');
  if (more.length > 0 || sent.length !== right.length || !timingSafeEqual(sent, right)) return null;
  const expiresAt = new Date(Number(expires));
  return expiresAt > now ? { release, account, expiresAt } : null;
}

const sealOf = (said: string, key: Uint8Array): Buffer => createHmac('sha256', key).update(said).digest();
