import { hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabasePlace } from '@akto-figures/prisma';

/**
 * The hub's secret: as the environment gives it, or one that the hub made for its own data folder and keeps there. Null for
 * a server's database without one: kept beside what it protects, it would protect nothing (docs/decisions/sign-in.md).
 */
export function secretFor(given: string | null, place: DatabasePlace): string | null {
  if (given !== null) return given;
  return 'folder' in place ? keptIn(join(place.folder, 'secret')) : null;
}

/** A key of its own for each purpose, from which neither the secret nor another key can be told. */
export const keyFor = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `akto-figures: ${purpose}`, 32));

function keptIn(file: string): string {
  try {
    // One hub at a time has the folder, so nobody else writes between the two.
    const kept = readFileSync(file, 'utf8').trim();
    if (kept !== '') return kept;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  const made = randomBytes(32).toString('base64url');
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  return made;
}
