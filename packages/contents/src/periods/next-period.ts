import { daysOf } from './days-of.ts';
import { isDay } from './is-day.ts';
import { isEdtf } from './is-edtf.ts';
import { endOf, startOf } from './meaning.ts';

/**
 * The period for which a figure of this one is stated next, as EDTF: the one right after where it lasts whole years, 2025/2027 of
 * 2022/2024, and otherwise the same time a year later, "fin 2024" of "fin 2023". Null where nobody can say: it has no end, or no year.
 */
export function nextPeriod(edtf: string): string | null {
  const ends = edtf.split('/');
  if (!isEdtf(edtf) || ends.at(-1) === '..' || edtf.startsWith('XXXX')) return null;
  const years = ends[0] === '..' ? 1 : yearsOf(edtf);
  const next = ends.map((end) => (end === '..' ? end : yearsLater(end, years))).join('/');
  return isEdtf(next) ? next : null;
}

/** Whether a period ends later than another one. */
export function isLaterPeriod(edtf: string, than: string): boolean {
  const [one, other] = [edtf, than].map((each) => daysOf(each)?.end?.getTime() ?? Number.POSITIVE_INFINITY);
  return one !== undefined && other !== undefined && one > other;
}

/** How many years a period lasts, one that has begun included. */
function yearsOf(edtf: string): number {
  const [first, last] = [startOf(edtf), endOf(edtf)].map((end) => daysOf(end));
  if (!first?.start || !last?.end) return 1;
  const months =
    (last.end.getUTCFullYear() - first.start.getUTCFullYear()) * 12 +
    last.end.getUTCMonth() -
    first.start.getUTCMonth() +
    1;
  return Math.max(1, Math.ceil(months / 12));
}

function yearsLater(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const later = `${year}${date.slice(4)}`;
  // The day after 28 February, where the year has none.
  return later.slice(4, 10) === '-02-29' && !isDay(later.slice(0, 10)) ? later.replace('-29', '-28') : later;
}
