import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { clientOf } from './client.ts';

const door = new Hono().get('/', (c) => c.text(clientOf(c, 1)));

/** Who asks, where a proxy at 10.0.0.1 has written this down. */
async function clientBehind(entry: string): Promise<string> {
  const request = new Request('https://hub.example/', { headers: { 'X-Forwarded-For': entry } });
  const response = await door.request(request, {}, { incoming: { socket: { remoteAddress: '10.0.0.1' } } });
  return response.text();
}

describe('a client whom a proxy writes down', () => {
  it.each([
    ['203.0.113.7', ['203.0.113.7:51234', ' 203.0.113.7 ', '198.51.100.1, 203.0.113.7:80']],
    ['203.0.113.7', ['::ffff:203.0.113.7', '[::ffff:203.0.113.7]:443', '::FFFF:cb00:7107']],
    ['2001:db8:0:0', ['2001:db8::1', '[2001:db8::1]:443', '[2001:db8::2]', '2001:0DB8:0:0:1:2:3:4']],
    ['fe80:0:0:0', ['fe80::1%eth0']],
    ['0:0:0:0', ['::1', '::']],
  ])('is %s, however it is spelled', async (client, entries) => {
    for (const entry of entries) expect(await clientBehind(entry), entry).toBe(client);
  });

  it.each([
    'unknown',
    '_hidden',
    '',
    '203.0.113.7, ',
    '203.0.113.256:80',
    '[2001:db8::zz]:443',
    '1:2:3',
    `${'1'.repeat(9000)}:80`,
  ])('is the proxy itself where it names no address: %s', async (entry) => {
    expect(await clientBehind(entry)).toBe('10.0.0.1');
  });
});
