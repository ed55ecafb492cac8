import { pipeline, Readable } from 'node:stream';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { doorAt } from '../doors/door-table.ts';
import {
  brotliParams,
  compress,
  type Encoding,
  encodingFor,
  isText,
  worthCompressingBytes,
} from './known-answers.ts';

/**
 * Sends every public text as its asker takes it, and names it by a tag of its own: an answer without one is gathered, compressed
 * and given its tag by who keeps it. What streams brings its tag, and is compressed while it is read.
 *
 * What is behind the sign-in goes as it is: beside text that somebody else chose, the length of what is compressed tells secrets.
 */
export function compressText(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const answer = c.res;
    if (!doorAt(c.req.path).isPublic || !isCompressible(answer)) return;
    if (!/accept-encoding/i.test(answer.headers.get('Vary') ?? '')) {
      answer.headers.append('Vary', 'Accept-Encoding');
    }
    const encoding = encodingFor(c.req.header('Accept-Encoding'));
    // Who says how long it is has chosen its form already.
    if (encoding === 'identity' || answer.headers.has('Content-Length')) return;
    const sent = answer.headers.has('ETag')
      ? whileItIsRead(answer, encoding)
      : await gathered(answer, encoding);
    // Hono gives a new answer the headers of the one before, unless there is none.
    c.res = undefined;
    c.res = sent;
  };
}

const isCompressible = ({ body, headers }: Response): boolean =>
  body !== null && !headers.has('Content-Encoding') && isText(headers.get('Content-Type') ?? '');

async function gathered(answer: Response, encoding: Compressed): Promise<Response> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (bytes.length < worthCompressingBytes) return new Response(bytes, answer);
  const body = new Uint8Array(await compress(bytes, encoding));
  const sent = encodedAs(encoding, body, answer);
  sent.headers.set('Content-Length', `${body.length}`);
  return sent;
}

function whileItIsRead(answer: Response, encoding: Compressed): Response {
  // Each page goes out when it is read: brotli alone would gather megabytes before it says anything.
  const compressor =
    encoding === 'br'
      ? createBrotliCompress({ params: brotliParams, flush: constants.BROTLI_OPERATION_FLUSH })
      : createGzip({ flush: constants.Z_SYNC_FLUSH });
  // What fails is told by the answer, which ends short; who goes away ends what is read for them.
  pipeline(Readable.fromWeb(answer.body as NodeStream), compressor, () => undefined);
  const sent = encodedAs(encoding, Readable.toWeb(compressor) as ReadableStream, answer);
  const tag = answer.headers.get('ETag') ?? '';
  sent.headers.set('ETag', tag.replace(/"$/, `-${encoding}"`));
  return sent;
}

function encodedAs(encoding: Compressed, body: BodyInit, answer: Response): Response {
  const sent = new Response(body, answer);
  sent.headers.set('Content-Encoding', encoding);
  return sent;
}

type Compressed = Exclude<Encoding, 'identity'>;
