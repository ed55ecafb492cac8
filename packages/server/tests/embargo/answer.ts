import type { EditorialHub } from '../an-editorial-hub.ts';
import type { Knock } from './every-door.ts';

/** All that somebody outside gets: every byte and every header. */
export interface Answer {
  readonly head: string;
  readonly body: Buffer;
}

// Each request brings its own id, so the hub has none of its own to give.
const requestId = { 'X-Request-Id': 'the-same-for-both' };

export async function knock(hub: EditorialHub, { path, init }: Knock): Promise<Answer> {
  const response = await hub.fetch(path, {
    ...init,
    headers: { ...requestId, ...(init?.headers as Record<string, string>) },
  });
  const body = Buffer.from(await response.arrayBuffer());
  // How much is left to whoever asks is theirs, and grows with time.
  const headers = [...response.headers]
    .filter(([name]) => name !== 'ratelimit')
    .map(([name, value]) => `${name}: ${value}`);
  return {
    head: [`${response.status}`, ...headers].join('\n'),
    body: path === '/metrics' ? withoutMemory(body) : body,
  };
}

// What a process weighs is its own; all else in there is counted.
function withoutMemory(metrics: Buffer): Buffer {
  return Buffer.from(metrics.toString().replace(/^process_resident_memory_bytes .*$/m, ''));
}

/** What an answer says, head and all. */
export const said = ({ head, body }: Answer): string => `${head}\n\n${body.toString()}`;

export const areAlike = (one: Answer, other: Answer): boolean =>
  one.head === other.head && one.body.equals(other.body);
