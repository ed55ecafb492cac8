import { GraphQLError } from 'graphql';

/** Whether the graph refuses words to look for: it looks for so many and no more. */
export const isOfWords = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.extensions.code === 'BAD_USER_INPUT' &&
  error.extensions.argument === 'text';
