import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser, type Window } from './a-browser.ts';
import { byKeyboard, byMouse, type Hands } from './hands.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let writer: Somebody;
let publisher: Somebody;
const sites: Server[] = [];

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, [writer, publisher]] = await Promise.all([
    openBrowser(hub),
    Promise.all([
      hub.somebody('EDITOR', { name: 'Camille Bernard' }),
      hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
    ]),
  ]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  for (const site of sites) site.close();
});

const spreadsheet = (key: string) =>
  Buffer.from(
    [
      'Clé;Libellé;Valeur;Rôle;Période;Territoire;Convention;Indicateur;Acteurs;Source',
      `${key};Entreprises engagées en Normandie;plus de 500 entreprises;réalisé;2023;Normandi;akto-agefiph-2022-2024;entreprises-sensibilisees;akto;akto-agefiph`,
    ].join('\r\n'),
  );

it.each([
  [byMouse.name, byMouse, 'entreprises-normandie-2023'],
  [byKeyboard.name, byKeyboard, 'entreprises-normandie-clavier'],
])(
  'two people lead a figure from a spreadsheet to a partner’s page, and correct it there, %s',
  async (_, hands, key) => {
    const [camille, claude] = await Promise.all([
      browser.open('/console', writer),
      browser.open('/console', publisher),
    ]);

    const release = await drafted(camille.page, hands, key);
    await submitted(camille.page, hands);
    await approved(claude, hands, release);
    expect(await figure(key)).toBeNull();
    await hub.clock.advance(61_000);
    expect(await figure(key)).toMatchObject({ quantity: { text: 'plus\u00a0de\u00a0500\u00a0entreprises' } });

    const partner = await aPartnersPage(camille.page, hands, key);
    await expect.poll(() => shown(partner), patience).toContain('plus de 500');

    await corrected(camille.page, hands, key);
    await submitted(camille.page, hands);
    await approved(claude, hands, new URL(camille.page.url()).pathname.split('/').pop() ?? '');
    await hub.clock.advance(61_000);
    await partner.reload();
    await expect.poll(() => shown(partner), patience).toMatch(/plus de 550.*Corrigé le .* : Deux listes/);

    expect([...camille.complaints, ...claude.complaints]).toEqual([]);
    await Promise.all([camille, claude].map(({ page }) => page.context().close()));
  },
  120_000,
);

/** A machine that does other things as well is slower. */
const patience = { timeout: 15_000 };

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

/** What a partner's readers see in the element. */
const shown = async (partner: Page) =>
  plain(await partner.locator('akto-figures').evaluate((element) => element.shadowRoot?.textContent ?? ''));

async function figure(key: string): Promise<object | null> {
  const query = `{ figure(key: "${key}") { quantity { text } } }`;
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { figure: object | null } };
  return data.figure;
}

/** Imports the spreadsheet, whose one slip is mended on the screen; gives the id of the draft. */
async function drafted(page: Page, hands: Hands, key: string): Promise<string> {
  await hands.push(page.getByRole('link', { name: 'Importer un tableau' }));
  await page.locator('input[type=file]').setInputFiles({
    name: `${key}.csv`,
    mimeType: 'text/csv',
    buffer: spreadsheet(key),
  });
  await hands.write(page.getByLabel('Ligne 2, Territoire'), 'Normandie');
  await hands.push(page.getByRole('button', { name: 'Vérifier à nouveau' }));
  await hands.push(page.getByRole('button', { name: /Créer la publication \(1 nouveau/ }));
  await page.waitForURL(/\/console\/releases\/[\w-]{36}$/);
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

async function submitted(page: Page, hands: Hands): Promise<void> {
  await hands.push(page.getByRole('button', { name: 'Soumettre à la relecture' }));
  await page.getByText('En relecture').first().waitFor();
}

/** Reads the release, weighs what the checks find, and lets it out at the next minute. */
async function approved({ page }: Window, hands: Hands, release: string): Promise<void> {
  await hands.push(page.getByRole('link', { name: 'Aujourd’hui' }).locator('visible=true'));
  await page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
  await hands.push(page.locator(`main a[href="/console/releases/${release}"]`).first());
  await page.getByText('En relecture').first().waitFor();
  const dialog = page.locator('wa-dialog');
  while ((await page.locator('.findings button').count()) > 0) {
    const before = await page.locator('.findings .accepted').count();
    await hands.push(page.locator('.findings button').first());
    await hands.write(dialog.getByRole('textbox'), 'C’est ainsi dans la source.');
    await hands.push(dialog.getByRole('button', { name: 'Accepter', exact: true }));
    await expect.poll(() => page.locator('.findings .accepted').count(), patience).toBe(before + 1);
  }
  await hands.push(page.getByRole('button', { name: 'Publier à la prochaine minute' }));
  const hint = await dialog.locator('.hint').textContent();
  await hands.write(dialog.getByRole('textbox'), hint ?? '');
  await hands.push(dialog.locator('button[type=submit]'));
  await page.getByText('Approuvée').first().waitFor();
}

/** A site of its own, that has this page; gives its address. */
async function aSite(html: string): Promise<string> {
  const site = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  sites.push(site);
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}/`;
}

/** Chooses the figure in the embed builder and pastes what it gives into a page of another site. */
async function aPartnersPage(page: Page, hands: Hands, key: string): Promise<Page> {
  await hands.push(page.getByRole('link', { name: 'Intégrer' }).locator('visible=true'));
  await hands.write(page.getByRole('combobox', { name: 'Ajouter un chiffre' }), key);
  await page.locator('.choices [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const snippet = (await page.locator('.snippet').textContent()) ?? '';
  expect(plain(snippet)).toContain('plus de 500 entreprises');
  const partner = await page.context().newPage();
  // Turns the browser's own cache off: a minute of the hub's moved clock is none of the browser's.
  await partner.route('**/*', (route) => route.continue());
  await partner.goto(await aSite(`<!doctype html><html lang="fr"><body>${snippet}`));
  return partner;
}

/** Corrects the number on the figure's page, and goes to the release that has the correction. */
async function corrected(page: Page, hands: Hands, key: string): Promise<void> {
  await hands.push(page.getByRole('link', { name: 'Chiffres', exact: true }).locator('visible=true'));
  await hands.write(page.getByLabel('Rechercher', { exact: false }), key);
  await hands.push(page.locator(`tbody a[href="/console/figures/${key}"]`));
  await hands.push(page.getByRole('link', { name: 'Rectifier une erreur' }));
  await hands.write(page.getByLabel('Titre de la nouvelle publication'), `Rectification ${key}`);
  await hands.write(page.locator('#note-fr'), 'Deux listes ont été réunies.');
  await hands.write(page.locator('#quantity'), 'plus de 550 entreprises');
  await hands.push(page.getByRole('button', { name: 'Enregistrer dans la publication' }));
  await hands.push(page.getByRole('link', { name: 'Ouvrir la publication' }));
  await page.getByRole('heading', { level: 1, name: `Rectification ${key}` }).waitFor();
}
