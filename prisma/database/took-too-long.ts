/** Whether a failure is that of a statement which the server stopped because it took too long: see `statementTimeoutMs`. */
export function tookTooLong(failure: unknown): boolean {
  // The driver's own error has the server's code. Prisma wraps it, and gives what it wrapped as `cause` or in `meta`.
  for (
    let error = failure as Wrapped | undefined;
    error;
    error = error.cause ?? error.meta?.driverAdapterError
  ) {
    if ([error.code, error.originalCode].includes(queryCanceled)) return true;
  }
  return false;
}

const queryCanceled = '57014';

interface Wrapped {
  readonly code?: string;
  readonly originalCode?: string;
  readonly cause?: Wrapped;
  readonly meta?: { readonly driverAdapterError?: Wrapped };
}
