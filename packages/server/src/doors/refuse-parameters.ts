import { GraphQLError } from 'graphql';
import type { Context } from 'hono';
import { problem } from '../problem.ts';
import { BadParameter } from './parameters.ts';

/** Says which parameter of an address is bad, be it this side of the graph or the graph that finds it; anything else rises. */
export function refuseParameters(error: Error, c: Context): Response {
  const parameter = parameterIn(error);
  if (parameter === null) throw error;
  return problem(c, 400, 'Bad parameter', error.message, { parameter });
}

/** The parameter that an error is about; null for any other error. */
function parameterIn(error: Error): string | null {
  if (error instanceof BadParameter) return error.parameter;
  const isBad = error instanceof GraphQLError && error.extensions.code === 'BAD_USER_INPUT';
  return isBad ? String(error.extensions.argument) : null;
}
