import { lookup as lookUp } from 'node:dns';
import { request as askOpenly, type IncomingMessage } from 'node:http';
import { request as askSafely } from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isInside, lookUpOutside } from '../outside/look-up-outside.ts';

/** Why a document could not be fetched, for whoever says it in other words. */
export type NotFetchedCode =
  | 'status'
  | 'leadsOn'
  | 'late'
  | 'silent'
  | 'notWeb'
  | 'otherSite'
  | 'inside'
  | 'encoding'
  | 'tooLarge';

/** Why a document could not be fetched, in words that end no sentence. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched';
  readonly code: NotFetchedCode;
  /** What was met: a status, a host, a size. */
  readonly detail: string;

  constructor(code: NotFetchedCode, detail: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.detail = detail;
  }
}

export interface FetchLimits {
  /** Of all of it, redirects and body included. */
  readonly patienceMs: number;
  readonly mostBytes: number;
  /** Whether an address inside a network may be asked: only who operates the hub can say so. */
  readonly mayBePrivate: boolean;
  /** Whether a redirect may lead to the site that was named, and to no other. */
  readonly sameSite?: boolean;
}

const mostRedirects = 5;

/**
 * Fetches a document. An address that a person has typed may lead into the network that the hub stands in; where `mayBePrivate` is false,
 * each connection is made to a public address or not at all: the name is looked up once, for the connection itself, so that no second
 * answer of its name server is another one.
 *
 * @throws NotFetched
 */
export async function fetchDocument(address: string, limits: FetchLimits): Promise<Uint8Array> {
  const late = AbortSignal.timeout(limits.patienceMs);
  try {
    let at = new URL(address);
    const { hostname, port } = at;
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const answer = await ask(at, limits, late);
      const { statusCode = 0, headers } = answer;
      if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
        answer.destroy();
        at = new URL(headers.location, at);
        if (limits.sameSite && (at.hostname !== hostname || at.port !== port))
          throw new NotFetched('otherSite', at.host, `its address leads to ${at.host}, another site`);
        continue;
      }
      if (statusCode !== 200) {
        answer.destroy();
        throw new NotFetched('status', String(statusCode), `its address answers with ${statusCode}`);
      }
      return await bodyOf(answer, limits.mostBytes);
    }
    throw new NotFetched(
      'leadsOn',
      String(mostRedirects),
      `its address leads on more than ${mostRedirects} times`,
    );
  } catch (cause) {
    if (cause instanceof NotFetched) throw cause;
    const seconds = String(limits.patienceMs / 1000);
    if (late.aborted)
      throw new NotFetched('late', seconds, `its address takes more than ${seconds} s`, { cause });
    throw new NotFetched('silent', '', 'its address does not answer', { cause });
  }
}

async function ask(at: URL, { mayBePrivate }: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  if (at.protocol !== 'https:' && at.protocol !== 'http:')
    throw new NotFetched('notWeb', at.protocol, `its address leads to ${at.protocol}, which is not the web`);
  const host = at.hostname.replace(/^\[|\]$/g, '');
  // What is an address already is never looked up.
  if (!mayBePrivate && isInside(host)) throw inside(host);
  const request = at.protocol === 'https:' ? askSafely : askOpenly;
  return new Promise((resolve, reject) => {
    request(at, {
      signal,
      agent: false,
      lookup: mayBePrivate ? lookUp : lookUpOutside(inside),
      headers: { 'Accept-Encoding': 'gzip, deflate, br', 'User-Agent': 'akto-figures' },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

const inside = (address: string): NotFetched =>
  new NotFetched(
    'inside',
    address,
    `its address leads to ${address}, inside a network; where that is right, name the address with --document`,
  );

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** The bytes of an answer, unpacked and no more than so many. */
async function bodyOf(answer: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const packed = answer.headers['content-encoding']?.trim().toLowerCase();
  const unpack =
    packed === undefined || packed === 'identity' ? null : unpackers[packed as keyof typeof unpackers];
  if (unpack === undefined)
    throw new NotFetched(
      'encoding',
      packed ?? '',
      `its address answers in an encoding that is not read: ${packed}`,
    );
  const body: Readable = unpack === null ? answer : answer.pipe(unpack());
  if (unpack !== null) answer.once('error', (error) => body.destroy(error));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body) {
      size += part.byteLength;
      if (size > mostBytes)
        throw new NotFetched(
          'tooLarge',
          String(mostBytes / 1_000_000),
          `it is larger than ${mostBytes / 1_000_000} MB`,
        );
      parts.push(part);
    }
  } finally {
    answer.destroy();
  }
  return Buffer.concat(parts);
}
