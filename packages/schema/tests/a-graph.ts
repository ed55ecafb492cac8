import type { Database, Statement } from '@akto-figures/prisma';
import {
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  parse,
  subscribe,
  validate,
} from 'graphql';
import { openDatabaseOfTest } from '../../../tests/support/open-database-of-test.ts';
import { buildPublicGraph, createContexts, loadAtlas, presentBy } from '../src/index.ts';
import type { Warning } from '../src/warnings/warnings.ts';
import { someNews } from './some-news.ts';

interface Asked {
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape of the answer that it asks for
  data: any;
  errors: FormattedExecutionResult['errors'];
  /** What was odd in the question, as `extensions.warnings` of the answer tells it. */
  warnings: Warning[];
  /** How many queries the answer took. */
  queries: number;
}

/** The public graph on a database of its own with the starter data, asked at any time. */
export interface TestGraph {
  readonly database: Database;
  /** Asks at the present of the database's clock, or at another present. */
  ask(query: string, variables?: Record<string, unknown>, present?: Date): Promise<Asked>;
  /** Subscribes: gives the events, or what was wrong with the question. */
  listen(
    query: string,
    variables?: Record<string, unknown>,
  ): Promise<AsyncIterator<ExecutionResult> | ExecutionResult>;
  /** How many listen now. */
  readonly listeners: number;
  /** Lets an approved release come out: the present of who listens is its time from now on. */
  comesOut(releaseId: string, releasedAt: Date): void;
}

export async function aGraph(): Promise<TestGraph> {
  const database = await openDatabaseOfTest('started');
  const { client } = database;
  const atlas = await loadAtlas(client);
  const schema = buildPublicGraph();
  let queries = 0;
  client.$on('query' as never, () => {
    queries += 1;
  });
  const news = someNews();
  let presentOfListeners: Date | undefined;
  const portsAt = (present: () => Date | undefined) => ({
    prisma: client,
    select: <Row>(statement: Statement) => {
      queries += 1;
      return database.select<Row>(statement);
    },
    present: presentBy(
      client,
      async () => present() ?? (await client.$queryRaw<[{ now: Date }]>`SELECT now() AS now`)[0].now,
    ),
    newEpochs: news.newEpochs,
    atlas,
    publicUrl: 'https://hub.example',
    version: 'test',
  });
  const createContextOfListeners = createContexts(portsAt(() => presentOfListeners));
  return {
    database,
    async listen(query, variables = {}) {
      const contextValue = createContextOfListeners();
      return subscribe({ schema, document: parse(query), variableValues: variables, contextValue });
    },
    get listeners() {
      return news.listeners;
    },
    comesOut(epoch, releasedAt) {
      presentOfListeners = releasedAt;
      news.tell({ epoch, releasedAt: releasedAt.toISOString(), releases: [epoch] });
    },
    async ask(query, variables = {}, present) {
      const document = parse(query);
      const invalid = validate(schema, document);
      if (invalid.length > 0)
        return { data: null, errors: invalid.map((error) => error.toJSON()), warnings: [], queries: 0 };
      queries = 0;
      // Contexts of their own: what an earlier question has read must not make this one look cheaper than it is.
      const contextValue = createContexts(portsAt(() => present))();
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      const warnings = contextValue.warnings.all();
      return { data, errors: errors?.map((error) => error.toJSON()), warnings, queries };
    },
  };
}
