import { HubError } from './hub-error.ts';
import { type Patience, retryAfterOf, unanswered, wait, waitBefore } from './patience.ts';

/** What carries questions: the platform's own `fetch`, or one that goes through a proxy or writes down what is asked. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Where questions go, and how. */
export interface Line {
  /** The hub, without a slash at the end. */
  readonly hub: string;
  readonly fetch: Fetch;
  readonly patience: Patience;
}

/** An answer, read to its end. */
export interface Sent {
  readonly status: number;
  readonly text: string;
  readonly retryAfterMs: number | null;
}

/** Who asks too much, and a hub or a proxy that cannot answer now. All other answers stay what they are. */
const isPassing = (status: number) => [429, 502, 503, 504].includes(status);

/**
 * Sends a question until it is answered, or there is no more patience: then the last answer is given, whatever it says.
 *
 * @throws {HubError} `UNREACHABLE` or `TIMEOUT` where there was no answer; the reason of the signal where it ended.
 */
export async function send(
  line: Line,
  address: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Sent> {
  const { retries, longestWaitMs } = line.patience;
  for (let retry = 0; ; retry++) {
    const sent = await sendOnce(line, address, init, signal);
    const isLast = retry >= retries;
    if (sent instanceof HubError) {
      if (isLast) throw sent;
    } else if (isLast || !isPassing(sent.status) || (sent.retryAfterMs ?? 0) > longestWaitMs) return sent;
    await wait(
      (!(sent instanceof HubError) && sent.retryAfterMs) || waitBefore(retry, longestWaitMs),
      signal,
    );
  }
}

async function sendOnce(
  { fetch, hub, patience }: Line,
  address: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Sent | HubError> {
  signal?.throwIfAborted();
  const inTime = AbortSignal.timeout(patience.timeoutMs);
  try {
    const response = await fetch(address, {
      ...init,
      signal: signal ? AbortSignal.any([signal, inTime]) : inTime,
    });
    const text = await response.text();
    const retryAfterMs = retryAfterOf(response.headers.get('Retry-After'), Date.now());
    return { status: response.status, text, retryAfterMs };
  } catch (cause) {
    signal?.throwIfAborted();
    return unanswered(hub, cause);
  }
}
