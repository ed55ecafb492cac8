import { daysOf } from './days-of.ts';
import { isDay } from './is-day.ts';
import { isEdtf } from './is-edtf.ts';
import { endOf, startOf } from './meaning.ts';

/**
 * The period for which a figure of this one is stated next, as EDTF: the one right after where it lasts whole years, 2025/2027 of
 * 2022/2024, and otherwise the same time a year later, "fin 2024" of "fin 2023". Null where that is unknown: it has no end, or no year.
 */
export function nextPeriod(edtf: string): string | null {
  return edtf.endsWith('..') ? null : moved(edtf, edtf.startsWith('..') ? 1 : yearsOf(edtf));
}

/** The period that comes as many years after one as `to` ends after `from`, as EDTF; null where that is unknown. */
export function periodAsFar(edtf: string, from: string, to: string): string | null {
  if (edtf === from) return to;
  const [old, next] = [from, to].map((period) => daysOf(period)?.end?.getUTCFullYear());
  return old === undefined || next === undefined ? null : moved(edtf, next - old);
}

/** A period so many years later; null where it names no year. */
function moved(edtf: string, years: number): string | null {
  if (!isEdtf(edtf) || edtf.startsWith('XXXX')) return null;
  const later = edtf
    .split('/')
    .map((end) => (end === '..' ? end : yearsLater(end, years)))
    .join('/');
  return isEdtf(later) ? later : null;
}

/** Whether a period ends later than another one. */
export function isLaterPeriod(edtf: string, than: string): boolean {
  const [one, other] = [edtf, than].map((each) => daysOf(each)?.end?.getTime() ?? Number.POSITIVE_INFINITY);
  return one !== undefined && other !== undefined && one > other;
}

/**
 * Whether a figure of one period may be stated again for another: that one ends later. What has no end, "depuis 2021", is followed by what
 * begins later, and by what ends: "depuis 2022", "2021/2025".
 */
export function mayFollow(edtf: string, before: string): boolean {
  const [one, other] = [edtf, before].map((each) => daysOf(each));
  if (!one || !other) return false;
  if (other.end !== null) return isLaterPeriod(edtf, before);
  const begun = other.start?.getTime() ?? Number.NEGATIVE_INFINITY;
  return ((one.end ?? one.start)?.getTime() ?? Number.NEGATIVE_INFINITY) > begun;
}

/** Whether a period goes on without an end, "depuis 2021". */
export const isOpenPeriod = (edtf: string): boolean => daysOf(edtf)?.end === null;

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
