import { type Browser, chromium, type Frame, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { elements, type HostPage, hostPages } from './host-pages.ts';
import { openPartnerSite } from './partner-site.ts';
import { allLoaded, visit } from './visit.ts';

let hub: Awaited<ReturnType<typeof startTestHub>>;
let site: Awaited<ReturnType<typeof openPartnerSite>>;
let browser: Browser;

beforeAll(async () => {
  [hub, site, browser] = await Promise.all([
    startTestHub(),
    openPartnerSite(),
    chromium.launch(chromiumOptions()),
  ]);
}, 120_000);

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await Promise.all([hub?.stop(), site?.close(), browser?.close()]);
});

const value = ['plus\u00a0de\u00a01\u202f780', 'Normandie', 'plus\u00a0de\u00a01\u202f220'];
const fallback = ['plus de 1 780 formations (repli)', 'Normandie (repli)', 'plus de 1 220 (repli)'];

describe('what a page of others shows', () => {
  it.for(Object.keys(hostPages('')))('%s', async (name) => {
    const host = hostPages(hub.url)[name] as HostPage;
    const { page, hosts } = await visit(browser, site, host.page, host.options, host.prepare);
    const place = host.inside === 'frame' ? (page.frames()[1] as Frame) : page;
    await settled(place, host);
    await host.after?.(page);
    const [seen, hidden] = host.shows === 'value' ? [value, fallback] : [fallback, []];
    for (const text of seen) {
      await expect.poll(() => place.evaluate(isRead, text), { message: text }).toBe(true);
    }
    // What takes its place may say the same words, and come later.
    for (const text of hidden) {
      await expect.poll(() => place.evaluate(isRead, text), { message: text }).toBe(false);
    }
    if (host.options?.javaScriptEnabled !== false) {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        await page.evaluate(() => document.documentElement.clientWidth),
      );
    }
    const known = [site.url, hub.url].map((url) => new URL(url).host);
    expect([...hosts].filter((each) => !known.includes(each))).toEqual([]);
  });
});

describe('a page of others', () => {
  const head = () => `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`;

  it('gets one global, no cookie and no storage', async () => {
    const { page: bare } = await visit(browser, site, { body: '' });
    const before = await globalsOf(bare);
    const { page } = await visit(browser, site, { head: head(), body: elements });
    await allLoaded(page);
    expect((await globalsOf(page)).filter((name) => !before.includes(name))).toEqual(['akto']);
    expect(await page.context().cookies()).toEqual([]);
    expect((await page.context().storageState()).origins).toEqual([]);
  });

  it('is told what its elements do there', async () => {
    const { page } = await visit(browser, site, { head: head(), body: elements });
    await allLoaded(page);
    const report = await page.evaluate(() => akto.report());
    expect(report).toMatchObject({
      elements: [
        { element: 'akto-figures', attributes: { figures: 'poec' }, hub: hub.url, shows: 'answer' },
        { element: 'akto-map', shows: 'answer' },
        { element: 'akto-figure', shows: 'answer' },
      ],
      hosts: [new URL(hub.url).host],
      policy: { 'script-src': hub.url, 'connect-src': hub.url, 'trusted-types': 'lit-html' },
    });
    // As the network carries them: the entry, the map, the number, and three answers.
    expect(report.bytes).toBeGreaterThan(10_000);
  });

  it.for([
    '<akto-figures convention="akto-agefiph-2022-2024"></akto-figures>',
    '<akto-map convention="akto-agefiph-2022-2024"></akto-map>',
  ])('loads no more than 15 kB for all of %s', async (body) => {
    const { page } = await visit(browser, site, { head: head(), body });
    await allLoaded(page);
    const { bytes } = await page.evaluate(() => akto.report());
    expect(bytes).toBeGreaterThan(7_000);
    expect(bytes).toBeLessThan(15_000);
  });

  it('may have fifty elements, and asks for each answer once', async () => {
    const body =
      '<akto-figures figures="poec"></akto-figures><akto-figures figures="salons-2021"></akto-figures>';
    const { page, files } = await visit(browser, site, { head: head(), body: body.repeat(25) });
    await allLoaded(page);
    expect(files.filter((file) => file === '/graphql')).toHaveLength(2);
  });

  it('may take elements away and put them back a thousand times', async () => {
    const { page } = await visit(browser, site, { head: head(), body: elements });
    await allLoaded(page);
    const devtools = await page.context().newCDPSession(page);
    const heap = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await devtools.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate(comeAndGo, 50);
    const before = await heap();
    await page.evaluate(comeAndGo, 1000);
    expect((await heap()) - before).toBeLessThan(1_000_000);
    await allLoaded(page);
  });
});

/** Once nothing more comes: its answers, or what the elements tell that they do not have. */
async function settled(place: Page | Frame, { shows, options, inside }: HostPage): Promise<void> {
  if (options?.javaScriptEnabled === false) return;
  if (shows === 'value' && inside === undefined) return allLoaded(place as Page);
  await place.waitForLoadState('load');
}

/** Whether a reader sees this text, be it in the page or in a shadow root. Playwright holds what no slot shows for visible. */
function isRead(wanted: string): boolean {
  const textsIn = (tree: Node): string => {
    const walk = document.createTreeWalker(tree, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let found = '';
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node instanceof Element) {
        found += node.shadowRoot ? textsIn(node.shadowRoot) : '';
        continue;
      }
      const range = document.createRange();
      range.selectNode(node);
      const { height, width } = range.getBoundingClientRect();
      // Behind what is drawn, unseen, the fallback keeps its room.
      const holder = (node as Text).assignedSlot ?? node.parentElement;
      const isSeen = holder !== null && getComputedStyle(holder).visibility === 'visible';
      if (isSeen && width > 2 && height > 2) found += node.textContent;
    }
    return found;
  };
  return textsIn(document.body).includes(wanted);
}

const globalsOf = (page: Page) => page.evaluate(() => Object.getOwnPropertyNames(window));

/** Adds a set of elements, waits for their answers, and takes it away, so many times. */
async function comeAndGo(times: number): Promise<void> {
  const main = document.querySelector('main') as HTMLElement;
  const template = document.createElement('div');
  template.innerHTML =
    '<akto-figures figures="poec"></akto-figures><akto-figure figure="poec">1</akto-figure><akto-map convention="akto-alternance-2022"></akto-map>';
  for (let time = 0; time < times; time++) {
    const copy = template.cloneNode(true) as HTMLElement;
    const told = [...copy.children].map(
      (element) => new Promise((resolve) => element.addEventListener('akto-load', resolve, { once: true })),
    );
    main.append(copy);
    await Promise.all(told);
    copy.remove();
  }
}
