/** What a connection may do at most, however little it asks; docs/limits.md is checked against this table. */
export interface SocketLimit {
  readonly most: number;
  readonly unit: string;
  /** What becomes of a connection that passes it. */
  readonly outcome: string;
}

export const socketLimits = {
  headers: {
    most: 10_000,
    unit: 'milliseconds until a request has said what it asks, from the opening of its connection on',
    outcome: '408, and the connection is closed.',
  },
  request: {
    most: 60_000,
    unit: 'milliseconds until all of a request has come, its body too',
    outcome: '408, and the connection is closed.',
  },
  // Longer than proxies keep theirs (60 s, most of them): the one that closes first must not be the one that is asked.
  idle: {
    most: 75_000,
    unit: 'milliseconds without a request, after an answer',
    outcome: 'The connection is closed.',
  },
  reading: {
    most: 30_000,
    unit: 'milliseconds for each 32 kB of an answer that waits to be taken',
    outcome: 'The connection is closed; what was not taken of an export is never made.',
  },
  headerFields: {
    most: 100,
    unit: 'header fields of a request',
    outcome: '431, and the connection is closed.',
  },
  waiting: {
    most: 50,
    unit: 'requests on one connection that wait for the answer to the one before',
    outcome: '503 with `Retry-After`, and the connection is closed.',
  },
  connections: {
    most: 25_000,
    unit: 'connections at once',
    outcome: 'A further one is closed at once.',
  },
} as const satisfies Record<string, SocketLimit>;

export type SocketBounds = Readonly<Record<keyof typeof socketLimits | 'readingBytes', number>>;

export const usualBounds: SocketBounds = {
  headers: socketLimits.headers.most,
  request: socketLimits.request.most,
  idle: socketLimits.idle.most,
  reading: socketLimits.reading.most,
  readingBytes: 32 * 1024,
  headerFields: socketLimits.headerFields.most,
  waiting: socketLimits.waiting.most,
  connections: socketLimits.connections.most,
};
