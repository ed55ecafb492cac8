import type { WithEpoch } from '../element/akto-element.ts';
import { addressOf, ask, type Variables } from '../hub/ask.ts';
import type { Failure } from '../hub/failure.ts';
import ofNumbers from './numbers.graphql';

type Numbers = WithEpoch & { readonly figures: { readonly nodes: readonly { readonly key: string }[] } };

/** The keys that are asked for once the task at hand is over, by what else is asked with them. */
const together: Record<string, Set<unknown>> = {};

/**
 * Asks for a number together with those that are asked for in the same task, as those of a page are when its script comes. One that is
 * alone asks as itself, as more pages do. Where a hub refuses them together each asks for itself: one bad key is one number's.
 */
export async function askTogether<Data>(
  address: string,
  hub: string,
  { figure, ...others }: Variables,
): Promise<Data> {
  const about = hub + JSON.stringify(others);
  let keys = together[about];
  // A hub gives a hundred figures at once, and what stands before it takes addresses of some 8,000 letters.
  if (!keys || keys.size > 99 || [...keys, figure].join().length > 5e3) keys = together[about] = new Set();
  keys.add(figure);
  await new Promise((resolve) => setTimeout(resolve));
  delete together[about];
  const answer =
    keys.size > 1 &&
    (await ask<Numbers>(addressOf(hub, ofNumbers, { ...others, keys: [...keys].sort() })).catch(
      (error: Failure) => {
        if (error.reason !== 'refused') throw error;
      },
    ));
  return answer
    ? ({ hub: answer.hub, figure: answer.figures.nodes.find(({ key }) => key === figure) ?? null } as Data)
    : ask(address);
}
