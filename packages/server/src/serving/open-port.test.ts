import { expect, it } from 'vitest';
import { reservePort } from './open-port.ts';

it('lets any page read that a hub is only starting', async () => {
  const port = await reservePort({ setting: 'PORT', host: '127.0.0.1', port: 0 });
  const answer = await fetch(port.url);
  port.giveBack();
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '1']);
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
});
