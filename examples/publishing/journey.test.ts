import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { type ConsoleHub, startConsoleHub } from '../../tests/support/console-hub.ts';
import { cutEachFirstAnswer } from './cut-each-first-answer.ts';

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

/** What the program prints, line by line. `each` is called with a line before the next is read. */
async function run(
  to: string,
  each: (line: string, end: () => void) => void | Promise<void> = () => {},
): Promise<{ readonly lines: string[]; readonly complaint: string; readonly code: number | null }> {
  const [EDITOR_KEY = '', PUBLISHER_KEY = ''] = keys;
  const program = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname], {
    env: { ...process.env, HUB: to, EDITOR_KEY, PUBLISHER_KEY, MINUTES_AHEAD: '0' },
  });
  const ended = once(program, 'exit');
  let complaint = '';
  program.stderr.on('data', (text) => {
    complaint += text;
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: program.stdout })) {
    lines.push(plain(line));
    await each(line, () => program.kill('SIGKILL'));
  }
  const [code] = await ended;
  return { lines, complaint, code };
}

const publicLines = ['Public: plus de 230 formations', 'Public: plus de 210 formations'];
const saidOfThePublic = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('Public')).map((line) => line.replace(/ since .*?Z/, ''));

it('goes on after a cut connection and after its end, from a spreadsheet to a partner’s page and to its correction', async () => {
  const cut = await cutEachFirstAnswer(hub.url, 'approveRelease');
  const begun = await run(cut.url, (line, end) => {
    if (line === 'Submitted to review.') end();
  });
  expect(begun.lines.filter((line) => line.startsWith('The spreadsheet: ')).join()).toContain('Normandi');
  expect(begun.lines.filter((line) => line.startsWith('The checks: ')).join()).toContain('plus de 150');
  // A dry run, an import, a submission that is held back, a change, a submission.
  expect(cut.acts()).toBeGreaterThanOrEqual(5);
  await cut.close();

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
  const whole = await run(hub.url, async (line) => {
    const [, url] = /pproved for .*; (http:\S+) says/.exec(line) ?? [];
    if (url && shown.length === 0) {
      await page.goto(url);
      expect(plain(await figure.textContent())).toContain('des');
    }
    if (url) {
      await Promise.all(shown);
      await page.clock.fastForward(pastTheMinute);
      await hub.clock.advance(pastTheMinute);
    }
    const [, words] = /the page says "plus de (\d+)"/.exec(line) ?? [];
    // Before the program ends, and the page's server with it, the page has long been told.
    if (words) shown.push(reads(words));
  });
  expect([whole.complaint, whole.code]).toEqual(['', 0]);
  expect(whole.lines.filter((line) => /spreadsheet|Imported|checks|Submitted/.test(line))).toEqual([
    'Submitted to review.',
  ]);
  expect(await Promise.all(shown)).toEqual(['210', '230']);
  expect(saidOfThePublic(whole.lines)).toEqual(publicLines);

  const again = await run(hub.url);
  expect(again).toMatchObject({ complaint: '', code: 0 });
  expect(again.lines).toHaveLength(3);
  expect(saidOfThePublic(again.lines)).toEqual(publicLines);
}, 120_000);
