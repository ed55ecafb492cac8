import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TestHub } from './a-hub.ts';

/** A hub of a test at an address of its own, whose connections a test can break. */
export interface ServedHub {
  readonly url: string;
  /** Breaks the next answer off in its middle. */
  breakNext(): void;
  stop(): Promise<void>;
}

export async function serveHub(hub: TestHub): Promise<ServedHub> {
  let breaks = false;
  const server = createServer(async (request, response) => {
    const { method = 'GET', headers } = request;
    const sent = method === 'POST' ? await buffer(request) : null;
    const answer = await hub.get(request.url ?? '/', {
      method,
      headers: headers as Record<string, string>,
      body: sent && new Uint8Array(sent),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (!breaks) return void response.end(body);
    breaks = false;
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    breakNext() {
      breaks = true;
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
