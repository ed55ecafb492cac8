/** A histogram of delays as the hub's own metric tells it: how many were at most so long, by milliseconds. */
export type Delays = ReadonlyMap<number, number>;

/** Reads the delays of the event loop since the start of the hub. */
export async function readDelays(url: string): Promise<Delays> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const buckets = text.matchAll(/^akto_figures_event_loop_delay_seconds_bucket\{le="([^"]+)"\} (\d+)$/gm);
  return new Map([...buckets].map(([, most = '', count]) => [inMs(most), Number(count)]));
}

const inMs = (most: string) => (most === '+Inf' ? Number.POSITIVE_INFINITY : Number(most) * 1000);

/** The shares of the delays that were at most so long, by milliseconds, in some spans of time: each has a reading at its beginning and its end. */
export function sharesIn(spans: readonly (readonly [Delays, Delays])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const [before, after] of spans) {
    for (const [most, count] of after) {
      counts.set(most, (counts.get(most) ?? 0) + count - (before.get(most) ?? 0));
    }
  }
  const all = Math.max(...counts.values());
  return new Map([...counts].map(([most, count]) => [most, count / all]));
}

/** The bound that so large a share of the delays keeps, in milliseconds. */
export function boundOf(shares: ReadonlyMap<number, number>, share: number): number {
  return Math.min(...[...shares].filter(([, kept]) => kept >= share).map(([most]) => most));
}
