import edtf from 'edtf';
import QuickLRU from 'quick-lru';
import { texts } from '../texts/texts.ts';
import { isDay } from './is-day.ts';

/**
 * The first and last instant that an EDTF text covers, null where it is open; null where the text is no EDTF, or states
 * no year from 1 to 9999: a database has no day for it. One that is longer than any EDTF of ours is none: the edtf package takes
 * seconds for 16,000 characters.
 */
export function daysOf(text: string): Days | null {
  if (text.length > texts.edtf.most) return null;
  const known = kept.get(text);
  if (known !== undefined) return known;
  const days = read(text);
  kept.set(text, days);
  return days;
}

interface Days {
  readonly start: Date | null;
  readonly end: Date | null;
}

// The periods of a hub are few and asked for with every figure; what strangers ask for pushes out no more than that.
const kept = new QuickLRU<string, Days | null>({ maxSize: 1000 });

function read(text: string): Days | null {
  // The edtf package takes 29 February 2023 for the first of March.
  if (text.match(/\d{4}-\d\d-\d\d/g)?.some((day) => !isDay(day))) return null;
  try {
    const { min, max } = edtf(text);
    if (![min, max].every((end) => Math.abs(end) === Infinity || (end >= first && end <= last))) return null;
    return { start: instant(min), end: instant(max) };
  } catch {
    return null;
  }
}

const first = Date.parse('0001-01-01T00:00:00.000Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');

const instant = (milliseconds: number): Date | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds) : null;
