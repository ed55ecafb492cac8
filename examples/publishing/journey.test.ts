import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { type ConsoleHub, startConsoleHub } from '../../tests/support/console-hub.ts';

let hub: ConsoleHub;
let browser: Browser;
let keys: string[] = [];

beforeAll(async () => {
  [hub, browser] = await Promise.all([
    startConsoleHub({ keysMayApprove: true }),
    chromium.launch(chromiumOptions()),
  ]);
  keys = [await hub.keyFor('EDITOR', 'akto'), await hub.keyFor('PUBLISHER')];
}, 120_000);
afterAll(async () => {
  await Promise.all([hub?.stop(), browser?.close()]);
});

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

// Its times are whole minutes that are at least sixty seconds ahead; the hub's clock and the page's are put forward past them.
const pastTheMinute = 121_000;

it('goes from a spreadsheet to a partner’s page at its instant, and to its correction', async () => {
  const [EDITOR_KEY = '', PUBLISHER_KEY = ''] = keys;
  const program = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname], {
    env: { ...process.env, HUB: hub.url, EDITOR_KEY, PUBLISHER_KEY, MINUTES_AHEAD: '0' },
  });
  let complaint = '';
  program.stderr.on('data', (text) => {
    complaint += text;
  });
  const lines: string[] = [];
  const shown: Promise<string>[] = [];
  const page = await browser.newPage();
  await page.clock.install();
  // What the browser itself keeps follows a clock that nobody puts forward; one that routes keeps nothing.
  await page.route('**/graphql?**', (route) => route.continue());
  const figure = page.locator('akto-figure');
  const reads = (words: string) =>
    figure
      .locator('[aria-hidden]', { hasText: words })
      .waitFor({ timeout: 10_000 })
      .then(() => words);
  for await (const line of createInterface({ input: program.stdout })) {
    lines.push(plain(line));
    const [, url] = /until then (http:\S+) says/.exec(line) ?? [];
    if (url) {
      await page.goto(url);
      expect(plain(await figure.textContent())).toContain('des');
    }
    if (/pproved for /.test(line)) {
      await Promise.all(shown);
      await page.clock.fastForward(pastTheMinute);
      await hub.clock.advance(pastTheMinute);
    }
    const [, words] = /the page says "plus de (\d+)"/.exec(line) ?? [];
    // Before the program ends, and the page's server with it, the page has long been told.
    if (words) shown.push(reads(words));
  }
  const [code] = program.exitCode === null ? await once(program, 'exit') : [program.exitCode];
  expect(complaint).toBe('');
  expect(code).toBe(0);
  expect(await Promise.all(shown)).toEqual(['210', '230']);
  expect(lines.filter((line) => line.startsWith('The spreadsheet: ')).join()).toContain('Normandi');
  expect(lines.filter((line) => line.startsWith('The checks: ')).join()).toContain('plus de 150');
  expect(lines.slice(-2).map((line) => line.replace(/ since .*?Z/, ''))).toEqual([
    'Public: plus de 230 formations',
    'Public: plus de 210 formations',
  ]);
}, 90_000);
