/** Whether this is a day of the calendar, as ISO 8601 has it. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 10 || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  // 30 February reads as 2 March: a day that does not come back as it was given is no day.
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** The day of a date, as ISO 8601 has it; null where there is none. */
export const toDay = (date: Date | null | undefined): string | null =>
  date?.toISOString().slice(0, 10) ?? null;
