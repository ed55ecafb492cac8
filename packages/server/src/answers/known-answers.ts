import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import QuickLRU from 'quick-lru';
import { openHeaders } from '../doors/open-to-origins.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One answer in all the encodings that clients take, with a strong ETag for each. */
export interface KnownAnswer {
  readonly bodies: Readonly<Record<Encoding, Body>>;
}

/** One form of an answer with its headers but for its lifetime, made once for all clients. */
export interface Body {
  readonly bytes: Buffer;
  readonly etag: string;
  /** Names and values in turn, as Node writes them. */
  readonly headers: readonly string[];
  /** The same for who has it already. */
  readonly notModified: readonly string[];
}

const openToAll = [['Vary', 'Accept, Accept-Encoding'], ...Object.entries(openHeaders)].flat();

// What partners' pages ask for fits many times over; one-off queries push each other out and not the others' memory.
const mostBytes = 64 * 1024 * 1024;
const mostAnswers = 10_000;
const largestAnswerBytes = 512 * 1024;
/** What is shorter gets no shorter. */
export const worthCompressingBytes = 64;

/**
 * The answers of one state (an epoch, on one day), ready to be sent. A new state makes an empty one: nothing else needs to
 * be forgotten, because nothing else can change.
 */
export class KnownAnswers {
  #state = '';
  #bytes = 0;
  readonly #answers = new QuickLRU<string, KnownAnswer>({
    maxSize: mostAnswers,
    onEviction: (_key, answer) => {
      this.#bytes -= sizeOf(answer);
    },
  });

  get(state: string, key: string): KnownAnswer | undefined {
    return state === this.#state ? this.#answers.get(key) : undefined;
  }

  set(state: string, key: string, answer: KnownAnswer): void {
    if (state !== this.#state) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#state = state;
    }
    if (this.#answers.has(key) || answer.bodies.identity.bytes.length > largestAnswerBytes) return;
    this.#bytes += sizeOf(answer);
    this.#answers.set(key, answer);
    while (this.#bytes > mostBytes && this.#answers.size > 1) this.#answers.evict(1);
  }
}

const sizeOf = ({ bodies }: KnownAnswer): number =>
  bodies.br.bytes.length + bodies.gzip.bytes.length + bodies.identity.bytes.length;

/** Makes an answer ready: compressed once, however often it is sent. */
export const prepareAnswer = (contentType: string, body: Uint8Array): Promise<KnownAnswer> =>
  prepare(body, openToAll, ['Content-Type', contentType]);

// Each answer has its own, or is given them where it is sent.
const ofOneAnswer = new Set(['x-request-id', 'etag', 'content-length', 'cache-control', 'date', 'vary']);

/** The same of a page or a file, with all that it says of itself. */
export function preparePage(headers: Headers, body: Uint8Array): Promise<KnownAnswer> {
  const kept = [...headers].filter(([name]) => !ofOneAnswer.has(name)).flat();
  const own = headers.get('Vary');
  if (!isText(headers.get('Content-Type') ?? '')) return prepareAsItIs(body, own ? ['Vary', own] : [], kept);
  return prepare(body, ['Vary', own ? `${own}, Accept-Encoding` : 'Accept-Encoding'], kept);
}

/** What gets shorter when it is compressed; events are sent one by one, and would wait in a compressor. */
export const isText = (contentType: string): boolean =>
  /^(text\/(?!event-stream)|application\/(x-ndjson|graphql|javascript)\b|[^;]*[/+](json|xml)\b)/i.test(
    contentType,
  );

async function prepare(
  body: Uint8Array,
  always: readonly string[],
  withBody: readonly string[],
): Promise<KnownAnswer> {
  if (body.length < worthCompressingBytes) return prepareAsItIs(body, always, withBody);
  const bytes = Buffer.from(body);
  const tag = tagOf(bytes);
  const [zipped, brotli] = await Promise.all([compress(bytes, 'gzip'), compress(bytes, 'br')]);
  const encoded = (encoding: string) => [...withBody, 'Content-Encoding', encoding];
  return {
    bodies: {
      br: bodyOf(always, encoded('br'), brotli, `"${tag}-br"`),
      gzip: bodyOf(always, encoded('gzip'), zipped, `"${tag}-gz"`),
      identity: bodyOf(always, withBody, bytes, `"${tag}"`),
    },
  };
}

async function prepareAsItIs(
  body: Uint8Array,
  always: readonly string[],
  withBody: readonly string[],
): Promise<KnownAnswer> {
  const bytes = Buffer.from(body);
  const identity = bodyOf(always, withBody, bytes, `"${tagOf(bytes)}"`);
  return { bodies: { br: identity, gzip: identity, identity } };
}

const tagOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url').slice(0, 27);

/** How hard a text is pressed while somebody waits for it. */
export const brotliParams = { [constants.BROTLI_PARAM_QUALITY]: 5 };

/** A text as the network carries it. */
export const compress = (bytes: Uint8Array, encoding: Exclude<Encoding, 'identity'>): Promise<Buffer> =>
  encoding === 'br' ? promisify(brotliCompress)(bytes, { params: brotliParams }) : promisify(gzip)(bytes);

function bodyOf(always: readonly string[], withBody: readonly string[], bytes: Buffer, etag: string): Body {
  const notModified = ['ETag', etag, ...always];
  return {
    bytes,
    etag,
    notModified,
    headers: [...notModified, ...withBody, 'Content-Length', `${bytes.length}`],
  };
}

/** The encoding that a client wants most, of those that we have; of two that it wants alike, the shorter. */
export function encodingFor(acceptEncoding = ''): Encoding {
  const known = encodings.get(acceptEncoding);
  if (known) return known;
  const best = bestEncoding(acceptEncoding);
  encodings.set(acceptEncoding, best);
  return best;
}

// Browsers and programs send a handful of such headers, millions of times.
const encodings = new QuickLRU<string, Encoding>({ maxSize: 200 });

function bestEncoding(acceptEncoding: string): Encoding {
  const weights = new Map(
    acceptEncoding.split(',').map((each) => {
      const [name = '', ...parameters] = each.toLowerCase().split(';');
      const [q] = parameters.flatMap((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1] ?? []);
      return [name.trim(), Number(q ?? 1)];
    }),
  );
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const wanted =
    (['br', 'gzip'] as const).toSorted((one, other) => weightOf(other) - weightOf(one))[0] ?? 'br';
  // What is not compressed is always taken, and wanted only by who says so.
  return weightOf(wanted) > (weights.get('identity') ?? 0) ? wanted : 'identity';
}
