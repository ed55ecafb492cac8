import { setImmediate } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import { doorAt } from '../doors/door-table.ts';
import { takeFairTurns } from './fair-turns.ts';
import { exportTurns } from './limits.ts';

/**
 * Makes so many exports at a time, of one client no more than its share: each reads all figures, and keeps a connection and the thread
 * busy for seconds. Who waits for too long is refused as busy. Whoever stops taking theirs gives their place to others.
 */
export function limitExports(
  clientOf: (c: Context) => string,
  {
    patienceMs,
    idleMs,
    ...places
  }: typeof exportTurns | Record<keyof typeof exportTurns, number> = exportTurns,
): MiddlewareHandler {
  const inTurn = takeFairTurns(places, patienceMs);
  return async (c, next) => {
    if (!doorAt(c.req.path).isExport) return next();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    inTurn(clientOf(c), () => {
      begun.resolve();
      return ended;
    }).catch(begun.reject);
    await begun.promise;
    try {
      await next();
    } catch (cause) {
      end();
      throw cause;
    }
    const made = c.res;
    if (c.req.method !== 'GET' || made.status !== 200 || !made.body) return end();
    c.res = undefined;
    c.res = new Response(untilItIsTaken(made.body, idleMs, end), made);
  };
}

function untilItIsTaken(
  body: ReadableStream<Uint8Array>,
  idleMs: number,
  end: () => void,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let idle = setTimeout(end, idleMs);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(idle);
        // Other requests are answered between two pieces.
        await setImmediate();
        try {
          const { done, value } = await reader.read();
          if (done) controller.close();
          else controller.enqueue(value);
          if (done) return end();
          idle = setTimeout(end, idleMs);
        } catch (cause) {
          end();
          throw cause;
        }
      },
      async cancel(reason) {
        clearTimeout(idle);
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
