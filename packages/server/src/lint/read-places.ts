import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fetchDocument, NotFetched, type NotFetchedCode } from '../command-line/fetch-document.ts';

/** A page that was read, or why it was not. */
export type ReadPlace =
  | { readonly place: string; readonly source: string }
  | { readonly place: string; readonly because: UnreadCode; readonly detail: string };

export type UnreadCode = NotFetchedCode | 'noFile' | 'tooLargeFile' | 'noPages' | 'damaged' | 'noText';

/** Addresses of a sitemap that were not asked for. */
export interface Skipped {
  readonly sitemap: string;
  readonly count: number;
  readonly because: 'limit' | 'otherSite';
}

export interface PlaceLimits {
  /** The most pages that are read of all sitemaps. */
  readonly mostPages: number;
  /** Whether a name may lead into a network: only who operates the hub can say so. */
  readonly mayBeInside: boolean;
  readonly file: (name: string) => string;
  readonly onRead: (done: number, of: number) => void;
}

const patienceMs = 20_000;
const [largestPage, largestSitemap] = [5_000_000, 60_000_000];
const mostSitemaps = 50;
const longestAddress = 2048;

const unpack = promisify(gunzip);

/**
 * Reads what the operator named: addresses, files, and the pages that a sitemap names on its own site. Nothing else is asked for; what is
 * left out is counted in `skipped`.
 */
export async function* readPlaces(
  places: readonly string[],
  limits: PlaceLimits,
  skipped: Skipped[],
): AsyncGenerator<ReadPlace> {
  let left = limits.mostPages;
  const seen = new Set<string>();
  for (const place of places) {
    const sitemaps = [place];
    for (let at = 0; at < sitemaps.length; at += 1) {
      const here = sitemaps[at] ?? '';
      const read = await readPlace(here, limits, largestSitemap);
      if (!('source' in read) || !isSitemap(read.source)) {
        yield tooLarge(read) ?? read;
        continue;
      }
      const named = namedIn(read.source);
      if (named.length === 0) yield { place: here, because: 'noPages', detail: '' };
      // A file is on no site: what it names is what the operator names.
      const own = isAddress(here) ? named.filter(isOfSite(here)) : named;
      skip(skipped, here, named.length - own.length, 'otherSite');
      if (isIndex(read.source)) {
        const more = own.slice(0, Math.max(0, mostSitemaps - sitemaps.length));
        skip(skipped, here, own.length - more.length, 'limit');
        sitemaps.push(...more);
        continue;
      }
      const fresh = own.filter((address) => !seen.has(address));
      const taken = fresh.slice(0, left);
      skip(skipped, here, fresh.length - taken.length, 'limit');
      left -= taken.length;
      for (const [done, address] of taken.entries()) {
        seen.add(address);
        limits.onRead(done, taken.length);
        yield await readPlace(address, limits, largestPage);
      }
    }
  }
}

function skip(skipped: Skipped[], sitemap: string, count: number, because: Skipped['because']): void {
  if (count > 0) skipped.push({ sitemap, count, because });
}

const isAddress = (place: string): boolean => /^https?:\/\//i.test(place);

/** A sitemap may be larger than any page. */
const tooLarge = (read: ReadPlace): ReadPlace | null =>
  'source' in read && read.source.length > largestPage
    ? { place: read.place, because: 'tooLarge', detail: String(largestPage / 1_000_000) }
    : null;

async function readPlace(place: string, limits: PlaceLimits, mostBytes: number): Promise<ReadPlace> {
  try {
    const bytes = isAddress(place)
      ? await fetchDocument(place, {
          ...{ patienceMs, mostBytes, sameSite: true },
          mayBePrivate: limits.mayBeInside || isInsideByName(place),
        })
      : await readOwnFile(limits.file(place), mostBytes);
    return { place, source: textOf(await unpacked(bytes, mostBytes)) };
  } catch (cause) {
    if (cause instanceof NotFetched) return { place, because: cause.code, detail: cause.detail };
    if (cause instanceof NotReadable) return { place, because: cause.code, detail: '' };
    throw cause;
  }
}

/** A file that cannot be read, or an answer that is packed badly. */
class NotReadable extends Error {
  override readonly name = 'NotReadable';
  readonly code: UnreadCode;

  constructor(code: UnreadCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

async function readOwnFile(path: string, mostBytes: number): Promise<Uint8Array> {
  const found = await stat(path).catch((cause) => {
    throw new NotReadable('noFile', { cause });
  });
  if (!found.isFile()) throw new NotReadable('noFile');
  if (found.size > mostBytes) throw new NotReadable('tooLargeFile');
  return readFile(path);
}

/** Sitemaps are often packed as they stand: sitemap.xml.gz. */
async function unpacked(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unpack(bytes, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw new NotReadable('damaged', { cause });
  }
}

/** UTF-8, and Windows-1252 for what is none. */
function textOf(bytes: Uint8Array): string {
  if (bytes.includes(0)) throw new NotReadable('noText');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const isSitemap = (source: string): boolean =>
  /<(?:urlset|sitemapindex)[\s>]/.test(source.slice(0, 4096)) && !/<html[\s>]/i.test(source.slice(0, 4096));
const isIndex = (source: string): boolean => /<sitemapindex[\s>]/.test(source.slice(0, 4096));

/** The addresses of a sitemap, each once. */
function namedIn(source: string): string[] {
  const named = new Set<string>();
  for (const [, written = ''] of source.matchAll(/<loc>\s*([^<\s]{1,4096})\s*<\/loc>/g)) {
    const address = written.replaceAll('&amp;', '&');
    if (address.length <= longestAddress && isAddress(address)) named.add(address);
  }
  return [...named];
}

/** Whether an address is of the site of another; a sitemap may have a million, so none of them is parsed. */
function isOfSite(here: string): (address: string) => boolean {
  const { host } = new URL(here);
  return (address) => address.startsWith(`https://${host}/`) || address.startsWith(`http://${host}/`);
}

/** Whoever names 127.0.0.1 or localhost means a network of their own. */
const isInsideByName = (address: string): boolean => {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return host === 'localhost' || /^[\d.]+$|^\[/.test(host);
};
