import { setImmediate } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { doorAt } from '../doors/door-table.ts';
import { takeFairTurns } from './fair-turns.ts';
import { pageTurns } from './limits.ts';

/**
 * Makes so many pages at a time that are not known, of one client no more than its share, and lets others come in before each.
 * Who waits for too long is refused as busy, and nothing is done for them any more.
 */
export function makePagesInTurn(
  clientOf: (c: Context) => string,
  { patienceMs, ...places }: Record<keyof typeof pageTurns, number> = pageTurns,
): MiddlewareHandler {
  const inTurn = takeFairTurns(places, patienceMs);
  return async (c, next) => {
    if (!doorAt(c.req.path).isRemembered) return next();
    return inTurn(clientOf(c), async () => {
      await setImmediate();
      return next();
    });
  };
}
