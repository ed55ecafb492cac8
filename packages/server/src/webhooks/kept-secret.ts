import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// A secret has to be known to sign with it, so it is not kept as a hash: it is encrypted with a key that follows from HUB_SECRET, so
// that a copy of the database alone signs nothing.

const nonceBytes = 12;
const tagBytes = 16;

/** What is kept of a secret. @param key 32 bytes */
export function keepSecret(secret: string, key: Uint8Array): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64');
}

/** The secret again; null where it was kept with another HUB_SECRET. */
export function readSecret(kept: string, key: Uint8Array): string | null {
  const bytes = Buffer.from(kept, 'base64');
  const nonce = bytes.subarray(0, nonceBytes);
  const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
  try {
    const cipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    cipher.setAuthTag(tag);
    return cipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + cipher.final('utf8');
  } catch {
    return null;
  }
}
