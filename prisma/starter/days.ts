import edtf from 'edtf';

/** The first and last day that an EDTF text covers, in UTC; null where it leaves one open or states no year. */
export function daysOf(text: string): { start: Date | null; end: Date | null } {
  const period = edtf(text);
  return { start: day(period.min), end: day(period.max) };
}

/** Whether a text is EDTF, which is how periods and dates that are not fully known are written. */
export function isEdtf(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

function day(milliseconds: number): Date | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  // "XXXX-07-06" covers the years 0 to 9999: no year is stated, so there is no day to store.
  if (Number.isNaN(year) || year <= 0 || year >= 9999) return null;
  return new Date(Date.UTC(year, date.getUTCMonth(), date.getUTCDate()));
}
