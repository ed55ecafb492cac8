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
    basedOn: (await standing()).version,
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

async function standing(): Promise<{ version: string }> {
  const { subject } = await asked<{ subject: { standing: { version: string } } }>(
    await hub.keyFor('REVIEWER'),
    `{ subject(kind: FIGURE, key: "${key}") { standing { version } } }`,
  );
  return subject.standing;
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
