import type { Limits } from './limits.ts';

/** Takes points from a client's bucket: how many it has used now, and in how many seconds so many would be there. */
export type TakePoints = (client: string, points: number) => { used: number; retryAfter: number };

// Enough for a busy hour. A client that is forgotten begins with a full bucket, so it cannot be used to shut anybody out.
const clientsInMemory = 50_000;

interface Bucket {
  used: number;
  at: number;
}

/**
 * How much each client may still ask: a bucket of points that fills again as time goes. `now` is in milliseconds.
 * Points that are not there are not taken, so that who waits as long as was said is let in.
 */
export function createBuckets(
  { rate }: Pick<Limits, 'rate'>,
  perSecond: number,
  now: () => number = () => performance.now(),
): TakePoints {
  const buckets = new Map<string, Bucket>();
  return (client, points) => {
    const at = now();
    const before = buckets.get(client);
    const left = before ? Math.max(0, before.used - ((at - before.at) / 1000) * perSecond) : 0;
    const used = left + points;
    const isTaken = used <= rate.most;
    // Set anew, a key moves to the end: the first one is the one that has been quiet for longest.
    buckets.delete(client);
    buckets.set(client, { used: isTaken ? used : left, at });
    if (buckets.size > clientsInMemory) buckets.delete(buckets.keys().next().value as string);
    return { used, retryAfter: isTaken ? 0 : Math.ceil((used - rate.most) / perSecond) };
  };
}
