import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { Ask } from '../graph/ask.ts';
import { createPricing } from '../limits/cost.ts';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';

/**
 * Asks the graph for somebody: each question costs what it would cost at /graphql, and has as much time. `charge` takes points of who
 * asks, and throws where none are left.
 */
export function createCountedAsk(schema: GraphQLSchema, limits: Limits, ask: Ask) {
  const priceOf = createPricing(schema, limits.page.most);
  // The code's own, so they are few.
  const parsed = new Map<string, DocumentNode>();
  const documentOf = (text: string) => {
    const known = parsed.get(text) ?? parse(text);
    parsed.set(text, known);
    return known;
  };
  return (charge: (points: number) => void): Ask =>
    async <Answer>(text: string, variables: Record<string, unknown> = {}, warn?: Parameters<Ask>[2]) => {
      const { cost } = priceOf({ document: documentOf(text), variables });
      if (cost > limits.cost.most) throw new Refusal(limits, 'cost', cost);
      charge(cost);
      return inTime(ask<Answer>(text, variables, warn), limits);
    };
}

/** What takes too long is refused; what has begun ends by itself, because each of its statements has a time. */
async function inTime<Answer>(answer: Promise<Answer>, limits: Limits): Promise<Answer> {
  const start = performance.now();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Refusal(limits, 'time', Math.ceil(performance.now() - start))),
    limits.time.most,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
