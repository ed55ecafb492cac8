import { chromium, type Page } from 'playwright';
import { chromiumOptions } from '../../tests/support/chromium.ts';
import { median } from '../load.ts';
import type { Measured } from '../report.ts';
import { openAs, sessionAt } from './console-session.ts';

const visits = 9;
const slow4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
/** Words that find many of the hundred thousand, few, and none. */
const typed = ['entreprises', 'normandie 2021', '12 3', 'zzz'];

/** How soon an editor sees the first screen on slow 4G, once the console is cached, and how soon the list answers a key. */
export async function consoleScreens(url: string, databaseUrl: string): Promise<Measured[]> {
  const cookies = await sessionAt(url, databaseUrl);
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await openAs(browser, url, cookies);
    const keys = await keyPresses(page, url);
    const first = await firstScreens(page, url);
    const inMs = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
    return [
      {
        what: 'console: a key in the list of 100,000 figures',
        ours: inMs(keys),
        theirs: '–',
        came: inMs(keys),
        aim: 'at most 100 ms',
      },
      {
        what: 'console: first screen on slow 4G, cached',
        ours: inMs(first),
        theirs: '–',
        came: inMs(first),
        aim: 'at most 1,000 ms',
      },
    ];
  } finally {
    await browser.close();
  }
}

/** From each key to the list that answers it, as the page itself sees it. */
async function keyPresses(page: Page, url: string): Promise<number[]> {
  await page.goto(`${url}/console/figures`);
  await page.locator('tbody tr').first().waitFor();
  const taken: number[] = [];
  for (const words of typed) {
    await page.locator('#search').fill('');
    await page.waitForLoadState('networkidle');
    for (const key of words) {
      const answered = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let began = 0;
            addEventListener('input', () => (began = performance.now()), { once: true, capture: true });
            const fetched = new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                if (began === 0 || entry.startTime < began || !entry.name.endsWith('/editorial/graphql'))
                  continue;
                fetched.disconnect();
                // A task after the next frame: it is on the screen.
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
                return;
              }
            });
            fetched.observe({ type: 'resource' });
          }),
      );
      await page.keyboard.press('End');
      await page.locator('#search').press(key === ' ' ? 'Space' : key);
      taken.push(await answered);
    }
  }
  return taken;
}

/** From the address to the lists of Today. */
async function firstScreens(page: Page, url: string): Promise<number[]> {
  await page.goto(`${url}/console`);
  await page.locator('#waiting').waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  const taken: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    await page.goto('about:blank');
    const began = performance.now();
    await page.goto(`${url}/console`, { waitUntil: 'commit' });
    await page.locator('#waiting').waitFor();
    taken.push(performance.now() - began);
  }
  return taken;
}
