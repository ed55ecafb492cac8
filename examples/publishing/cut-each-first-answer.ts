import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/**
 * A way to a hub on which the first answer to each act is lost: the hub has done it, and who asked does not know. One act never
 * gets through.
 */
export async function cutEachFirstAnswer(
  hub: string,
  neverThrough: string,
): Promise<{
  readonly url: string;
  /** How many acts were cut, by their idempotency keys. */
  acts(): number;
  close(): Promise<void>;
}> {
  const cut = new Set<string>();
  const server = createServer((client) => {
    const { hostname, port } = new URL(hub);
    const upstream = connect(Number(port), hostname);
    let isLost = false;
    client.on('data', (bytes) => {
      const [, act, key] =
        /"query":"mutation.*\\n\s*(\w+)\(idem.*"key":"([^"]+)"/s.exec(bytes.toString()) ?? [];
      if (act === neverThrough) {
        client.destroy();
        return;
      }
      if (key && !cut.has(key)) {
        cut.add(key);
        isLost = true;
      }
      upstream.write(bytes);
    });
    upstream.on('data', (bytes) => {
      if (isLost) client.destroy();
      else client.write(bytes);
    });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('close', () => other.destroy());
      one.on('error', () => other.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    acts: () => cut.size,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
