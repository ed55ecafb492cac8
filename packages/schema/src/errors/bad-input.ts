import { GraphQLError } from 'graphql';

/** A caller's mistake: which argument, what was given, what would be right. */
export function badInput(argument: string, message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', argument, http: { status: 400 } },
  });
}
