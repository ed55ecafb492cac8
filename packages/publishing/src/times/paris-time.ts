import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Paris';

/** What the clocks of Paris mean by a date and time. */
export interface ParisTime {
  /** The instants at which they show it: one; two in the hour that is repeated; none in the hour that is skipped. */
  readonly instants: readonly Date[];
  /** The instants just before and after a time that is skipped; none where the text is no time. */
  readonly neighbours: readonly Date[];
}

/** Reads "2026-03-12T09:30" as the clocks of Paris show it. */
export function instantsInParis(text: string): ParisTime {
  const time = readTime(text);
  if (!time) return { instants: [], neighbours: [] };
  const at = (disambiguation: 'earlier' | 'later') => time.toZonedDateTime(zone, { disambiguation });
  const [earlier, later] = [at('earlier'), at('later')];
  const both = [earlier, later].map(({ epochMilliseconds }) => new Date(epochMilliseconds));
  if (earlier.equals(later)) return { instants: both.slice(0, 1), neighbours: [] };
  const isSkipped = !earlier.toPlainDateTime().equals(time);
  return isSkipped ? { instants: [], neighbours: both } : { instants: both, neighbours: [] };
}

function readTime(text: string): Temporal.PlainDateTime | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** An instant as the clocks of Paris show it: "2026-03-12T09:30+01:00". */
export function inParis(instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toString({ timeZoneName: 'never', smallestUnit: 'minute' });
}
