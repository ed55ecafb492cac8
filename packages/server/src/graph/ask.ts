import type { Context } from '@akto-figures/schema';
import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/** Asks the public graph from inside: the pages say what the API says, in the same words. */
export type Ask = <Answer>(document: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Makes those who ask: each with contexts of its own, so that one who reads through everything keeps it from the others' memory. */
export function createAsks(schema: GraphQLSchema): (createContext: () => Context) => Ask {
  // Documents are the code's own, so they are few, and come again with every page of an export.
  const compiled = new Map<string, CompiledQuery>();
  const compile = (document: string): CompiledQuery => {
    const query = compileQuery(schema, parse(document));
    if (!isCompiledQuery(query)) throw query.errors?.[0] ?? new Error('A document of ours does not compile.');
    compiled.set(document, query);
    return query;
  };
  return (createContext) =>
    async <Answer>(document: string, variables: Record<string, unknown> = {}) => {
      const { query } = compiled.get(document) ?? compile(document);
      const { data, errors }: ExecutionResult = await query(undefined, createContext(), variables);
      // What the compiler makes of an error has no extensions where the error itself has none.
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      return data as Answer;
    };
}
