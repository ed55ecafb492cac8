/**
 * Why the database has taken a transaction back at its end: an approval would have missed its minute, or what it takes back is
 * out by now. Null for any other failure. The codes are those of keep_release_time() in prisma/migrations.
 */
export function refusedAtCommit(failure: unknown): 'MISSED' | 'OUT' | null {
  // The driver's own error has the server's code. Prisma wraps it, and gives what it wrapped as `cause` or in `meta`.
  for (
    let error = failure as Wrapped | undefined;
    error;
    error = error.cause ?? error.meta?.driverAdapterError
  ) {
    if ([error.code, error.originalCode].includes('AF001')) return 'MISSED';
    if ([error.code, error.originalCode].includes('AF002')) return 'OUT';
  }
  return null;
}

interface Wrapped {
  readonly code?: string;
  readonly originalCode?: string;
  readonly cause?: Wrapped;
  readonly meta?: { readonly driverAdapterError?: Wrapped };
}
