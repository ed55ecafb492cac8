import { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { problem } from '../problem.ts';
import { BadParameter } from './parameters.ts';

/** Says which parameter of an address is bad, be it this side of the graph or the graph that finds it; anything else rises. */
export function refuseParameters(error: Error, c: Context): Response {
  const isBad =
    error instanceof BadParameter ||
    (error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT');
  if (!isBad) throw error;
  return problem(c, 400, 'Bad parameter', error.message);
}
