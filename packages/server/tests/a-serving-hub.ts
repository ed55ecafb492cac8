import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';
import { readSettings, startHub } from '../src/index.ts';

/** The hub as an operator runs it: on a PostgreSQL server, listening, with the elements' own bundles. */
export interface ServingHub {
  readonly url: string;
  readonly databaseUrl: string;
  readonly postgres: Postgres;
  /** The lines of its log so far. */
  readonly logged: readonly string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the public graph by POST. */
  ask(query: string): Promise<Response>;
  stop(): Promise<void>;
}

export async function aServingHub(environment: Record<string, string> = {}): Promise<ServingHub> {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.newDatabase('started');
  const logged: string[] = [];
  const output = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      done();
    },
  });
  const settings = readSettings({ PORT: '0', DATABASE_URL: databaseUrl, ...environment });
  const hub = await startHub(settings, pino(output));
  const get = (path: string, init: RequestInit = {}) => fetch(hub.url + path, init);
  return {
    url: hub.url,
    databaseUrl,
    postgres,
    logged,
    get,
    ask: (query) =>
      get('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    async stop() {
      await hub.stop();
      await postgres.stop();
    },
  };
}
