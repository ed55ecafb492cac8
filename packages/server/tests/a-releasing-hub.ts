import { openDatabase } from '@akto-figures/prisma';
import { pino } from 'pino';
import { shareServer } from '../../../tests/support/shared-server.ts';
import { readSettings, startHub } from '../src/index.ts';
import { aHub, type TestHub } from './a-hub.ts';

/** A hub that listens as an operator's does, and lets releases come out when a test wants it. */
export interface ReleasingHub extends Pick<TestHub, 'release'> {
  readonly url: string;
  stop(): Promise<void>;
}

export async function aReleasingHub(): Promise<ReleasingHub> {
  const server = shareServer();
  const url = await server.newDatabase('started');
  const database = await openDatabase({ url });
  const hub = await startHub(readSettings({ PORT: '0', DATABASE_URL: url }), pino({ level: 'silent' }));
  const { release } = await aHub(database);
  return {
    url: hub.url,
    release,
    async stop() {
      await hub.stop();
      await database.close();
      await server.leave();
    },
  };
}
