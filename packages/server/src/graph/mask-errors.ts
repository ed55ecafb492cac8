import { randomUUID } from 'node:crypto';
import { tookTooLong } from '@akto-figures/prisma';
import { GraphQLError } from 'graphql';
import type { Limits } from '../limits/limits.ts';
import { Refusal } from '../limits/refusal.ts';
import type { Log } from '../log.ts';
import { currentRequestId } from '../observability/request-id.ts';
import { notNow, notNowInGraph } from '../unavailable.ts';

/** Tells callers what they can mend, and masks everything else behind an id under which it is logged. */
export function maskErrors(limits: Limits, log: Log) {
  return (error: unknown): GraphQLError => {
    if (isForTheCaller(error)) return told(error);
    if (tookTooLong(causeOf(error))) return refuseSlow(limits);
    const masked = maskUnexpected(error, log);
    const later = notNow(error);
    return later ? notNowInGraph(later) : masked;
  };
}

/** What the caller can mend: a query that does not parse or validate, or an error that a resolver means to be read. */
function isForTheCaller(error: unknown): error is GraphQLError {
  return (
    error instanceof GraphQLError && (!error.originalError || error.originalError instanceof GraphQLError)
  );
}

/** With a code always, and without what a JSON parser says of its insides. */
function told(error: GraphQLError): GraphQLError {
  // What is wrong with a variable is found by GraphQL itself, which gives no codes.
  error.extensions.code ??= 'BAD_USER_INPUT';
  const [, variable] = /^Variable "\$(\w+)"/.exec(error.message) ?? [];
  if (variable !== undefined) error.extensions.variable ??= variable;
  if (error.extensions.originalError) {
    delete error.extensions.originalError;
    // Yoga would say 200 to who takes application/json, as of a query that is wrong; but there is no query.
    error.extensions.http = { status: 400 };
  }
  return error;
}

/** The database stops a statement at the limit, so more than that is all that is known of its time. */
function refuseSlow(limits: Limits): GraphQLError {
  return new Refusal(limits, 'statement', limits.statement.most + 1);
}

const causeOf = (error: unknown) => (error instanceof GraphQLError ? error.originalError : error);

function maskUnexpected(error: unknown, log: Log): GraphQLError {
  const id = currentRequestId() ?? randomUUID();
  log.error({ err: causeOf(error), id }, 'a query failed');
  return new GraphQLError(
    `Something went wrong on our side. Tell us this id and we find it in the log: ${id}.`,
    {
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    },
  );
}
