// How soon does a reader on a slow telephone see figures, what does the embed weigh, and does anything move or stutter? Opens a
// partner's page with an empty browser on slow 4G (1.6 Mbit/s, 150 ms) and a processor four times slower. Aims: painted
// within 700 ms after the page's HTML, 15 kB in all, nothing moved, no task over 50 ms. Printed, not asserted.
import { loadavg } from 'node:os';
import { type Browser, chromium } from 'playwright';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite } from './partner-site.ts';

const visits = 9;
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

type Seen = { paintedMs: number; bytes: number; moved: number; longestTaskMs: number };

const [hub, site, browser] = await Promise.all([
  startTestHub(),
  openPartnerSite(),
  chromium.launch(chromiumOptions()),
]);
const script = `<link rel="modulepreload" href="${hub.url}/sdk/v1/akto-figures.js"><script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`;
const about = 'convention="akto-agefiph-2022-2024"';
const fragment = await (
  await fetch(`${hub.url}/embed/figures?convention=akto-agefiph-2022-2024&form=fragment`)
).text();
const pages = {
  'cards, no fallback': `<akto-figures ${about}></akto-figures><p>Suite</p>`,
  'one card': '<akto-figures figures="poec"></akto-figures><p>Suite</p>',
  'cards that a server wrote': `${fragment}<p>Suite</p>`,
  'a number in a sentence': '<p>Plus de <akto-figure figure="poec">1 780</akto-figure> formations.</p>',
  'the map, no fallback': '<akto-map convention="akto-alternance-2022"></akto-map><p>Suite</p>',
};
process.stdout.write(
  `slow 4G, processor ÷ ${slowdown}, ${visits} visits each, medians (load of the machine: ${loadavg()[0]?.toFixed(1)})
                             painted     bytes   moved   longest task\n`,
);
for (const [what, body] of Object.entries(pages)) {
  site.publish({ head: script, body });
  const seen: Seen[] = [];
  for (let visit = 0; visit <= visits; visit++) {
    const one = await visitOf(browser);
    // The first one wakes Chromium and the hub.
    if (visit > 0) seen.push(one);
  }
  const median = (of: (one: Seen) => number) =>
    seen.map(of).sort((one, other) => one - other)[Math.floor(visits / 2)] ?? 0;
  process.stdout.write(
    `${what.padEnd(26)}${`${median(({ paintedMs }) => paintedMs).toFixed(0)} ms`.padStart(10)}${`${(median(({ bytes }) => bytes) / 1000).toFixed(1)} kB`.padStart(10)}${median(
      ({ moved }) => moved,
    )
      .toFixed(3)
      .padStart(8)}${`${median(({ longestTaskMs }) => longestTaskMs).toFixed(0)} ms`.padStart(15)}\n`,
  );
}
await Promise.all([hub.stop(), site.close(), browser.close()]);

/** What one reader meets, who comes with an empty browser. */
async function visitOf(browser: Browser): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen = { moved: 0, longestTaskMs: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.moved += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        seen.longestTaskMs = Math.max(seen.longestTaskMs, duration);
    }).observe({ type: 'longtask', buffered: true });
    document.addEventListener('akto-load', () => {
      // A task after the next frame: it is on the screen.
      requestAnimationFrame(() => setTimeout(() => performance.mark('painted')));
    });
  });
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0);
  const found = await page.evaluate(async () => {
    const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { bytes } = await akto.report();
    const { seen } = window as unknown as { seen: { moved: number; longestTaskMs: number } };
    return {
      ...seen,
      bytes: bytes ?? 0,
      paintedMs: (performance.getEntriesByName('painted')[0]?.startTime ?? 0) - (page?.responseEnd ?? 0),
    };
  });
  await context.close();
  return found;
}
