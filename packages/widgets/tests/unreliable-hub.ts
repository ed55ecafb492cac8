import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A hub that lets its pages down: in another way under each path, told as `hub="${url}/html"`. */
export async function startUnreliableHub(): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    const way = request.url?.split('/')[1];
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (way === 'broken') response.writeHead(500).end('{"data":null}');
    else if (way === 'html')
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><h1>Bienvenue</h1>');
    else if (way === 'refusing') response.end('{"errors":[{"message":"The query is too complex."}]}');
    else if (way === 'older')
      response
        .writeHead(400)
        .end('{"errors":[{"message":"Send query.","extensions":{"code":"UNKNOWN_DOCUMENT"}}]}');
    else if (way === 'cut')
      response.writeHead(200, { 'Content-Length': '100' }).write('{"data":', () => response.destroy());
    // `silent`: the request is taken, and nothing ever comes.
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An address where nobody listens: it was free a moment ago. */
export async function nobodysAddress(): Promise<string> {
  const { stop, url } = await startUnreliableHub();
  await stop();
  return url;
}
