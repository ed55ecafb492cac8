import { daysOf } from '@akto-figures/contents';

/** The first and last day that an EDTF period covers, as they are stored beside it. */
export function daysCovered(period: string | undefined): {
  periodStart: Date | null;
  periodEnd: Date | null;
} {
  const days = period === undefined ? null : daysOf(period);
  return { periodStart: days?.start ?? null, periodEnd: days?.end ?? null };
}

/** A day as it is stored. */
export const storedDay = (day: string | undefined): Date | null =>
  day === undefined ? null : new Date(`${day}T00:00:00Z`);
