import { refused } from './ask.ts';
import { eventsOf } from './events.ts';
import { HubError } from './hub-error.ts';
import { retryAfterOf, wait } from './patience.ts';
import type { Line } from './send.ts';

/** What is public has changed: one or several releases came out as one. */
export interface Epoch {
  /** The identity of what is public from now on. `changes({ since })` takes it. */
  readonly epoch: string;
  /** The time of the release, in UTC. */
  readonly releasedAt: string;
}

/** How live news are listened to. */
export interface LiveOptions {
  /** Ends it: the walk is over then, without an error. */
  readonly signal?: AbortSignal | undefined;
  /** The epoch that is known: only later epochs are given. By default the present one comes first. */
  readonly since?: string | undefined;
}

// The hub says something every 10 s. A connection that is dead without knowing says nothing.
const silenceMs = 35_000;
const firstWaitMs = 3_000;
const noRoomMs = 60_000;

/**
 * Each epoch of the hub from now on, while it listens. It connects again whenever the stream ends, and is told then what
 * came out meanwhile.
 *
 * @throws {HubError} where what answers is no hub, or refuses for good.
 */
export async function* live(
  line: Line,
  { signal, since }: LiveOptions,
): AsyncGenerator<Epoch, void, undefined> {
  const { longestWaitMs } = line.patience;
  let last = since ?? '';
  for (let failed = 0; !signal?.aborted; failed++) {
    const ended = new AbortController();
    const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => ended.abort(), silenceMs);
    };
    let waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failed);
    try {
      heard();
      const opened = await openStream(line, last, either);
      if (typeof opened === 'number') waitMs = opened;
      else {
        for await (const event of eventsOf(opened, heard)) {
          failed = -1;
          waitMs = Math.min(longestWaitMs, firstWaitMs);
          const epoch = epochIn(event.data);
          if (event.name !== 'epoch' || epoch === null || epoch.epoch === last) continue;
          last = epoch.epoch;
          yield epoch;
        }
      }
    } catch (cause) {
      if (cause instanceof HubError && cause.status !== null) throw cause;
    } finally {
      clearTimeout(silence);
      ended.abort();
    }
    await wait(waitMs, signal).catch(() => undefined);
  }
}

/** The stream, or after how many milliseconds there may be room for it. */
async function openStream(
  { fetch, hub }: Line,
  last: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | number> {
  const headers = { Accept: 'text/event-stream', ...(last === '' ? {} : { 'Last-Event-ID': last }) };
  const response = await fetch(`${hub}/live`, { headers, signal, cache: 'no-store' });
  const { status, body } = response;
  if (status === 200 && body && response.headers.get('Content-Type')?.startsWith('text/event-stream'))
    return body;
  const retryAfterMs = retryAfterOf(response.headers.get('Retry-After'), Date.now());
  const text = await response.text();
  if (status === 429 || status >= 500) return retryAfterMs ?? noRoomMs;
  throw refused({ status, text, retryAfterMs }, hub);
}

function epochIn(data: string): Epoch | null {
  try {
    const { epoch, releasedAt } = JSON.parse(data);
    return typeof epoch === 'string' && typeof releasedAt === 'string' ? { epoch, releasedAt } : null;
  } catch {
    return null;
  }
}
