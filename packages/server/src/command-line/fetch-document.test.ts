import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchLimits, fetchDocument } from './fetch-document.ts';

let site: Server;
let at: string;
let asked: string[] = [];
const answers: Readonly<Record<string, { status: number; headers?: Record<string, string>; body?: Buffer }>> =
  {
    '/bilan': { status: 200, body: Buffer.from('Bilan') },
    '/moved': { status: 302, headers: { Location: '/bilan' } },
    '/round': { status: 302, headers: { Location: '/round' } },
    '/file': { status: 302, headers: { Location: 'file:///etc/passwd' } },
    '/packed': { status: 200, headers: { 'Content-Encoding': 'gzip' }, body: gzipSync('Bilan') },
    '/bomb': {
      status: 200,
      headers: { 'Content-Encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(5_000_000)),
    },
  };
beforeAll(async () => {
  site = createServer(({ url = '' }, response) => {
    asked.push(url);
    const answer = answers[url];
    // One that is not there is never answered.
    if (answer) response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => site.listen(0, resolve));
  at = `:${(site.address() as AddressInfo).port}`;
});
afterAll(() => {
  site.closeAllConnections();
  site.close();
});

const limits: FetchLimits = { patienceMs: 5000, mostBytes: 1_000_000, mayBePrivate: true };
const fetched = async (address: string, more: Partial<FetchLimits> = {}) =>
  Buffer.from(await fetchDocument(address, { ...limits, ...more })).toString();

describe('a document at an address', () => {
  it.each([['/bilan'], ['/moved'], ['/packed']])('is fetched from %s', async (path) => {
    expect(await fetched(`http://127.0.0.1${at}${path}`)).toBe('Bilan');
  });

  it.each([
    ['/round', 'leads on more than 5 times'],
    ['/file', 'leads to file:'],
    ['/bomb', 'larger than 1 MB'],
  ])('is not fetched from %s: it %s', async (path, why) => {
    await expect(fetched(`http://127.0.0.1${at}${path}`)).rejects.toThrow(why);
  });

  it('is given up where it does not come', async () => {
    await expect(fetched(`http://127.0.0.1${at}/never`, { patienceMs: 50 })).rejects.toThrow('takes more');
  });

  it.each([
    ...['127.0.0.1', '2130706433', '0x7f.1', '0.0.0.0', 'localhost', '[::1]', '[::ffff:127.0.0.1]'],
    ...['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '[fe80::1]', '[fd00::1]'],
    ...['[64:ff9b::7f00:1]', '[2002:7f00:1::]', '[::127.0.0.1]'],
  ])('is asked for at %s by nobody but the operator', async (host) => {
    asked = [];
    await expect(fetched(`http://${host}${at}/bilan`, { mayBePrivate: false })).rejects.toThrow(
      /leads to .* inside a network; where that is right, name the address with --document/,
    );
    expect(asked).toEqual([]);
  });
});
