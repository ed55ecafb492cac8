/**
 * Whether a failure is that of a database which does not answer now: it cannot be reached, went away in the middle of a
 * question, is starting or stopping, or lets nobody more in. The same question may well pass a little later.
 */
export function isAway(failure: unknown): boolean {
  // The driver's own error has the server's code or the system's. Prisma wraps it, and gives what it wrapped as `cause` or
  // in `meta`, with a kind of its own.
  for (let error = failure as Wrapped | undefined; error; error = wrappedIn(error)) {
    const { kind = '', code = '', originalCode = '', message = '' } = error;
    if (kinds.has(kind) || codes.test(code) || codes.test(originalCode) || withoutCode.test(message))
      return true;
  }
  return false;
}

const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections']);
// 08: the connection, 57P: the server stops or starts, 53300: too many connections.
const codes =
  /^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
// What pg itself says of a connection has no code.
const withoutCode =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

const wrappedIn = ({ cause, meta, errors }: Wrapped): Wrapped | undefined =>
  cause ?? meta?.driverAdapterError ?? errors?.[0];

interface Wrapped {
  readonly kind?: string;
  readonly code?: string;
  readonly originalCode?: string;
  readonly message?: string;
  readonly cause?: Wrapped;
  readonly meta?: { readonly driverAdapterError?: Wrapped };
  /** One failure for each address of a name. */
  readonly errors?: readonly Wrapped[];
}
