import type { Database } from '@akto-figures/prisma';
import { execute, type FormattedExecutionResult, parse, validate } from 'graphql';
import { openDump } from '../../../tests/support/open-dump.ts';
import { buildPublicGraph, createContexts, loadAtlas, presentBy } from '../src/index.ts';

interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer that it asks for
  data: any;
  errors: FormattedExecutionResult['errors'];
  /** How many queries the answer took. */
  queries: number;
}

/** The public graph on an embedded database with the starter data, asked at any time. */
export interface TestGraph {
  readonly database: Database;
  /** Asks at the present of the database's clock, or at another present. */
  ask(query: string, variables?: Record<string, unknown>, present?: Date): Promise<Asked>;
}

export async function aGraph(): Promise<TestGraph> {
  const database = await openDump('started');
  const { client } = database;
  const atlas = await loadAtlas(client);
  const schema = buildPublicGraph();
  let queries = 0;
  client.$on('query' as never, () => {
    queries += 1;
  });
  return {
    database,
    async ask(query, variables = {}, present) {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0)
        return { data: null, errors: invalid.map((error) => error.toJSON()), queries: 0 };
      queries = 0;
      // Contexts of their own: what an earlier question has read must not make this one look cheaper than it is.
      const contextValue = createContexts({
        prisma: client,
        select: (statement) => {
          queries += 1;
          return database.select(statement);
        },
        present: presentBy(
          client,
          async () => present ?? (await client.$queryRaw<[{ now: Date }]>`SELECT now() AS now`)[0].now,
        ),
        atlas,
        publicUrl: 'https://hub.example',
        version: 'test',
      })();
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      return { data, errors: errors?.map((error) => error.toJSON()), queries };
    },
  };
}
