import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openLiveDoor } from '../../src/live/live-door.ts';
import type { EditorialHub } from '../an-editorial-hub.ts';

/** What is listened to in the graph. */
export const listening = `subscription { figuresChanged(filter: { keys: ["poec"] }, since: "2000-01-01T00:00:00Z") {
  release { title releasedAt } figures { key label } changes { kind }
} }`;

export interface Listener {
  /** All that has come so far, of both streams. */
  heard(): string;
  leave(): Promise<void>;
}

/** Listens at /live, which no app but the process itself answers, and to the graph. */
export async function listen(hub: EditorialHub): Promise<Listener> {
  const door = openLiveDoor(hub.news);
  const server = createServer((request, response) => void door.answer(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const end = new AbortController();
  const { signal } = end;
  const [live, graph] = await Promise.all([
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/live`, { signal }),
    hub.fetch(`/graphql?query=${encodeURIComponent(listening)}`, {
      headers: { Accept: 'text/event-stream', 'X-Request-Id': 'the-same-for-both' },
      signal,
    }),
  ]);
  // What came out since then is told of both before anybody looks: else one hub's past would be the other one's news.
  const streams = [gather(live, 'event: epoch'), gather(graph, 'event: next')];
  await Promise.all(streams.map(({ first }) => first));
  return {
    heard: () => streams.map(({ text }) => text()).join('\n---\n'),
    async leave() {
      end.abort();
      door.close();
      hub.news.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function gather(response: Response, firstEvent: string): { text(): string; first: Promise<void> } {
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  let text = `${response.status} ${JSON.stringify(headers)}\n`;
  const first = Promise.withResolvers<void>();
  const read = async () => {
    for await (const bytes of response.body ?? []) {
      text += Buffer.from(bytes).toString();
      if (text.includes(firstEvent)) first.resolve();
    }
  };
  // Ended by whoever listens, in the middle.
  read().catch(() => undefined);
  // Signs of life come when the machine has time for them.
  return { text: () => text.replace(/^:.*\n+/gm, ''), first: first.promise };
}
