import { daysOf } from '@akto-figures/contents';

/** The first and last day that an EDTF period covers, as they are stored beside it. */
export function daysCovered(period: string | undefined): {
  periodStart: Date | null;
  periodEnd: Date | null;
} {
  const days = period === undefined ? null : daysOf(period);
  return { periodStart: days?.start ?? null, periodEnd: days?.end ?? null };
}
