import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const files: Readonly<Record<string, string>> = { '/': 'text/html', '/page.css': 'text/css' };

/** Where the page looks for the hub, as it is written. */
const hubOfPage = 'http://127.0.0.1:4000';

/** Everything is refused that is not named here; no inline script or style, and no HTML from text but by Lit's own rule. */
export function policyFor(hub: string): string {
  return [
    "default-src 'none'",
    `script-src ${hub}`,
    `connect-src ${hub}`,
    "style-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Serves this folder's page, and nothing else, with its script taken from `hub`. */
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
      .writeHead(200, {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Security-Policy': policyFor(hub),
        'X-Content-Type-Options': 'nosniff',
      })
      .end(text.replaceAll(hubOfPage, hub));
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
