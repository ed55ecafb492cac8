import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumOptions } from '../../../tests/support/chromium.ts';
import { startTestHub } from '../../../tests/support/hub.ts';
import { openPartnerSite } from './partner-site.ts';

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
afterAll(async () => {
  await Promise.all([hub?.stop(), site?.close(), browser?.close()]);
});

/** Chooses the bookmark on a partner's page, as its browser does: with the rights of the page. */
async function chosenOn(policy?: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${hub.url}/verifier`);
  const bookmark = (await page.locator('a.action').getAttribute('href')) ?? '';
  site.publish({
    body: '<p>En 2022, 1 780 préparations opérationnelles à l’emploi collectives (POEC) pour des demandeurs d’emploi handicapés.</p><akto-figure figure="poec">1 780</akto-figure>',
    ...(policy && { policy }),
  });
  await page.goto(`${site.url}?who=secret`);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    page.addScriptTag({ content: decodeURI(bookmark.replace('javascript:', '')) }),
  ]);
  await opened.waitForLoadState();
  return opened;
}

it('sends the page that one looks at, without what stands after its path', async () => {
  const opened = await chosenOn();
  expect(await opened.locator('.checked h2').textContent()).toBe(`Sur ${site.url}`);
  expect(await opened.locator('.checked h3').allTextContents()).toEqual([
    expect.stringMatching(/^qualificatif perdu/),
    expect.stringMatching(/^texte de repli périmé/),
  ]);
  expect(await opened.content()).not.toContain('who=secret');
});

it('opens the page to paste into where the page lets its forms go nowhere', async () => {
  const opened = await chosenOn("form-action 'self'");
  expect(opened.url()).toBe(`${hub.url}/verifier`);
  expect(await opened.locator('.checked').count()).toBe(0);
});

it.each([
  ['mouse', (page: Page) => page.getByRole('button', { name: 'Vérifier', exact: true }).click()],
  ['touch', (page: Page) => page.getByRole('button', { name: 'Vérifier', exact: true }).tap()],
  ['keyboard', (page: Page) => page.keyboard.press('Tab').then(() => page.keyboard.press('Enter'))],
] as const)('looks at what one pastes, by %s', async (_way, send) => {
  const page = await browser.newPage({ hasTouch: true });
  await page.goto(`${hub.url}/verifier`);
  await page.getByLabel('Code HTML de la page').fill('<p><akto-figure figure="poec">1 780</akto-figure></p>');
  await send(page);
  await page.locator('.checked').waitFor();
  expect(await page.locator('.checked h3').allTextContents()).toEqual([expect.stringMatching(/1 780/)]);
});
