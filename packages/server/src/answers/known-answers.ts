import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import QuickLRU from 'quick-lru';

export type Encoding = 'br' | 'gzip' | 'identity';

/** One answer in all the encodings that clients take, with a strong ETag for each. */
export interface KnownAnswer {
  readonly contentType: string;
  readonly bodies: Readonly<Record<Encoding, { readonly bytes: Buffer; readonly etag: string }>>;
}

// What partners' pages ask for fits many times over; one-off queries push each other out and not the others' memory.
const mostBytes = 64 * 1024 * 1024;
const mostAnswers = 10_000;
const largestAnswerBytes = 512 * 1024;
const worthCompressingBytes = 256;

/**
 * The answers of one epoch, ready to be sent. A new epoch makes an empty one: nothing else needs to be forgotten, because
 * nothing else can change.
 */
export class KnownAnswers {
  #epoch = '';
  #bytes = 0;
  readonly #answers = new QuickLRU<string, KnownAnswer>({
    maxSize: mostAnswers,
    onEviction: (_key, answer) => {
      this.#bytes -= sizeOf(answer);
    },
  });

  get(epoch: string, key: string): KnownAnswer | undefined {
    return epoch === this.#epoch ? this.#answers.get(key) : undefined;
  }

  set(epoch: string, key: string, answer: KnownAnswer): void {
    if (epoch !== this.#epoch) {
      this.#answers.clear();
      this.#bytes = 0;
      this.#epoch = epoch;
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
export async function prepareAnswer(contentType: string, body: Uint8Array): Promise<KnownAnswer> {
  const identity = Buffer.from(body);
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 27);
  const as = (bytes: Buffer, suffix: string) => ({ bytes, etag: `"${etag}${suffix}"` });
  if (identity.length < worthCompressingBytes) {
    return {
      contentType,
      bodies: { br: as(identity, ''), gzip: as(identity, ''), identity: as(identity, '') },
    };
  }
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(identity),
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  ]);
  return {
    contentType,
    bodies: { br: as(brotli, '-br'), gzip: as(zipped, '-gz'), identity: as(identity, '') },
  };
}

/** The encoding that a client wants most, of those that we have; of two that it wants alike, the shorter. */
export function encodingFor(acceptEncoding = ''): Encoding {
  const known = encodings.get(acceptEncoding) ?? bestEncoding(acceptEncoding);
  encodings.set(acceptEncoding, known);
  return known;
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
