import { readFileSync } from 'node:fs';
import { type Program, startProgram } from './program.ts';

const main = new URL('../../packages/server/src/main.ts', import.meta.url);

/** The hub as `pnpm start` runs it, on a server database, behind one proxy that writes down who asks. */
export function startHub(databaseUrl: string): Promise<Program> {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const [, run = ''] = scripts.start.split('exec node ');
  return startProgram(main, {
    flags: run.split(' ').filter((word: string) => word.startsWith('--')),
    env: { DATABASE_URL: databaseUrl, PUBLIC_URL: '', LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1' },
    readyPath: '/readyz',
  });
}
