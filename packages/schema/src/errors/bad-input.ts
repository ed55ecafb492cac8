import type { BadInput } from '@akto-figures/contents';
import { GraphQLError } from 'graphql';

/** A caller's mistake: which argument, what was given, what would be right. `more` is for programs. */
export function badInput(
  argument: string,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', argument, ...more, http: { status: 400 } },
  });
}

/** What a record cannot take, as the graph says it; and by which variable it was given, where it was by one. */
export const asGraphQLError = ({ field, message, more }: BadInput, variable?: string): GraphQLError =>
  badInput(field, message, { ...more, ...(variable !== undefined && { variable }) });
