import { Writable } from 'node:stream';
import { pino } from 'pino';
import { type SharedServer, shareServer } from '../../../tests/support/shared-server.ts';
import { readSettings, startHub } from '../src/index.ts';

/** The hub as an operator runs it: on a PostgreSQL server, listening, with the elements' own bundles. */
export interface ServingHub {
  readonly url: string;
  readonly databaseUrl: string;
  /** The lines of its log so far. */
  readonly logged: readonly string[];
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Asks the public graph by POST. */
  ask(query: string): Promise<Response>;
  /** Ends the hub, and leaves its database. */
  stopServing(): Promise<void>;
  /** Ends the hub, and removes its database. */
  stop(): Promise<void>;
}

/** On a server of the test's own, if one is given, which the test may stop. */
export async function aServingHub(
  environment: Record<string, string> = {},
  own?: Pick<SharedServer, 'newDatabase'>,
): Promise<ServingHub> {
  const shared = shareServer();
  const databaseUrl = await (own ?? shared).newDatabase('started');
  const logged: string[] = [];
  const output = new Writable({
    write(line, _encoding, done) {
      logged.push(String(line));
      done();
    },
  });
  const settings = readSettings({ PORT: '0', DATABASE_URL: databaseUrl, ...environment });
  const started = await startHub(settings, pino(output));
  let stopping: Promise<void> | undefined;
  const stopServing = () => {
    stopping ??= started.stop();
    return stopping;
  };
  const get = (path: string, init: RequestInit = {}) => fetch(started.url + path, init);
  return {
    url: started.url,
    databaseUrl,
    logged,
    get,
    ask: (query) =>
      get('/graphql', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    stopServing,
    async stop() {
      await stopServing();
      await shared.leave();
    },
  };
}
