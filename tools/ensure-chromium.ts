import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fromDebian, isDebian, mayBeRoot } from './debian.ts';
import { ensure, ensureFaster, type Way } from './ensure.ts';
import { isExecutable, onPath } from './programs.ts';
import { run } from './run.ts';

const widgets = join(import.meta.dirname, '../packages/widgets');

// The same engine without the browser's window around it: a page opens and is drawn at a third of the cost.
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that the tests open: `CHROMIUM_PATH`, else the machine's, else Playwright's. */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isExecutable(named)) throw new Error(`CHROMIUM_PATH is ${named}: no program is there.`);
  return (
    named || [...names.flatMap(onPath), ...applications].find(starts) || [playwrightsOwn()].find(isExecutable)
  );
}

export function ensureChromium(): void {
  if (isDebian && !process.env.CHROMIUM_PATH) ensureFaster(shell, shellFromDebian);
  ensure({
    name: 'Chromium',
    find: findChromium,
    ways: isDebian ? [fromDebian('chromium'), fromPlaywright] : [fromPlaywright, fromDebian('chromium')],
    remedy:
      'Install it (`apt-get install chromium` on Debian, `npx playwright install --with-deps chromium` elsewhere), or name a Chromium or Chrome in CHROMIUM_PATH.',
  });
}

// It takes no other program away, should the machine's Chromium be of another version, and waits for no far server.
const shellFromDebian = fromDebian(shell, '--no-remove', '-o', 'Acquire::http::Timeout=10');

const fromPlaywright: Way = {
  name: "Playwright's Chromium",
  commands: () => [
    [
      join(widgets, 'node_modules/.bin/playwright'),
      'install',
      // The libraries that the browser needs come from the system, as root.
      ...(mayBeRoot() ? ['--with-deps'] : []),
      'chromium',
    ],
  ],
};

// Ubuntu has a `chromium-browser` that only says where to get one.
function starts(path: string): boolean {
  return isExecutable(path) && run([path, '--version'], { folder: '.', timeoutMs: 10_000 }).ok;
}

function playwrightsOwn(): string {
  return createRequire(join(widgets, 'package.json'))('playwright').chromium.executablePath();
}
