import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite, type PartnerPage } from './partner-site.ts';
import { allLoaded, visit as visitWith } from './visit.ts';

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

const visit = (page: PartnerPage, options: BrowserContextOptions = {}) =>
  visitWith(browser, site, page, options);

const elements = `
  <akto-figures figures="poec">Repli des chiffres</akto-figures>
  <akto-map convention="akto-alternance-2022">Repli de la carte</akto-map>
  <p>Au bilan 2022-2024, <akto-figure figure="entreprises-parcours-th">plus de 1 220</akto-figure> entreprises.</p>`;
const fromHub = (file: string) => `${hub.url}/sdk/v1/${file}`;
const module = (query = '') => `<script type="module" src="${fromHub('akto-figures.js')}${query}"></script>`;
const classic = () => `<script src="${fromHub('akto-figures.classic.js')}"></script>`;

describe('a strict page', () => {
  const strict = () =>
    `default-src 'none'; script-src ${hub.url}; connect-src ${hub.url}; img-src data:; require-trusted-types-for 'script';`;

  it('shows all elements, and has nothing to complain of', async () => {
    const { page, complaints } = await visit({
      head: module(),
      body: elements,
      policy: `${strict()} style-src 'self'; trusted-types lit-html`,
    });
    await allLoaded(page);
    const card = page.locator('akto-figures [part=card]');
    expect(await card.evaluate((part) => getComputedStyle(part).borderTopWidth)).toBe('1px');
    expect(complaints).toEqual([]);
  });

  it('keeps its own words where its policy stops the script', async () => {
    const { page, complaints } = await visit({
      head: module(),
      body: elements,
      policy: `${strict()} trusted-types 'none'`,
    });
    expect(complaints.join()).toContain('lit-html');
    for (const words of ['Repli des chiffres', 'Repli de la carte', 'plus de 1 220']) {
      expect(await page.getByText(words).isVisible()).toBe(true);
    }
  });
});

describe('the script', () => {
  it('works as one classic script, with its own origin as the hub', async () => {
    const { page, complaints } = await visit({ head: classic(), body: elements });
    await allLoaded(page);
    expect(complaints).toEqual([]);
  });

  it.for(['0.1.0'])('shows the same number as when version %s came out', async (version) => {
    const released = module().replace('/v1/', `/${version}/`);
    const { page, complaints, files } = await visit({ head: released, body: elements });
    await allLoaded(page);
    expect(complaints).toEqual([]);
    expect(files).toContain(`/sdk/${version}/akto-figures.js`);
    expect(await page.locator('akto-figures [part=number]').textContent()).toBe(
      'plus\u00a0de\u00a01\u202f780',
    );
    expect(await page.locator('akto-figure [aria-hidden]').textContent()).toBe(
      'plus\u00a0de\u00a01\u202f220',
    );
    expect(await page.locator('akto-map [role=option]').count()).toBe(18);
  });

  it.for([
    ['twice as a module', () => module() + module('?again')],
    ['as a module and as a classic script', () => classic() + module()],
  ] as const)('may be on a page %s', async ([, head]) => {
    const { page, complaints } = await visit({ head: head(), body: elements });
    await allLoaded(page);
    expect(complaints).toEqual([]);
  });

  it('contacts one host, and leaves nothing behind', async () => {
    const { page, hosts } = await visit({ head: module(), body: elements });
    await allLoaded(page);
    expect([...hosts].sort()).toEqual([new URL(site.url).host, new URL(hub.url).host].sort());
    expect(await page.context().cookies()).toEqual([]);
    expect((await page.context().storageState()).origins).toEqual([]);
  });

  it('fetches the map’s part for pages with a map only', async () => {
    const { page, files } = await visit({
      head: module(),
      body: '<akto-figures figures="poec"></akto-figures>',
    });
    await allLoaded(page);
    expect(files.filter((file) => file.includes('akto-picture-'))).toEqual([]);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<akto-map convention="akto-alternance-2022"></akto-map>',
      );
    });
    await allLoaded(page);
    expect(files.filter((file) => file.includes('akto-picture-'))).toHaveLength(1);
  });
});

