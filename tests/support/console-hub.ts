import { type ConsoleHub, serveConsole } from '../../packages/server/tests/console-hub.ts';
import { openDatabaseOfTest } from './open-database-of-test.ts';

export { type ConsoleHub, type Somebody, serveConsole } from '../../packages/server/tests/console-hub.ts';

export const startConsoleHub = async (options?: Parameters<typeof serveConsole>[1]): Promise<ConsoleHub> =>
  serveConsole(await openDatabaseOfTest('started'), options);
