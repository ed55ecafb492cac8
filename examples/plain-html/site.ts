import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const files: Readonly<Record<string, string>> = {
  '/': 'text/html',
  '/index.html': 'text/html',
  '/en.html': 'text/html',
  '/page.css': 'text/css',
};

/** Where the pages look for the hub, as they are written. */
const hubOfPages = 'http://127.0.0.1:4000';

/** Serves this folder's pages, and nothing else, with their script taken from `hub`. */
export async function openSite({
  hub,
  port,
}: {
  hub: string;
  port: number;
}): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = new URL(url, 'http://site').pathname;
    const type = files[path];
    if (!type) return void response.writeHead(404).end();
    const text = await readFile(
      new URL(path === '/' ? 'index.html' : path.slice(1), import.meta.url),
      'utf8',
    );
    response
      .writeHead(200, { 'Content-Type': `${type}; charset=utf-8` })
      .end(text.replaceAll(hubOfPages, hub));
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
