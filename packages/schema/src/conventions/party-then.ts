import { daysOf, toDay, typeset } from '@akto-figures/contents';
import type { PartyRole } from '@akto-figures/prisma/client';
import { nameOn } from '../actors/name-on.ts';
import { readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import type { ConventionRow } from './load-conventions.ts';

/** A party, and the convention that it is one of. */
export interface PartyOf {
  readonly party: ConventionRow['parties'][number];
  readonly convention: ConventionRow;
}

/** The part of a party: nobody has signed what is only announced, whatever was written. */
export const roleOf = ({ party, convention }: PartyOf): PartyRole =>
  party.role === 'SIGNATORY' && convention.status === 'ANNOUNCED' ? 'TO_SIGN' : party.role;

export const actorOf = ({ row, reading }: Read<PartyOf>) =>
  readOrNull(reading, reading.actors, row.party.actorId);

/** What a party was called when its convention was signed, began or was announced; null where nobody can read it. */
export async function nameThen(party: Read<PartyOf>): Promise<{ name: string; inferred: boolean } | null> {
  const actor = await actorOf(party);
  if (!actor) return null;
  const { signedOn, period, toBeSignedOn, announcedOn } = party.row.convention;
  const when = [signedOn, period, toBeSignedOn, announcedOn].find((date) => date && hasYear.test(date));
  const day = toDay((when && daysOf(when)?.start) || null);
  const { name, inferred } = nameOn(actor.row.names, day);
  return { name: typeset(name), inferred: inferred || actor.row.inferred };
}

const hasYear = /^\d{4}/;
