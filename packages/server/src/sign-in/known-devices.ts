import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { cookiePrefix } from './names.ts';

/** How long a browser is known after its last sign-in. In seconds. */
export const deviceSeconds = 180 * 86_400;

/**
 * Browsers that accounts have signed in with. Each keeps a signed cookie for each account, which opens nothing: it says that a try
 * at the password or a code comes from where its holder has been, and so is not counted with those of strangers.
 */
export interface KnownDevices {
  /** The device that an account has signed in with before; null for any other. */
  deviceOf(cookies: string | null, email: string): string | null;
  /** The device that any account has signed in with before; null for any other. */
  anyDeviceOf(cookies: string | null): string | null;
  /** The cookie by which this browser is known from now on; the same device again where it was known. */
  cookieFor(cookies: string | null, email: string): { readonly name: string; readonly value: string };
}

const prefix = `${cookiePrefix}.device_`;
const shape = new RegExp(
  `^${prefix.replace('.', '\\.')}([\\w-]{16})=([\\w-]{22})\\.(\\d{10})\\.([\\w-]{43})$`,
);

/** @param key signs the cookies, on every hub alike */
export function knownDevices(key: Uint8Array, now: () => Date): KnownDevices {
  const sign = (account: string, device: string, until: string) =>
    createHmac('sha256', key).update(`${account}.${device}.${until}`).digest('base64url');
  const read = (cookies: string | null) =>
    (cookies ?? '').split(/; */).flatMap((cookie) => {
      const [, account = '', device = '', until = '', signature = ''] = shape.exec(cookie) ?? [];
      if (account === '' || Number(until) * 1000 <= now().getTime()) return [];
      const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(sign(account, device, until)));
      return isOurs ? [{ account, device }] : [];
    });
  const deviceOf = (cookies: string | null, email: string) =>
    read(cookies).find(({ account }) => account === nameOf(email))?.device ?? null;
  return {
    deviceOf,
    anyDeviceOf: (cookies) => read(cookies)[0]?.device ?? null,
    cookieFor(cookies, email) {
      const account = nameOf(email);
      const device = deviceOf(cookies, email) ?? randomBytes(16).toString('base64url');
      const until = String(Math.floor(now().getTime() / 1000) + deviceSeconds);
      return { name: prefix + account, value: `${device}.${until}.${sign(account, device, until)}` };
    },
  };
}

/** An account in the name of a cookie: whoever borrows the browser reads no address there. */
const nameOf = (email: string) =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 16);
