import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves a partner's page with one figure on it, on an origin of its own. */
export async function openPartnerPage({
  hub,
  port,
  figure,
}: {
  hub: string;
  port: number;
  figure: string;
}): Promise<{ url: string; close(): Promise<void> }> {
  const page = await readFile(new URL('page.html', import.meta.url), 'utf8');
  const html = page.replaceAll('http://127.0.0.1:4000', hub).replaceAll('exemple-poec-normandie', figure);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
