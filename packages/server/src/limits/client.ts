import { isIP, SocketAddress } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Who asks, as `clientAt` has it. */
export function clientOf(c: Context, trustedProxies: number): string {
  return clientAt(socketAddress(c), c.req.header('X-Forwarded-For'), trustedProxies);
}

/**
 * Who asks, as far as the rate limit cares: an IPv4 address, or the network of an IPv6 one, of which each customer has a
 * whole. Addresses that a proxy has written down count only where there is a proxy: anybody else could invent them.
 */
export function clientAt(
  socketAddress: string,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const forwarded = forwardedFor?.split(',') ?? [];
  const entry = trustedProxies > 0 ? forwarded.at(-trustedProxies) : undefined;
  const address = entry === undefined ? null : addressIn(entry);
  // What is no address ("unknown") comes from the proxy all the same, and shares what the proxy itself may ask.
  return networkOf(address ?? socketAddress);
}

/** The address in an entry of X-Forwarded-For, which some proxies write with the client's port; null where there is none. */
function addressIn(entry: string): string | null {
  const text = entry.trim();
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? [];
  const [, beforePort] = /^([\d.]+):\d+$/.exec(text) ?? [];
  const address = inBrackets ?? beforePort ?? text;
  return isIP(address) > 0 ? address : null;
}

// Without a socket the request was made in this process.
function socketAddress(c: Context): string {
  return (c.env?.incoming && getConnInfo(c).remote.address) || 'this process';
}

const groupsOfNetwork = 4;
const groupsOfAddress = 8;

/** One spelling for all that one customer has: an IPv4 address, also where it is written as an IPv6 one, or 64 bits of IPv6. */
function networkOf(address: string): string {
  const [withoutZone = address] = address.split('%');
  if (isIP(withoutZone) !== 6) return address;
  const canonical = new SocketAddress({ address: withoutZone, family: 'ipv6' }).address;
  const mapped = canonical.replace(/^::ffff:(?=\d+\.)/, '');
  if (!mapped.includes(':')) return mapped;
  const [start = '', end] = canonical.split('::');
  const groups = start === '' ? [] : start.split(':');
  const endGroups = end === undefined || end === '' ? [] : end.split(':');
  const between = Array<string>(groupsOfAddress - groups.length - endGroups.length).fill('0');
  return [...groups, ...between, ...endGroups].slice(0, groupsOfNetwork).join(':');
}
