import type { Context } from '@akto-figures/schema';
import { execute, type GraphQLSchema, parse } from 'graphql';

/** Asks the public graph from inside: the pages say what the API says, in the same words. */
export type Ask = <Answer>(document: string, variables?: Record<string, unknown>) => Promise<Answer>;

export function createAsk(schema: GraphQLSchema, createContext: () => Context): Ask {
  return async <Answer>(document: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await execute({
      schema,
      document: parse(document),
      variableValues: variables,
      contextValue: createContext(),
    });
    if (errors?.[0]) throw errors[0];
    return data as Answer;
  };
}
