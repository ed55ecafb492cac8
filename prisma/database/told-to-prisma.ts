import { DriverAdapterError } from '@prisma/driver-adapter-utils';

/** What both drivers know of an error of PostgreSQL. */
interface PostgresError extends Error {
  code?: string;
  severity?: string;
  detail?: string;
  column?: string;
  hint?: string;
}

/** An error as Prisma takes it from an adapter: it repeats what this one says, and of any other says no more than its kind. */
export function toldToPrisma(cause: unknown): DriverAdapterError {
  const { code, severity, message, detail, column, hint } = cause as PostgresError;
  const error = { code: code ?? 'N/A', severity: severity ?? 'N/A', message, detail, column, hint };
  return new DriverAdapterError({ kind: 'postgres', ...error });
}