describe('the one file from a host of everybody’s', () => {
  let cdn: Server;
  beforeAll(async () => {
    const file = await readFile(new URL('../dist/package/cdn.js', import.meta.url));
    cdn = createServer((_, response) => void response.setHeader('Content-Type', 'text/javascript').end(file));
    await once(cdn.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(() => cdn.close());
  const fromCdn = () =>
    `<script src="http://127.0.0.1:${(cdn.address() as AddressInfo).port}/npm/x"></script>`;
  /** What the console warns of, as a page's keeper reads it. */
  const warningsOf = async (head: string, body: string) => {
    const warnings: string[] = [];
    const found = await visitWith(browser, site, { head, body }, {}, async (page) => {
      page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
    });
    return { ...found, warnings };
  };

  it('shows all elements with the hub that the page names, in its head or in code', async () => {
    for (const naming of [
      `<meta name="akto-hub" content="${hub.url}">${fromCdn()}`,
      `${fromCdn()}<script>akto.setHub('${hub.url}')</script>`,
      `${fromCdn()}<script type="module">akto.setHub('${hub.url}')</script>`,
    ]) {
      const { page, complaints, warnings, files } = await warningsOf(naming, elements);
      await allLoaded(page);
      expect([...complaints, ...warnings]).toEqual([]);
      expect(files.filter((file) => /\.js$|\/npm\//.test(file))).toEqual(['/npm/x']);
    }
  });

  it('says in one warning that it needs a hub, keeps the page’s words, and asks nobody', async () => {
    const { page, complaints, warnings, hosts } = await warningsOf(fromCdn(), elements);
    await expect.poll(() => warnings).toHaveLength(1);
    expect(warnings[0]).toContain('<meta name="akto-hub" content="https://…">');
    for (const words of ['Repli des chiffres', 'Repli de la carte', 'plus de 1 220'])
      expect(await page.getByText(words).isVisible()).toBe(true);
    expect(hosts.size).toBe(2);
    expect(complaints).toEqual([]);
    expect(warnings).toHaveLength(1);
  });
});

describe('who listens', () => {
  it.for([
    [
      'fr',
      /^Plus de 1780 préparations opérationnelles [^.]*, de 2022 à 2024, France entière\. Source AKTO \(déduit\)\.$/,
    ],
    ['en', /^More than 1780 [^.]*, from 2022 to 2024, France as a whole\. Source AKTO \(inferred\)\.$/],
  ] as const)('hears a card as one sentence and its source, each once: %s', async ([lang, said]) => {
    const { page } = await visit({
      head: module(),
      body: `<akto-figures figures="poec" lang="${lang}">Repli</akto-figures>`,
    });
    await allLoaded(page);
    expect((await heardIn(page, 'listitem')).join(' ')).toMatch(said);
  });

  it('hears a number in its sentence once, without odd spaces', async () => {
    const { page } = await visit({
      head: module(),
      body: '<p>Au bilan 2022-2024, <akto-figure figure="entreprises-parcours-th">plus de 1 220</akto-figure> entreprises sont engagées.</p>',
    });
    await allLoaded(page);
    expect((await heardIn(page, 'main')).slice(1).join('')).toBe(
      'Au bilan 2022-2024, plus de 1220 entreprises sont engagées.',
    );
  });
});

describe('cards that a server wrote', () => {
  const written = async () =>
    (await fetch(`${hub.url}/embed/figures?convention=akto-agefiph-2022-2024&form=fragment`)).text();

  it('are read without a script', async () => {
    const { page } = await visit({ body: await written() }, { javaScriptEnabled: false });
    const number = page.locator('akto-figures [part=number]', { hasText: '1\u202f780' });
    expect(await number.isVisible()).toBe(true);
  });

  it('stay until the hub has answered, and move nothing when they go', async () => {
    const body = `${await written()}<p>Suite</p>`;
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { page } = await visitWith(browser, site, { head: module(), body }, {}, (page) =>
      page.route('**/graphql?**', async (route) => {
        await answered;
        await route.continue();
      }),
    );
    await page.waitForFunction(() => customElements.get('akto-figures'));
    const cards = page.locator('akto-figures [part=card]');
    expect(await cards.count()).toBe(9);
    answer();
    await allLoaded(page);
    expect(await cards.count()).toBe(9);
    expect(await page.locator('akto-figures link').count()).toBe(0);
    expect(await page.evaluate(layoutShift)).toBe(0);
  });

  it('stay where the hub does not answer', async () => {
    const { page } = await visitWith(browser, site, { head: module(), body: await written() }, {}, (page) =>
      page.route('**/graphql?**', (route) => route.abort()),
    );
    await page.waitForSelector('akto-figures[data-failed]');
    expect(await page.locator('akto-figures [part=card]').count()).toBe(9);
  });
});

describe('the page around', () => {
  it('does not move where the fallback has the size of the cards', async () => {
    const cards = '<akto-figures convention="akto-agefiph-2022-2024">';
    const { page: measured } = await visit({ head: module(), body: `${cards}</akto-figures>` });
    await allLoaded(measured);
    const height = await measured
      .locator('akto-figures')
      .evaluate((element) => element.getBoundingClientRect().height);

    const { page } = await visit({
      head: module(),
      body: `${cards}<div style="height:${height}px">Repli</div></akto-figures><p>Suite</p>`,
    });
    await allLoaded(page);
    expect(await page.evaluate(layoutShift)).toBe(0);
  });

  it('keeps its own style, and lends the elements none but font, size and colour of text', async () => {
    const { page } = await visit({
      head: `${module()}<style>p, div { color: red !important; border: 5px solid red } main { font: 20px monospace; color: rgb(0, 0, 128) }</style>`,
      body: '<akto-figures figures="poec"></akto-figures><p>Suite</p>',
    });
    await allLoaded(page);
    const label = await page.locator('[part=label]').evaluate((part) => {
      const { borderTopWidth, color, fontFamily, fontSize } = getComputedStyle(part);
      return { borderTopWidth, color, fontFamily, fontSize };
    });
    expect(label).toEqual({
      borderTopWidth: '0px',
      color: 'rgb(0, 0, 128)',
      fontFamily: 'monospace',
      fontSize: '20px',
    });
  });

  it('sets colours and parts from outside', async () => {
    const { page } = await visit({
      head: `${module()}<style>akto-figures { --akto-accent: rgb(1, 2, 3) } akto-figures::part(number) { color: rgb(4, 5, 6) }</style>`,
      body: '<akto-figures figures="poec"></akto-figures>',
    });
    await allLoaded(page);
    const colour = (part: string) =>
      page.locator(`[part=${part}]`).evaluate((found) => getComputedStyle(found).color);
    expect(await colour('link')).toBe('rgb(1, 2, 3)');
    expect(await colour('number')).toBe('rgb(4, 5, 6)');
  });

  it.for([
    // The page's own ground is seen, whatever it is.
    ['as the page says', 'light', '', 'rgba(0, 0, 0, 0)'],
    ['as the page follows the system', 'light dark', '', 'rgba(0, 0, 0, 0)'],
    ['light on its own account', 'light dark', 'theme="light"', 'rgb(255, 255, 255)'],
    ['dark on its own account', 'light', 'theme="dark"', 'rgb(18, 22, 31)'],
  ] as const)('is joined by elements that are dark or light %s', async ([, scheme, theme, ground]) => {
    const { page } = await visit(
      {
        head: `${module()}<meta name="color-scheme" content="${scheme}">`,
        body: `<akto-figures figures="poec" ${theme}></akto-figures>`,
      },
      { colorScheme: 'dark' },
    );
    await allLoaded(page);
    expect(
      await page.locator('akto-figures').evaluate((element) => getComputedStyle(element).backgroundColor),
    ).toBe(ground);
  });

  it('has its figures read on a coloured section, in the colours of its text', async () => {
    const { page } = await visit({
      head: `${module()}<style>section { background: #14284b; color: #fff; padding: 2em }</style>`,
      body: `<section><akto-figures convention="akto-agefiph-2022-2024"></akto-figures></section>
        <section><akto-map convention="akto-alternance-2022"></akto-map></section>`,
    });
    await allLoaded(page);
    const barriers = await contrastBarriers(page, 'section');
    expect(barriers).toEqual([]);
  });

  it('may switch between light and dark as it likes: data-theme, a class, color-scheme', async () => {
    const { page } = await visit({
      head: `${module()}<style>body { background: #fff; color: #1b1b1b } [data-theme=dark] body, .dark body { background: #101418; color: #eee }
        .system { color-scheme: dark } .system body { background: Canvas; color: CanvasText }</style>`,
      body: elements,
    });
    await allLoaded(page);
    const looks = ['', 'data-theme=dark', '', 'class=dark', 'class=system', ''];
    for (const look of looks) {
      const colours = await page.evaluate((look) => {
        const [name = '', value = ''] = look.split('=');
        for (const each of ['data-theme', 'class']) document.documentElement.removeAttribute(each);
        if (name) document.documentElement.setAttribute(name, value);
        const of = (tag: string, part: string) =>
          getComputedStyle(document.querySelector(tag)?.shadowRoot?.querySelector(part) as Element).color;
        return [
          getComputedStyle(document.body).color,
          of('akto-figures', '[part=label]'),
          of('akto-figure', 'a'),
          of('akto-map', 'td'),
        ];
      }, look);
      expect(new Set(colours).size, `${look}: ${colours}`).toBe(1);
      expect(colours[0], look).toBe(
        { 'class=system': 'rgb(255, 255, 255)', '': 'rgb(27, 27, 27)' }[look] ?? 'rgb(238, 238, 238)',
      );
      expect(await contrastBarriers(page, 'main'), look).toEqual([]);
    }
  });
});

/** What stands there with too little contrast for who reads it. */
async function contrastBarriers(page: Page, where: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axe.source });
  return page.evaluate(async (where) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(where, { runOnly: ['color-contrast'] });
    return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
  }, where);
}

/** The texts that assistive technology is given of the first thing with this role, in the order of reading. */
async function heardIn(page: Page, role: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const textsIn = (id: string): string[] => {
    const node = nodes.find(({ nodeId }) => nodeId === id);
    if (node?.role?.value === 'StaticText') return node.ignored ? [] : [node.name?.value];
    return node?.childIds?.flatMap(textsIn) ?? [];
  };
  return textsIn(nodes.find((node) => !node.ignored && node.role?.value === role)?.nodeId ?? '');
}

/** How far the page has moved until now, once the last frame is on the screen. */
async function layoutShift(): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return (window as { shift?: number }).shift ?? 0;
}
