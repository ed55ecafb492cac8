import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerTypeFor } from '../graph/answer-type.ts';
import { takesEvents } from '../graph/use-event-streams.ts';
import type { Log } from '../log.ts';
import { requestIdFrom } from '../observability/request-id.ts';
import { untilTheMinuteEnds } from './cache-control.ts';
import type { EpochWatch, Moment } from './epoch-watch.ts';
import { encodingFor, type KnownAnswer, KnownAnswers, prepareAnswer, preparePage } from './known-answers.ts';
import { Late, shareQuestions } from './share-questions.ts';

/** How a question was answered, for the metrics. */
export type CacheResult = 'hit' | 'miss' | 'notModified' | 'bypass';

/** The way past this door. */
export interface Graph {
  /** Asks the graph itself. */
  ask(request: Request): Response | Promise<Response>;
  /** How long somebody waits who asks what is being asked already. */
  readonly patienceMs: number;
  /** The answer to a client that has waited so long, in milliseconds. */
  refuseLate(waitedMs: number): Response;
}

/** The way past this door to what stands at an address. */
export interface Page {
  make(): Promise<Response>;
  /** How long somebody waits who asks for what is being made already. */
  readonly patienceMs: number;
  readonly acceptEncoding: string | undefined;
}

interface Asked {
  readonly acceptEncoding: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

/**
 * The door before GraphQL: a question that was answered in this epoch, on this day, is answered from memory, already compressed, without
 * parsing it again. Questions by GET only: that is how pages ask, and what every cache on the way can keep.
 */
export type AnswerDoor = ReturnType<typeof openAnswerDoor>;

export function openAnswerDoor(
  watch: EpochWatch,
  count: (outcome: CacheResult) => void = () => undefined,
  log?: Log,
) {
  const answers = new KnownAnswers();
  const share = shareQuestions<KnownAnswer, Response>(isKnown);

  return {
    /** Answers a question that is known, at once; false where somebody else has to. */
    answerKnown(request: IncomingMessage, response: ServerResponse): boolean {
      const key = keyOf(request.method, request.url, request.headers.accept);
      const moment = key === null ? undefined : watch.known();
      const answer = key !== null && moment ? answers.get(moment.state, key) : undefined;
      if (key === null || !moment || !answer) return false;
      const isLogged = log?.isLevelEnabled('info') ?? false;
      const start = isLogged ? performance.now() : 0;
      const requestId = requestIdFrom(request.headers['x-request-id']);
      const { status, headers, body } = represent(answer, moment, {
        acceptEncoding: request.headers['accept-encoding']?.toString(),
        ifNoneMatch: request.headers['if-none-match'],
      });
      count(status === 304 ? 'notModified' : 'hit');
      headers.push('X-Request-Id', requestId);
      response.writeHead(status, headers);
      response.end(body);
      if (isLogged) {
        const ms = Math.round(performance.now() - start);
        log?.info({ requestId, method: request.method, path: '/graphql', status, ms }, 'request');
      }
      return true;
    },

    /** The moment, for what is answered elsewhere and kept as long. */
    moment: (): Promise<Moment> => watch.current(),

    /** Answers any question: from memory, together with others who ask the same just now, or from the graph. */
    async answer(request: Request, graph: Graph): Promise<Response> {
      const key = keyOf(request.method, pathOf(request), request.headers.get('Accept') ?? undefined);
      if (key === null) {
        count('bypass');
        return graph.ask(request);
      }
      const moment = await watch.current();
      const answer = await remember(
        moment,
        key,
        graph.patienceMs,
        async () => graph.ask(request),
        knownAnswer,
      );
      if (answer instanceof Late) return graph.refuseLate(answer.waitedMs);
      if (!isKnown(answer)) return answer;
      const { status, headers, body } = represent(answer, moment, {
        acceptEncoding: request.headers.get('Accept-Encoding') ?? undefined,
        ifNoneMatch: request.headers.get('If-None-Match') ?? undefined,
      });
      return new Response(body && new Uint8Array(body), { status, headers: inPairs(headers) });
    },

    /** Answers what follows from its address alone: from memory, together with others who ask for it just now, or as it is made. */
    async answerAt(address: string, { make, patienceMs, acceptEncoding }: Page): Promise<Response | Late> {
      const answer = await remember(await watch.current(), `page ${address}`, patienceMs, make, knownPage);
      if (answer instanceof Late || !isKnown(answer)) return answer;
      const { bytes, headers } = answer.bodies[encodingFor(acceptEncoding)];
      return new Response(new Uint8Array(bytes), { headers: inPairs(headers) });
    },
  };

  /** An answer that is known, or that is being made already, or a new one; only what `toKnow` knows again is shared. */
  async function remember(
    { state }: Moment,
    key: string,
    patienceMs: number,
    ask: () => Promise<Response>,
    toKnow: (response: Response) => Promise<KnownAnswer | null>,
  ): Promise<KnownAnswer | Response | Late> {
    const known = answers.get(state, key);
    count(known ? 'hit' : 'miss');
    if (known) return known;
    return share(`${state} ${key}`, patienceMs, async () => {
      const response = await ask();
      const answer = await toKnow(response);
      if (!answer) return response;
      // The release that came out meanwhile may or may not be in the answer: it is sent, and not kept.
      if ((await watch.ask()).state === state) answers.set(state, key, answer);
      return answer;
    });
  }
}

async function knownAnswer(response: Response): Promise<KnownAnswer | null> {
  const contentType = response.headers.get('Content-Type') ?? '';
  if (response.status !== 200 || !contentType.includes('json')) return null;
  const body = new Uint8Array(await response.clone().arrayBuffer());
  return hasErrors(body) ? null : prepareAnswer(contentType, body);
}

async function knownPage(response: Response): Promise<KnownAnswer | null> {
  if (response.status !== 200) return null;
  return preparePage(response.headers, new Uint8Array(await response.clone().arrayBuffer()));
}

/**
 * What makes two questions the same; null for what is no question by GET, or takes no JSON. The two JSON types of GraphQL answers
 * differ.
 */
function keyOf(
  method: string | undefined,
  path: string | undefined,
  accept: string | undefined,
): string | null {
  if (!isByGet(method) || !path?.startsWith('/graphql?')) return null;
  // A stream is its listener's own, and has no end that one could wait for.
  if (takesEvents(accept)) return null;
  const type = answerTypeFor(accept);
  return type && `${type} ${path}`;
}

// There is more than one class of responses in a process (Node's, Hono's, Yoga's), so the class tells nothing.
const isKnown = (answer: KnownAnswer | Response): answer is KnownAnswer => 'bodies' in answer;

function pathOf({ method, url }: Request): string | undefined {
  if (!isByGet(method)) return undefined;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

const isByGet = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD';

/** An error is worth another try, and its time is the asker's: it is never kept. Answers begin with their errors. */
const hasErrors = (body: Uint8Array): boolean =>
  Buffer.from(body.subarray(0, 16)).toString().startsWith('{"errors"');

function represent(
  answer: KnownAnswer,
  { minuteEnds, lastModified }: Moment,
  { acceptEncoding, ifNoneMatch }: Asked,
) {
  const { bytes, etag, headers, notModified } = answer.bodies[encodingFor(acceptEncoding)];
  // A proxy that compressed on the way has made the tag weak (W/"…"); what it stands for is the same.
  const isOneOf = (tags: string) => tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const hasIt =
    ifNoneMatch !== undefined && (ifNoneMatch === etag || ifNoneMatch.trim() === '*' || isOneOf(ifNoneMatch));
  const kept = ['Cache-Control', untilTheMinuteEnds(minuteEnds)];
  const changed = lastModified === null ? [] : ['Last-Modified', lastModified];
  return hasIt
    ? { status: 304, headers: [...notModified, ...kept], body: null }
    : { status: 200, headers: [...headers, ...kept, ...changed], body: bytes };
}

/** Names and values in turn, as Node writes them, in pairs, as a Response takes them. */
const inPairs = (headers: readonly string[]) =>
  headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as [string, string]] : [],
  );
