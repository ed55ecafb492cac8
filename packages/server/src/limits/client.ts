import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * Who asks, as far as the rate limit cares: an IPv4 address, or the network of an IPv6 one, of which each customer has a
 * whole. Addresses that a proxy has written down count only where there is a proxy: anybody else could invent them.
 */
export function clientOf(c: Context, trustedProxies: number): string {
  const forwarded = c.req.header('X-Forwarded-For')?.split(',') ?? [];
  const address = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : undefined;
  return networkOf(address || socketAddress(c));
}

// Without a socket the request was made in this process.
function socketAddress(c: Context): string {
  return (c.env?.incoming && getConnInfo(c).remote.address) || 'this process';
}

function networkOf(address: string): string {
  const inner = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!inner.includes(':')) return inner;
  const [start = '', end] = inner.split('::');
  const groups = start.split(':');
  const endGroups = end === undefined ? [] : end.split(':');
  const whole =
    end === undefined
      ? groups
      : [
          ...groups,
          ...Array<string>(Math.max(0, 8 - groups.length - endGroups.length)).fill('0'),
          ...endGroups,
        ];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':');
}
