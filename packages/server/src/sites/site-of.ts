import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Where a request says it comes from, as far as it is read. */
export type AskedFrom = Pick<IncomingHttpHeaders, 'origin' | 'referer' | 'sec-fetch-dest'>;

// A host has 253 characters at most; with its scheme and port an origin has 267.
const longestOrigin = 270;

/**
 * The origin that a request names, as it is written there, cut off before any path: nothing else of a page's address is ever read.
 * Undefined where there is none, or it is longer than an origin can be.
 */
export function originIn({ origin, referer }: AskedFrom): string | undefined {
  if (origin !== undefined) return origin.length <= longestOrigin ? origin : undefined;
  if (referer === undefined) return undefined;
  const start = referer.indexOf('://', 4) + 3;
  // No scheme that counts is longer than "https".
  if (start < 7 || start > 8) return undefined;
  const slash = referer.indexOf('/', start);
  const end = slash === -1 ? referer.length : slash;
  return end <= longestOrigin ? referer.slice(0, end) : undefined;
}

/**
 * The site that an origin stands for; null where it is none: `null` (a file, a closed frame), what is no web page, the machine of who
 * builds a page, and an address in numbers, which may be somebody's home.
 */
export function siteNamed(origin: string): string | null {
  const url = URL.parse(origin);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) return null;
  if (url.pathname !== '/' || url.search || url.hash) return null;
  const { hostname } = url;
  if (isIP(hostname) > 0 || hostname.startsWith('[') || /(^|\.)localhost$/.test(hostname)) return null;
  return url.origin.length <= longestOrigin ? url.origin : null;
}
