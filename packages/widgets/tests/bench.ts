// How soon does a reader see figures? Opens a partner's page again and again, with an empty cache, and prints how long
// after the script's start the first cards were painted. The aim is 150 ms; it is printed, not asserted.
import { chromium } from 'playwright';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite } from './partner-site.ts';

const visits = 20;
const aimMs = 150;

const [hub, site, browser] = await Promise.all([
  startTestHub(),
  openPartnerSite(),
  chromium.launch(chromiumOptions()),
]);
site.publish({
  head: `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`,
  body: '<akto-figures convention="akto-agefiph-2022-2024"></akto-figures>',
});

const paintedMs: number[] = [];
const answeredMs: number[] = [];
for (let visit = 0; visit < visits; visit++) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    // A task after the next frame: the cards are on the screen.
    document.addEventListener('akto-load', () => {
      requestAnimationFrame(() => setTimeout(() => performance.mark('cards painted')));
    });
  });
  await page.goto(site.url);
  await page.waitForFunction(() => performance.getEntriesByName('cards painted').length > 0);
  const { painted, answered } = await page.evaluate(() => {
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const script = fetched.find(({ name }) => name.endsWith('akto-figures.js'));
    const answer = fetched.find(({ name }) => name.includes('/graphql?'));
    const cards = performance.getEntriesByName('cards painted')[0];
    // Cross-origin timing tells the end of the script's download, which is where it starts to run.
    return { painted: (cards?.startTime ?? 0) - (script?.responseEnd ?? 0), answered: answer?.duration ?? 0 };
  });
  paintedMs.push(painted);
  answeredMs.push(answered);
  await context.close();
}
await Promise.all([hub.stop(), site.close(), browser.close()]);

const summary = (tookMs: number[]) => {
  const sorted = tookMs.toSorted((one, other) => one - other);
  const at = (share: number) => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`;
  return `median ${at(0.5)}, 9 of 10 within ${at(0.9)}, slowest ${at(1)}`;
};
process.stdout.write(`first cards after the script's start, ${visits} visits (aim: ${aimMs} ms)
  on the screen       ${summary(paintedMs)}
  of it, the answer   ${summary(answeredMs)}
`);
