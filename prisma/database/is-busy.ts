/**
 * Whether a failure is that of somebody who waited too long for others: for what another transaction holds, for a free
 * connection, or in a circle. Nothing was done, and the same may well pass a little later.
 */
export function isBusy(failure: unknown): boolean {
  // The driver's own error has the server's code. Prisma wraps it, and gives what it wrapped as `cause` or in `meta`, under
  // a code of its own.
  for (
    let error = failure as Wrapped | undefined;
    error;
    error = error.cause ?? error.meta?.driverAdapterError
  ) {
    if (codes.has(error.code ?? '') || codes.has(error.originalCode ?? '')) return true;
  }
  return false;
}

const codes = new Set([
  // The server's: waited for a lock, or in a circle with others; was silent for too long in a transaction.
  '55P03',
  '40P01',
  '40001',
  '25P03',
  // Prisma's: another transaction won; none began or ended in its time.
  'P2034',
  'P2028',
]);

interface Wrapped {
  readonly code?: string;
  readonly originalCode?: string;
  readonly cause?: Wrapped;
  readonly meta?: { readonly driverAdapterError?: Wrapped };
}
