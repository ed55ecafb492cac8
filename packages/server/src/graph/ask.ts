import { type Context, createTextGate, type Warning } from '@akto-figures/schema';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';

/**
 * Asks the public graph from inside: the pages say what the API says, in the same words. `warn` is called with what is odd in a question that
 * was answered: a name that names nothing.
 */
export type Ask = <Answer>(
  document: string,
  variables?: Record<string, unknown>,
  warn?: (warnings: readonly Warning[]) => void,
) => Promise<Answer>;

/** Makes those who ask: each with contexts of its own, so that one who reads through everything keeps it from the others' memory. */
export function createAsks(schema: GraphQLSchema): (createContext: () => Context) => Ask {
  // Documents are the code's own, so they are few, and come again with every page of an export.
  const compiled = new Map<string, { query: CompiledQuery['query']; parsed: DocumentNode }>();
  const compile = (document: string) => {
    const parsed = parse(document);
    const query = compileQuery(schema, parsed);
    if (!isCompiledQuery(query)) throw query.errors?.[0] ?? new Error('A document of ours does not compile.');
    const made = { query: query.query, parsed };
    compiled.set(document, made);
    return made;
  };
  // Variables come from addresses.
  const refusalOf = createTextGate(schema);
  return (createContext) =>
    async <Answer>(
      document: string,
      variables: Record<string, unknown> = {},
      warn?: (warnings: readonly Warning[]) => void,
    ) => {
      const { query, parsed } = compiled.get(document) ?? compile(document);
      const refusal = refusalOf({ document: parsed, variables });
      if (refusal) throw refusal;
      const context = createContext();
      const { data, errors }: ExecutionResult = await query(undefined, context, variables);
      // What the compiler makes of an error has no extensions where the error itself has none.
      if (errors?.[0]) throw errors[0].originalError ?? errors[0];
      warn?.(context.warnings.all());
      return data as Answer;
    };
}
