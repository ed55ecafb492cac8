import { daysOf as instantsOf, isEdtf } from '@akto-figures/contents';

/** The first and last day that an EDTF text covers, in UTC; null where it leaves one open or states no year. */
export function daysOf(text: string): { start: Date | null; end: Date | null } {
  if (!isEdtf(text))
    throw new RangeError(`${JSON.stringify(text.slice(0, 64))} is no EDTF that the hub uses.`);
  const covered = instantsOf(text);
  return { start: dayOf(covered?.start), end: dayOf(covered?.end) };
}

/** The day that an instant lies in, at its beginning. */
const dayOf = (instant: Date | null | undefined): Date | null =>
  instant ? new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate())) : null;
