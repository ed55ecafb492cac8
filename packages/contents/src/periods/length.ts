/** The days that a period covers, where both ends are known: "2022-01-01", "2022-12-31". */
export interface Days {
  readonly start: string;
  readonly end: string;
}

/** How long something lasts on the calendar: a leap year is as long as any other year. */
export interface Length {
  readonly unit: 'year' | 'month' | 'day';
  readonly count: number;
}

/** How long a period lasts, its last day included. */
export const lengthOf = ({ start, end }: Days): Length => between(start, dayAfter(end));

/** How far apart two days are, in years where that is a whole number of them, else in months, else in days. */
export function between(from: string, to: string): Length {
  const [[year, month, day], [laterYear, laterMonth, laterDay]] = [partsOf(from), partsOf(to)];
  if (day !== laterDay) return { unit: 'day', count: (Date.parse(to) - Date.parse(from)) / dayMs };
  const months = (laterYear - year) * 12 + laterMonth - month;
  return months % 12 === 0 ? { unit: 'year', count: months / 12 } : { unit: 'month', count: months };
}

const dayMs = 24 * 60 * 60 * 1000;

const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

const partsOf = (day: string) => day.split('-').map(Number) as [number, number, number];
