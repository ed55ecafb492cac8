// WordPress in a thread of its own, as PHP's loader needs one; it says where it is once it answers.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { mountFolder, servePhp, startPhp } from '../../tests/php-program.ts';
import { writeConfiguration } from './lay-site.ts';

const { folder } = workerData as { folder: string };
const at = '/wordpress';

const server = createServer();
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
writeConfiguration(folder, url);

const php = await startPhp();
await mountFolder(php, folder, at);
php.onMessage(async (message) => JSON.stringify(await ask(JSON.parse(message))));

const pages = servePhp(php, at, url);
// One PHP does one thing at a time.
let before: Promise<unknown> = Promise.resolve();
function inTurn<Done>(act: () => Promise<Done>): Promise<Done> {
  const done = before.then(act);
  before = done.catch(() => undefined);
  return done;
}

server.on('request', async (request, response) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { bytes, errors, headers, httpStatusCode } = await inTurn(() =>
    pages.request({
      method: request.method ?? 'GET',
      url: request.url ?? '/',
      headers: request.headers as Record<string, string>,
      ...(parts.length > 0 && { body: new Uint8Array(Buffer.concat(parts)) }),
    }),
  );
  if (errors) parentPort?.postMessage({ errors: `${request.url}: ${errors}` });
  response.writeHead(httpStatusCode, headers).end(bytes);
});

parentPort?.on('message', async (program: string) => {
  const code = `<?php $_SERVER['HTTP_HOST'] = '${new URL(url).host}'; ${program}`;
  try {
    const { errors, text } = await inTurn(() => php.run({ code }));
    parentPort?.postMessage({ ran: text, errors });
  } catch (error) {
    parentPort?.postMessage({ ran: '', errors: String(error) });
  }
});
parentPort?.postMessage({ url });

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string | null;
}

async function ask({ url: asked, body, headers, method }: Asked): Promise<object> {
  // A site that asks itself would wait for itself, as one PHP answers one request at a time; nobody else is asked from a test.
  if (new URL(asked).hostname !== '127.0.0.1' || asked.startsWith(url))
    return { error: `${asked} is not reached` };
  try {
    const answer = await fetch(asked, { method, headers, ...(method !== 'GET' && { body }) });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: await answer.text(),
    };
  } catch (error) {
    return { error: String((error as { cause?: unknown }).cause ?? error) };
  }
}
