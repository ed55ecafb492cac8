/** A date and a time as the clocks of Paris show them, in the form of their fields: "2026-03-03", "09:30". */
export interface ParisFields {
  readonly date: string;
  readonly time: string;
}

/** What the clocks of Paris show at an instant. */
export function parisFields(instant: string): ParisFields {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/**
 * An instant at which any clock reads so, to be said in words and for nothing else: which instant is meant in Paris is for
 * the hub to find. Null while it is not all there.
 */
export function readAs({ date, time }: ParisFields): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d/.test(time)) return null;
  const read = new Date(`${date}T${time.slice(0, 5)}Z`);
  return Number.isNaN(read.getTime()) ? null : read;
}
