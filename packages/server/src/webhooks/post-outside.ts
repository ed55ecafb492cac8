import { lookup as lookUp } from 'node:dns';
import { request as askOpenly, type IncomingMessage } from 'node:http';
import { request as askSafely } from 'node:https';
import { isInside, type LookUp, lookUpOutside } from '../outside/look-up-outside.ts';
import { insideOf } from './receiver-address.ts';

/** What a receiver answered. */
export interface Answered {
  readonly status: number;
  /** Where it leads on, which nobody follows; null where it does not. */
  readonly leadsTo: string | null;
  /** The beginning of what it said, on one line. */
  readonly excerpt: string;
}

export interface PostLimits {
  /** Of all of it: the name, the connection, the answer. */
  readonly patienceMs: number;
  /** Of an answer, no more is read; the connection is closed then. */
  readonly mostBytes: number;
  readonly mayBePrivate: boolean;
  /** The system's way unless said. */
  readonly lookUp?: LookUp;
}

const longestExcerpt = 500;

/**
 * Posts JSON to a receiver. The address that is connected to is the one that was looked at: a name is looked up for the connection
 * itself, and one that leads inside a network is not connected to. A redirect is an answer, and is not followed.
 *
 * @throws Error with what is wrong, in words that end no sentence
 */
export async function postOutside(
  address: string,
  { body, headers }: { body: string; headers: Readonly<Record<string, string>> },
  { patienceMs, mostBytes, mayBePrivate, lookUp: ask = lookUp }: PostLimits,
  stop: AbortSignal,
): Promise<Answered> {
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // What is an address already is never looked up.
  if (!mayBePrivate && isInside(host)) throw new Error(insideOf(host));
  if (url.protocol === 'http:' && !mayBePrivate) throw new Error('only https addresses are asked');
  const late = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([late, stop]);
  const request = url.protocol === 'https:' ? askSafely : askOpenly;
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(url, {
        method: 'POST',
        signal,
        // A connection that is kept would go where its name led before.
        agent: false,
        lookup: mayBePrivate ? ask : lookUpOutside((found) => new Error(insideOf(found)), ask),
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': Buffer.byteLength(body),
          'User-Agent': 'akto-figures',
          ...headers,
        },
      })
        .on('response', resolve)
        .on('error', reject)
        .end(body);
    });
    const { statusCode = 0, headers: said } = answer;
    const excerpt = await beginningOf(answer, mostBytes);
    return { status: statusCode, leadsTo: said.location?.slice(0, longestExcerpt) ?? null, excerpt };
  } catch (cause) {
    if (late.aborted) throw new Error(`it takes more than ${patienceMs / 1000} s to answer`, { cause });
    throw cause;
  }
}

/** What is read of an answer, however long it is; an answer that breaks off has said what it has said. */
async function beginningOf(answer: IncomingMessage, mostBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer as AsyncIterable<Buffer>) {
      parts.push(part);
      size += part.byteLength;
      if (size >= mostBytes) break;
    }
  } catch {
    // Its status is known, and is all that counts.
  } finally {
    answer.destroy();
  }
  const text = Buffer.concat(parts).subarray(0, mostBytes).toString('utf8');
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, longestExcerpt)
    .toWellFormed();
}
