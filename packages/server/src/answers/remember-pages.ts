import type { Context, MiddlewareHandler } from 'hono';
import { doorAt } from '../doors/door-table.ts';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import { problem } from '../problem.ts';
import type { AnswerDoor } from './answer-door.ts';
import { Late } from './share-questions.ts';

const askAgainS = 5;
// A longer address is refused, or means nothing that a shorter one does not.
const longestAddress = 2000;

/**
 * Makes a page, an embed or a file once in each state of the hub, however many ask for it, and sends it from memory until the next.
 * What is known takes nothing from a client's bucket, as an answer of the graph that is known does.
 */
export function rememberPages(answers: AnswerDoor, limits: Limits): MiddlewareHandler {
  return async (c, next) => {
    const { isRemembered, asks } = doorAt(c.req.path);
    if (!isRemembered || !['GET', 'HEAD'].includes(c.req.method)) return next();
    const address = addressOf(c, asks);
    if (address === null) return next();
    const answer = await answers.answerAt(address, {
      async make() {
        await next();
        return c.res;
      },
      patienceMs: limits.time.most,
      acceptEncoding: c.req.header('Accept-Encoding'),
    });
    if (answer instanceof Late) return refuseLate(c, limits, answer);
    if (answer === c.res) return;
    // Hono gives a new answer the headers of the one before, unless there is none.
    c.res = undefined;
    c.res = c.body(await answer.arrayBuffer(), 200, Object.fromEntries(answer.headers));
  };
}

/** What an answer follows from: of an address with anything else in it, only what its door reads. */
function addressOf(c: Context, asks: readonly string[] | undefined): string | null {
  const { pathname, search, searchParams } = new URL(c.req.url);
  if (pathname.length + search.length > longestAddress) return null;
  if (!asks) return pathname + search;
  const asked = new URLSearchParams([...searchParams].filter(([name]) => asks.includes(name)));
  return `${pathname}?${asked}`;
}

function refuseLate(c: Context, limits: Limits, { waitedMs }: Late): Response {
  const { message } = new Refusal(limits, 'time', Math.ceil(waitedMs), { retryAfter: askAgainS });
  const refused = problem(c, 503, 'Busy', message);
  refused.headers.set('Retry-After', String(askAgainS));
  return refused;
}
