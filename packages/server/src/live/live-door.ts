import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EpochWatch } from '../answers/epoch-watch.ts';

/** A public state that has begun. */
export interface NewEpoch {
  readonly epoch: string;
  readonly releasedAt: string;
}

export interface LivePorts {
  readonly watch: EpochWatch;
  /** The epochs since the one with this id, the oldest first; the last one alone where the id is unknown. */
  epochsSince(epoch: string | null): Promise<readonly NewEpoch[]>;
}

const heartbeatMs = 10_000;
// An approval that reaches the database just after its minute is told so much later at the latest.
const lookAgainMs = 250;
// Who does not read is let go, before the unread piles up: the client comes back and says what it saw last.
const mostUnreadBytes = 64 * 1024;

/**
 * /live: one small server-sent event for each new epoch.
 *
 * It only wakes those who listen: what is public follows from the time of its release, and a listener that misses an event
 * misses nothing but the moment. All streams share one clock and one heartbeat, so a stream costs its socket alone.
 */
export function openLiveDoor({ watch, epochsSince }: LivePorts) {
  /** Who listens, and the last epoch that each was told. */
  const streams = new Map<ServerResponse, string | null>();
  let told: string | null = null;
  let looking: NodeJS.Timeout | undefined;
  const asking = new Map<string, Promise<readonly NewEpoch[]>>();
  const beating = setInterval(() => {
    for (const stream of streams.keys()) write(stream, ': still here\n\n');
  }, heartbeatMs);
  beating.unref();

  return {
    /** Opens a stream where one is asked for; false for any other question. */
    answer(request: IncomingMessage, response: ServerResponse): boolean {
      if (request.method !== 'GET' || request.url?.split('?')[0] !== '/live') return false;
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // Proxies that gather answers before they pass them on would hold events back.
        'X-Accel-Buffering': 'no',
      });
      response.write('retry: 3000\n\n');
      response.once('close', () => streams.delete(response));
      greet(response, request.headers['last-event-id']?.toString() ?? null).catch(() => response.destroy());
      return true;
    },
    /** How many listen. */
    get listeners(): number {
      return streams.size;
    },
    /** Ends every stream; clients come back by themselves, to whoever serves then. */
    close() {
      clearInterval(beating);
      clearTimeout(looking);
      for (const stream of streams.keys()) stream.end();
      streams.clear();
    },
  };

  /** Tells what came out since the client's last event, until nothing is left to tell; then it listens with the others. */
  async function greet(stream: ServerResponse, lastTold: string | null): Promise<void> {
    let last = lastTold;
    for (;;) {
      const missed = await missedSince(last);
      if (missed.length === 0) break;
      for (const since of missed) write(stream, eventOf(since));
      last = missed.at(-1)?.epoch ?? last;
    }
    if (stream.destroyed || stream.closed) return;
    streams.set(stream, last);
    if (streams.size > 1) return;
    told = last;
    lookOn();
  }

  // After a restart all come back at once, most of them with the same last event: they share the questions.
  async function missedSince(last: string | null): Promise<readonly NewEpoch[]> {
    const { epoch } = (await watch.current()).present();
    if (epoch === null || epoch.id === last) return [];
    if (last === null) return [{ epoch: epoch.id, releasedAt: epoch.releasedAt?.toISOString() ?? '' }];
    const asked = asking.get(last) ?? epochsSince(last).finally(() => asking.delete(last));
    asking.set(last, asked);
    return asked;
  }

  /** Tells everybody what they have not been told. */
  async function look(): Promise<void> {
    const { epoch, minuteEnds } = await watch.current();
    if (epoch !== (told ?? 'none')) {
      const since = await epochsSince(told);
      for (const [stream, last] of streams) {
        // Somebody who has just come may have been greeted with it already.
        const known = since.findIndex((each) => each.epoch === last);
        for (const each of since.slice(known + 1)) write(stream, eventOf(each));
        streams.set(stream, epoch);
      }
      told = epoch;
    }
    lookLater(Math.min(lookAgainMs, Math.max(1, minuteEnds - performance.now() + 1)));
  }

  function lookOn(): void {
    // A database that is away for a moment is asked again; what comes out meanwhile is told when it is back.
    look().catch(() => lookLater(lookAgainMs));
  }

  function lookLater(ms: number): void {
    clearTimeout(looking);
    if (streams.size > 0) looking = setTimeout(lookOn, ms);
  }
}

function write(stream: ServerResponse, text: string): void {
  if (stream.writableLength > mostUnreadBytes) stream.destroy();
  else stream.write(text);
}

export type LiveDoor = ReturnType<typeof openLiveDoor>;

const eventOf = ({ epoch, releasedAt }: NewEpoch): string =>
  `id: ${epoch}\nevent: epoch\ndata: ${JSON.stringify({ epoch, releasedAt })}\n\n`;
