import type { Words } from './words.ts';

/** A body's part in a convention; null where nobody can read who it is. */
export interface Party {
  readonly role: keyof Words['roles'];
  readonly name: string | null;
  readonly nameInferred: boolean;
}

/** Those who have a role, as the source names them. */
export function namesOf(parties: readonly Party[], role: string, say: Words): string[] {
  return parties
    .filter((party) => party.role === role)
    .map(
      ({ name, nameInferred }) =>
        (name ?? (role === 'REGIONAL_PARTNER' ? say.unreadablePartner : say.unreadable)) +
        inferredNote(nameInferred, say),
    );
}

/** Says of what the source does not say itself that it follows from it. */
export const inferredNote = (isInferred: boolean | undefined, say: Words) =>
  isInferred ? ` (${say.inferred})` : '';
