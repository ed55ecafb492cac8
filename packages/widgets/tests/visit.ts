import type { Browser, BrowserContextOptions, Page } from 'playwright';
import type { openPartnerSite, PartnerPage } from './partner-site.ts';

/** What Chromium tells of a movement; TypeScript's DOM does not know it yet. */
type LayoutShift = PerformanceEntry & { value: number };

/** A reader's visit of a partner's page: the page, what the browser complained of, and whom it contacted for which files. */
export type Visit = { page: Page; complaints: string[]; hosts: Set<string>; files: string[] };

/** Publishes a page and opens it with an empty browser; `prepare` runs before the page does. */
export async function visit(
  browser: Browser,
  site: Awaited<ReturnType<typeof openPartnerSite>>,
  content: PartnerPage,
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<Visit> {
  site.publish(content);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const found: Visit = { page, complaints: [], hosts: new Set(), files: [] };
  page.on('console', (message) => message.type() === 'error' && found.complaints.push(message.text()));
  page.on('pageerror', (error) => found.complaints.push(error.message));
  page.on('request', (request) => {
    const { host, pathname } = new URL(request.url());
    if (host) found.hosts.add(host);
    found.files.push(pathname);
  });
  await page.addInitScript(() => {
    document.addEventListener('akto-load', ({ target }) =>
      (target as Element).setAttribute('data-loaded', ''),
    );
    document.addEventListener('akto-error', ({ target }) =>
      (target as Element).setAttribute('data-failed', ''),
    );
    const moved = window as { shift?: number };
    moved.shift = 0;
    const shifts = new PerformanceObserver((list) => {
      const shift = list.getEntries().reduce((sum, entry) => sum + (entry as LayoutShift).value, 0);
      moved.shift = (moved.shift ?? 0) + shift;
    });
    shifts.observe({ type: 'layout-shift', buffered: true });
  });
  await prepare(page);
  await page.goto(site.url);
  return found;
}

/** Waits until every element on the page shows what the hub says. */
export async function allLoaded(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('akto-figures, akto-figure, akto-map')];
    return all.length > 0 && all.every((element) => element.hasAttribute('data-loaded'));
  });
}
