import edtf from 'edtf';

/** The first and last day that an EDTF text covers, in UTC; null where it leaves one open or states no year. */
export function daysOf(text: string): { start: Date | null; end: Date | null } {
  // The edtf package takes seconds for a text of 16,000 characters.
  if (!isEdtf(text))
    throw new RangeError(`${JSON.stringify(text.slice(0, 64))} is no EDTF that the hub uses.`);
  const period = edtf(text);
  return { start: day(period.min), end: day(period.max) };
}

const monthAndDay = '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const date = `(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]|${monthAndDay}))?~?`;
const kinds = new RegExp(`^(XXXX-${monthAndDay}|${date}|${date}/${date}|${date}/\\.\\.|\\.\\./${date})$`);

/**
 * Whether a text is EDTF of a kind that the hub uses (docs/glossary.md): what the database's own `is_edtf` takes, and the
 * graph can say in words.
 */
export function isEdtf(text: string): boolean {
  if (!kinds.test(text)) return false;
  // Of a year that is not stated, 29 February may be.
  const [first = '', last] = text.replaceAll('~', '').replace('XXXX', '2000').split('/');
  const isInOrder = last === undefined || first === '..' || last === '..' || first <= last;
  return isInOrder && [first, last].every((end) => end?.length !== 10 || isCalendarDay(end));
}

// The edtf package takes 29 February 2023 for the first of March.
function isCalendarDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function day(milliseconds: number): Date | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  // "XXXX-07-06" covers the years 0 to 9999: no year is stated, so there is no day to store.
  if (Number.isNaN(year) || year <= 0 || year >= 9999) return null;
  return new Date(Date.UTC(year, date.getUTCMonth(), date.getUTCDate()));
}
