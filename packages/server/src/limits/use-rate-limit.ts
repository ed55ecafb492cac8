import type { Plugin } from 'graphql-yoga';
import type { TakePoints } from './buckets.ts';
import { type Limits, prices } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Who asks, given with each request. */
export interface Asker {
  readonly client: string;
}

/** Counts what each client asks for: every request something, and on top of it what its query costs. */
export function useRateLimit(limits: Limits, take: TakePoints): Plugin<{ cost?: number }, Asker> {
  const charge = (client: string, points: number) => {
    const { used, retryAfter } = take(client, points);
    if (retryAfter > 0) throw new Refusal(limits, 'rate', Math.ceil(used), { retryAfter });
  };
  return {
    onRequestParse({ serverContext }) {
      charge(serverContext.client, prices.request);
    },
    onValidate({ context }) {
      charge((context as unknown as Asker).client, context.cost ?? 0);
    },
  };
}
