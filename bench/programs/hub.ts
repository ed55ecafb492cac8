import { readFileSync } from 'node:fs';
import { type Ended, type Program, runProgram, startProgram } from './program.ts';

const main = new URL('../../packages/server/src/main.ts', import.meta.url);

// For those who sign in; on a server there is no default.
const secret = 'what signs the cookies of a benchmark';

/** Where a hub keeps its data: on a server, or in a folder of its own. */
export type Place = { readonly DATABASE_URL: string } | { readonly HUB_DATA_DIR: string };

/** The hub as `pnpm start` runs it, on a server database, behind one proxy that writes down who asks. */
export function startHub(databaseUrl: string): Promise<Program> {
  return startHubAt({ DATABASE_URL: databaseUrl });
}

export function startHubAt(place: Place): Promise<Program> {
  return startProgram(main, {
    flags: flagsOf('start'),
    env: { ...place, PUBLIC_URL: '', LOG_LEVEL: 'warn', TRUSTED_PROXIES: '1', HUB_SECRET: secret },
    readyPath: '/readyz',
  });
}

/** A command of the operator's, as `pnpm hub` runs it. */
export function runHub(words: readonly string[], place: Place): Promise<Ended> {
  return runProgram(main, { flags: flagsOf('hub'), words: ['hub', ...words], env: place });
}

function flagsOf(script: 'start' | 'hub'): string[] {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const [, run = ''] = scripts[script].split('exec node ');
  return run.split(' ').filter((word: string) => word.startsWith('--'));
}
