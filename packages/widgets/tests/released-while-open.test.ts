import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { type ConsoleHub, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { openPartnerSite } from './partner-site.ts';
import { allLoaded, visit } from './visit.ts';

const key = 'salons-normandie-2021';
const convention = 'akto-alternance-2022';

let hub: ConsoleHub;
let site: Awaited<ReturnType<typeof openPartnerSite>>;
let browser: Browser;
/** What reviewers and publishers do, by keys of their own. */
let review: Act;
let publish: Act;

type Act = (name: string, input: object) => Promise<Done>;
interface Done {
  readonly __typename: string;
  readonly release: { readonly id: string; readonly revision: number };
}

beforeAll(async () => {
  [hub, site, browser] = await Promise.all([
    startConsoleHub({ keysMayApprove: true }),
    openPartnerSite(),
    chromium.launch(chromiumOptions()),
  ]);
  review = actsBy(await hub.keyFor('REVIEWER'));
  publish = actsBy(await hub.keyFor('PUBLISHER'));
}, 120_000);

afterAll(async () => {
  await Promise.all([browser?.close(), site?.close(), hub?.stop()]);
});

it('says on a page of a partner that a figure was withdrawn, in the place of its number: while it is open, and after', async () => {
  await release('draftCollection', {
    key: 'accueil',
    content: { titleFr: 'Accueil', figures: ['poec', key] },
  });
  const ways = [
    `figures="${key}"`,
    `figures="${key},poec"`,
    'collection="accueil"',
    `convention="${convention}"`,
    'actor="akto" limit="100"',
  ];
  const frame = `<iframe src="${hub.url}/embed/figures?figures=${key}"></iframe>`;
  const body = `${ways.map((way) => `<akto-figures ${way} live><p>5 salons en Normandie</p></akto-figures>`).join('')}
    <p><akto-figure figure="${key}" live>5</akto-figure> salons.</p><akto-map indicator="salons" live>Repli</akto-map>${frame}`;
  const head = `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`;
  const { complaints, page } = await visit(browser, site, { head, body });
  await allLoaded(page);
  const before = await cards(page);
  expect(before.map((labels) => labels.filter((label) => isIt.test(label)).length)).toEqual([1, 1, 1, 1, 1]);

  const heard = await listen(page);
  await release('draftWithdrawal', {
    kind: 'FIGURE',
    key,
    basedOn: await standing(key),
    noteFr: 'La source ne les compte plus.',
  });
  await heard();
  const told = /chiffre retiré le [^:]*: La source ne les compte plus\./;
  // The cards keep their places, within two seconds of the event.
  await expect
    .poll(() => said(page, '[part=missing]'), { timeout: 2_000, interval: 50 })
    .toEqual(ways.map(() => expect.stringMatching(told)));
  await expect.poll(() => said(page, 'akto-figure [part=link]')).toEqual([expect.stringMatching(told)]);
  await expect.poll(() => said(page, 'akto-map tbody td')).toContainEqual(expect.stringMatching(told));
  expect(await cards(page)).toEqual(before);

  // An answer of before is kept until its minute ends, and this clock was put forward: so a reader comes who has none.
  const { page: later } = await visit(browser, site, { head, body });
  await allLoaded(later);
  const isShown = (await cards(later)).map((labels) => labels.some((label) => isIt.test(label)));
  expect(isShown).toEqual([true, true, true, false, false]);
  expect(await said(later, '[part=missing]')).toEqual(
    Array.from({ length: 3 }, () => expect.stringMatching(told)),
  );
  expect(await said(later, 'akto-figure [part=link]')).toEqual([expect.stringMatching(told)]);
  expect(await said(later, 'akto-map tbody td')).toContainEqual(expect.stringMatching(told));
  expect(await later.frameLocator('iframe').locator('.missing').textContent()).toMatch(told);
  expect(complaints).toEqual([]);
}, 90_000);

it('says it where a translator has put its own texts in place of those that were drawn', async () => {
  const key = 'referents-handicap';
  const body = `<akto-figures figures="${key}" live>Repli</akto-figures><p><akto-figure figure="${key}" live>17</akto-figure>`;
  const head = `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`;
  const { complaints, page } = await visit(browser, site, { head, body });
  await allLoaded(page);
  const numbers = page.locator('[translate=no]');
  expect(await numbers.evaluateAll((all) => all.map(({ textContent }) => /17/.test(textContent)))).toEqual([
    true,
    true,
  ]);
  const heard = await listen(page);
  await page.locator('akto-figures, akto-figure').evaluateAll(translate);
  await withdraw(key);
  await heard();
  await expect
    .poll(() => said(page, '[part=missing], akto-figure [part=link]'))
    .toEqual(
      [1, 2].map(() => expect.stringMatching(/chiffre retiré le [^:]*: Retrait de referents-handicap\./)),
    );
  expect(complaints).toEqual([]);
}, 60_000);

it('says it in ten tabs of a site, though a browser opens six connections: one of them listens for all', async () => {
  const [first, second] = ['personnes-formees-alternance', 'actions-territoires'] as const;
  const body = `<akto-figures figures="${first} ${second}" live>Repli</akto-figures>`;
  site.publish({ head: `<script type="module" src="${hub.url}/sdk/v1/akto-figures.js"></script>`, body });
  const context = await browser.newContext();
  const streams = new Map<Page, number>();
  const open = async () => {
    const tab = await context.newPage();
    tab.on('request', (request) => {
      if (request.url().endsWith('/live')) streams.set(tab, (streams.get(tab) ?? 0) + 1);
    });
    await tab.goto(site.url);
    await tab.locator('akto-figures [part=number]').nth(1).waitFor();
    return tab;
  };
  const tabs: Page[] = [];
  for (let count = 0; count < 10; count++) tabs.push(await open());
  expect([...streams]).toEqual([[tabs[0], 1]]);
  const missing = (tab: Page) => said(tab, '[part=missing]');
  const told = (...keys: string[]) => keys.map((key) => expect.stringContaining(`Retrait de ${key}.`));
  await withdraw(first);
  for (const tab of tabs) await expect.poll(() => missing(tab)).toEqual(told(first));

  // The tab that listened is closed: another one listens from then on.
  await tabs.shift()?.close();
  await expect.poll(() => streams.size).toBe(2);
  await withdraw(second);
  for (const tab of tabs) await expect.poll(() => missing(tab)).toEqual(told(first, second));
  await context.close();
}, 90_000);

/** What a browser's translator leaves of the texts of an element: none of the nodes that were there. */
function translate(elements: Element[]): void {
  for (const { shadowRoot } of elements) {
    if (!shadowRoot) throw new Error('It has drawn nothing.');
    const walk = document.createTreeWalker(shadowRoot, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      inner.append(text.data);
      text.replaceWith(outer);
    }
  }
}

const isIt = /^Salons.*Normandie$/;

/** Of each list, what its cards count and where, in order. */
const cards = (page: Page): Promise<string[][]> =>
  page
    .locator('akto-figures')
    .evaluateAll((elements) =>
      elements.map((element) =>
        [...(element.shadowRoot?.querySelectorAll('[part=card]') ?? [])].map((card) =>
          ['label', 'scope']
            .map((part) => card.querySelector(`[part=${part}]`)?.textContent.trim())
            .join(', '),
        ),
      ),
    );

const said = async (page: Page, selector: string): Promise<string[]> => {
  const texts = await page.locator(selector).allTextContents();
  return texts.map((text) => text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim());
};

/** Listens to the hub from the page, as its elements do; what it gives waits for the next release. */
async function listen(page: Page): Promise<() => Promise<unknown>> {
  const heard = await page.evaluateHandle(
    (address) =>
      new Promise<{ next: Promise<void> }>((begun) => {
        const stream = new EventSource(address);
        let count = 0;
        const next = new Promise<void>((resolve) => {
          stream.addEventListener('epoch', () => {
            count += 1;
            if (count === 2) resolve();
            else begun({ next });
          });
        });
      }),
    `${hub.url}/live`,
  );
  return () => heard.evaluate(({ next }) => next);
}

const inputs: Readonly<Record<string, string>> = {
  submitRelease: 'ReleaseInput',
  approveRelease: 'ApproveInput',
};

function actsBy(apiKey: string): Act {
  return async (name, input) => {
    const type = inputs[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { [name]: outcome } = await asked<Record<string, Done>>(
      apiKey,
      `mutation ($key: String!, $input: ${type}!) { ${name}(idempotencyKey: $key, input: $input) {
        __typename ... on Done { release { id revision } } ... on HeldBack { findings { message } } } }`,
      { key: crypto.randomUUID(), input },
    );
    if (outcome?.__typename !== 'Done') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  };
}

async function asked<Data>(apiKey: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${hub.url}/editorial/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: object };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function standing(key: string): Promise<string> {
  const { subject } = await asked<{ subject: { standing: { version: string } } }>(
    await hub.keyFor('REVIEWER'),
    `{ subject(kind: FIGURE, key: "${key}") { standing { version } } }`,
  );
  return subject.standing.version;
}

async function withdraw(key: string): Promise<void> {
  const basedOn = await standing(key);
  await release('draftWithdrawal', { kind: 'FIGURE', key, basedOn, noteFr: `Retrait de ${key}.` });
}

/** Lets one change come out. */
async function release(name: string, change: object): Promise<void> {
  const { release: draft } = await review('createRelease', { titleFr: 'Une publication' });
  const { release: drafted } = await review(name, { release: draft.id, ...change });
  const { release: submitted } = await review('submitRelease', {
    release: draft.id,
    revision: drafted.revision,
  });
  await publish('approveRelease', { release: draft.id, revision: submitted.revision });
  await hub.clock.advance(121_000);
}
