import type { Plugin } from 'graphql-yoga';
import type { TakePoints } from './buckets.ts';
import { type Limits, prices, ratePerSecond } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Who asks, given with each request. */
export interface Asker {
  readonly client: string;
}

interface Costed {
  readonly cost?: number;
  readonly request: Request;
  readonly params: { readonly extensions?: Readonly<Record<string, unknown>> | undefined };
}

/** Counts what each client asks for: every request something, and on top of it what its query costs. */
export function useRateLimit(limits: Limits, take: TakePoints): Plugin<{ cost?: number }, Asker> {
  const { most } = limits.rate;
  const left = new WeakMap<Request, number>();
  const charge = (request: Request, client: string, points: number) => {
    const { used, retryAfter } = take(client, points);
    if (retryAfter > 0) throw new Refusal(limits, 'rate', Math.ceil(used), { retryAfter });
    left.set(request, Math.max(0, Math.floor(most - used)));
  };
  return {
    onRequestParse({ request, serverContext }) {
      charge(request, serverContext.client, prices.request);
    },
    onValidate({ context }) {
      const { client, request } = context as unknown as Asker & { request: Request };
      charge(request, client, context.cost ?? 0);
    },
    onExecute({ args }) {
      const { cost = 0, request, params } = args.contextValue as unknown as Costed;
      if (request.method !== 'POST' || params.extensions?.cost !== true) return undefined;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const told = { points: cost, limit: limits.cost.most, left: left.get(request) ?? 0, rate: most };
          setResult({ ...result, extensions: { ...result.extensions, cost: told } });
        },
      };
    },
    onResponse({ request, response }) {
      const points = left.get(request);
      // What is answered to GET is kept for all who ask, and what is left to one of them is nobody else's.
      if (points === undefined || request.method !== 'POST') return;
      const seconds = Math.ceil((most - points) / ratePerSecond);
      response.headers.set('RateLimit-Policy', `"points";q=${most};w=${Math.ceil(most / ratePerSecond)}`);
      response.headers.set('RateLimit', `"points";r=${points};t=${seconds}`);
    },
  };
}
