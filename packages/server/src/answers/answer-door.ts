import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EpochWatch, Moment } from './epoch-watch.ts';
import { encodingFor, type KnownAnswer, KnownAnswers, prepareAnswer } from './known-answers.ts';

/** What became of a question, for whoever counts. */
export type Outcome = 'hit' | 'miss' | 'notModified' | 'bypass';

/** Asks the graph itself, past this door. */
export type Fetch = (request: Request) => Response | Promise<Response>;

interface Asked {
  readonly key: string;
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * The door before GraphQL: a question that was answered in this epoch is answered from memory, already compressed, without
 * parsing it again. Questions by GET only: that is how pages ask, and what every cache on the way can keep.
 */
export type AnswerDoor = ReturnType<typeof openAnswerDoor>;

export function openAnswerDoor(watch: EpochWatch, count: (outcome: Outcome) => void = () => undefined) {
  const answers = new KnownAnswers();
  const underWay = new Map<string, Promise<Response | KnownAnswer>>();

  return {
    /** Answers a question that is known, at once; false where somebody else has to. */
    answerKnown(request: IncomingMessage, response: ServerResponse): boolean {
      const key = keyOf(request.method, request.url, request.headers.accept);
      const moment = key === null ? undefined : watch.known();
      const answer = key !== null && moment ? answers.get(moment.epoch, key) : undefined;
      if (key === null || !moment || !answer) return false;
      const asked = {
        key,
        acceptEncoding: request.headers['accept-encoding'] as string | undefined,
        ifNoneMatch: request.headers['if-none-match'],
      };
      const { status, headers, body } = represent(answer, moment, asked);
      count(status === 304 ? 'notModified' : 'hit');
      response.writeHead(status, headers);
      response.end(body);
      return true;
    },

    /** Answers any question: from memory, together with others who ask the same just now, or from the graph. */
    async answer(request: Request, ask: Fetch): Promise<Response> {
      const key = keyOf(request.method, pathOf(request.url), request.headers.get('Accept') ?? undefined);
      if (key === null) {
        count('bypass');
        return ask(request);
      }
      const moment = await watch.current();
      let answer: Response | KnownAnswer | undefined = answers.get(moment.epoch, key);
      count(answer ? 'hit' : 'miss');
      if (!answer) {
        const flight = `${moment.epoch} ${key}`;
        const question = underWay.get(flight) ?? fly(moment, key, request, ask);
        underWay.set(flight, question);
        answer = await question.finally(() => underWay.delete(flight));
      }
      // There is more than one class of responses in a process (Node's, Hono's, Yoga's), so the class tells nothing.
      if (!('bodies' in answer)) return answer.clone();
      const { status, headers, body } = represent(answer, moment, {
        key,
        acceptEncoding: request.headers.get('Accept-Encoding') ?? undefined,
        ifNoneMatch: request.headers.get('If-None-Match') ?? undefined,
      });
      return new Response(body && new Uint8Array(body), { status, headers });
    },
  };

  async function fly(
    { epoch }: Moment,
    key: string,
    request: Request,
    ask: Fetch,
  ): Promise<Response | KnownAnswer> {
    const response = await ask(request);
    const contentType = response.headers.get('Content-Type') ?? '';
    if (response.status !== 200 || !contentType.includes('json')) return response;
    const body = new Uint8Array(await response.clone().arrayBuffer());
    if (hasErrors(body)) return response;
    const answer = await prepareAnswer(contentType, body);
    // The release that came out meanwhile may or may not be in the answer: it is sent, and not kept.
    if ((await watch.ask()).epoch === epoch) answers.set(epoch, key, answer);
    return answer;
  }
}

/** What makes two questions the same; null for what is no question by GET. The two JSON types of GraphQL answers differ. */
function keyOf(
  method: string | undefined,
  path: string | undefined,
  accept: string | undefined,
): string | null {
  if (method !== 'GET' || !path?.startsWith('/graphql?')) return null;
  return accept?.includes('application/graphql-response+json') ? `graphql ${path}` : path;
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** An error is worth another try, and its time is the asker's: it is never kept. Answers begin with their errors. */
const hasErrors = (body: Uint8Array): boolean =>
  Buffer.from(body.subarray(0, 16)).toString().startsWith('{"errors"');

function represent(answer: KnownAnswer, { minuteEnds }: Moment, { acceptEncoding, ifNoneMatch }: Asked) {
  const encoding = encodingFor(acceptEncoding);
  const { bytes, etag } = answer.bodies[encoding];
  const isPlain = bytes === answer.bodies.identity.bytes;
  const headers: Record<string, string> = {
    ETag: etag,
    'Cache-Control': cacheControl(minuteEnds),
    Vary: 'Accept, Accept-Encoding',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  };
  // A proxy that compressed on the way has made the tag weak (W/"…"); what it stands for is the same.
  if (ifNoneMatch?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag))
    return { status: 304, headers, body: null };
  headers['Content-Type'] = answer.contentType;
  headers['Content-Length'] = String(bytes.length);
  if (!isPlain) headers['Content-Encoding'] = encoding;
  return { status: 200, headers, body: bytes };
}

/**
 * Until the next whole minute, planned release or not: so no cached answer outlives a release, and no header tells that one
 * is planned. Where the hub is gone, an old answer is better than none.
 */
export function cacheControl(minuteEnds: number): string {
  const seconds = Math.max(0, Math.floor((minuteEnds - performance.now()) / 1000));
  return `public, max-age=${seconds}, stale-if-error=86400`;
}
