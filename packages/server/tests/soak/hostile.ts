import { request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { setTimeout } from 'node:timers/promises';
import { buildPublicGraph } from '@akto-figures/schema';
import { type HostileShape, hostileShapes } from '../../../../tests/support/hostile-texts.ts';
import { attacks } from '../attacks.ts';
import { everyText } from '../hostile-texts/every-text.ts';
import type { Habit } from './habits.ts';

const strangers = 20;
// Just below the 100,000 bytes that a body may have, in the shapes of one byte a letter.
const textLength = 90_000;
const shapes: readonly HostileShape[] = ['digits', 'nested brackets', 'one letter', 'spaces'];

/** Those who mean no good: what they send is refused, as it is where nobody else is there. */
export function strangersAt(url: string): Habit[] {
  let sent = 0;
  const aStranger = () => {
    sent += 1;
    return { 'X-Forwarded-For': `198.51.100.${sent % strangers}` };
  };
  const places = everyText(buildPublicGraph());
  const attackOf = (turn: number) => attacks[turn % attacks.length] as (typeof attacks)[number];
  let attackTurn = 0;
  let textTurn = 0;
  return [
    {
      name: 'an attack',
      everyMs: 400,
      async act() {
        attackTurn += 1;
        const { name, request, status, code } = attackOf(attackTurn);
        const answer = await send(url, request(), aStranger()).catch((failure: unknown) => {
          // The hub has refused what is too large, and has closed the connection before all of it was sent.
          if (status === 413) return null;
          throw failure;
        });
        if (answer && (answer.status !== status || !answer.text.includes(`"${code}"`))) {
          throw new Error(`${name}: ${answer.status} ${answer.text.slice(0, 300)}`);
        }
      },
    },
    {
      name: 'a text that is far too long',
      everyMs: 400,
      async act() {
        const place = places[textTurn % places.length];
        const shape = shapes[textTurn % shapes.length] ?? 'digits';
        textTurn += 1;
        if (!place) return;
        const { query, variables, name } = place;
        const question = new Request(`${url}/graphql`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ query, variables: variables(hostileShapes[shape](textLength)) }),
        });
        const { status, text: answer } = await send(url, question, aStranger());
        if (status !== 400) throw new Error(`${name}, ${shape}: ${status} ${answer.slice(0, 300)}`);
      },
    },
    ...Array.from({ length: 5 }, () => slowBody(url, aStranger)),
    ...['/graphql?query={figures{totalCount}}', '/export/figures.xlsx', '/'].map((path) =>
      givenUp(url + path, aStranger),
    ),
  ];
}

/** Sends a body byte by byte until the hub has had enough of it. */
function slowBody(url: string, aStranger: () => Record<string, string>): Habit {
  return {
    name: 'a body that takes its time',
    everyMs: 1000,
    async act(over) {
      const slow = request(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Length': '5000', ...aStranger() },
        agent: false,
      });
      let outcome: number | 'closed' | undefined;
      slow.on('response', ({ statusCode }) => {
        outcome = statusCode;
      });
      slow.on('error', () => {
        outcome ??= 'closed';
      });
      while (outcome === undefined && !over.aborted) {
        slow.write(' ');
        await setTimeout(500, undefined, { signal: over }).catch(() => undefined);
      }
      slow.destroy();
      if (outcome !== undefined && outcome !== 408 && outcome !== 'closed') {
        throw new Error(`answered ${outcome}`);
      }
    },
  };
}

/** Asks, and goes away in the middle of it. */
function givenUp(address: string, aStranger: () => Record<string, string>): Habit {
  return {
    name: 'a request that is given up',
    everyMs: 1500,
    async act() {
      const asked = request(address, { headers: aStranger(), agent: false });
      asked.on('error', () => undefined).end();
      await setTimeout(Math.random() * 40);
      asked.destroy();
    },
  };
}

/** Sends a request on a connection of its own, so that what becomes of the connection is nobody else's. */
async function send(
  url: string,
  given: Request,
  headers: Record<string, string>,
): Promise<{ status: number | undefined; text: string }> {
  const { pathname, search } = new URL(given.url);
  const sent = request(url + pathname + search, {
    method: given.method,
    headers: { ...Object.fromEntries(given.headers), ...headers },
    agent: false,
  });
  const answer = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      text(response).then((read) => resolve({ status: response.statusCode, text: read }), reject);
    });
  });
  if (given.body)
    Readable.fromWeb(given.body as ReadableStream)
      .on('error', () => undefined)
      .pipe(sent);
  else sent.end();
  return answer.finally(() => sent.destroy());
}
