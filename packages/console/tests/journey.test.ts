import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser, type Window } from './a-browser.ts';
import { aSite } from './a-site.ts';
import { byKeyboard, byMouse, byTouch, everyHand, type Hands } from './hands.ts';
import { scenes } from './scenes.ts';
import { controls, noteWorked, shownOnly } from './worked.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let writer: Somebody;
let publisher: Somebody;
let admins: readonly [Somebody, Somebody];
/** What each hand has worked so far, as the browser says. */
const worked = new Map(everyHand.map(({ name }) => [name, new Set<string>()]));
const sites: { close(): void }[] = [];

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, writer, publisher, ...admins] = await Promise.all([
    openBrowser(hub),
    hub.somebody('EDITOR', { name: 'Camille Bernard' }),
    hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
    hub.somebody('ADMIN', { name: 'Dominique Petit' }),
    hub.somebody('ADMIN', { name: 'Maxime Robert' }),
  ]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
  for (const site of sites) site.close();
});

/** A window of the console in these hands, in which is noted what they work. */
function inTheHandsOf(who: Somebody, hands: Hands): Promise<Window> {
  return browser.open('/console', who, hands.window, (page) =>
    noteWorked(page, worked.get(hands.name) ?? new Set()),
  );
}

it.each([
  [byMouse.name, byMouse, 'entreprises-normandie-2023'],
  [byTouch.name, byTouch, 'entreprises-normandie-doigt'],
  [byKeyboard.name, byKeyboard, 'entreprises-normandie-clavier'],
])(
  'two people lead a figure from an empty form to a partner’s page, and correct it there, %s',
  async (_, hands, key) => {
    const [camille, claude] = await Promise.all([
      inTheHandsOf(writer, hands),
      inTheHandsOf(publisher, hands),
    ]);

    const release = await drafted(camille.page, hands, key);
    await submitted(camille.page, hands);
    await approved(claude, hands, release);
    expect(await figure(key)).toBeNull();
    await hub.clock.advance(121_000);
    expect(await figure(key)).toMatchObject({ quantity: { text: 'plus\u00a0de\u00a0500\u00a0entreprises' } });

    const partner = await aPartnersPage(camille.page, hands, key);
    await expect.poll(() => shown(partner), patience).toContain('plus de 500');

    await corrected(camille.page, hands, key);
    await submitted(camille.page, hands);
    await approved(claude, hands, new URL(camille.page.url()).pathname.split('/').pop() ?? '');
    await hub.clock.advance(121_000);
    await partner.reload();
    await expect.poll(() => shown(partner), patience).toMatch(/plus de 550.*Corrigé le .* : Deux listes/);
    await toSection(camille.page, hands, 'Aujourd’hui');
    const latest = camille.page.getByRole('region', { name: 'Dernières publications' });
    await latest.getByText(`Correction ${key}`).waitFor();
    expect((await latest.locator('bdi').allTextContents()).slice(0, 2)).toEqual([
      `Correction ${key}`,
      `Publication ${key}`,
    ]);

    expect([...camille.complaints, ...claude.complaints]).toEqual([]);
    await Promise.all([camille.page, claude.page, partner].map((page) => page.context().close()));
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

/** Writes the figure into an empty form, choosing from its lists; gives the id of the draft. */
async function drafted(page: Page, hands: Hands, key: string): Promise<string> {
  await hands.push(page.getByRole('link', { name: 'Nouveau chiffre' }));
  await hands.write(page.locator('#draft-title'), `Publication ${key}`);
  await hands.write(page.locator('#quantity'), 'plus de 500');
  await hands.choose(page.locator('#unit'), 'entrepr', 'Entreprises');
  await hands.write(page.locator('#labelFr'), 'Entreprises engagées en Normandie');
  await hands.choose(page.locator('#indicator'), 'sensibilis', 'entreprises-sensibilisees');
  await hands.pick(page.locator('#role'), 'Résultat');
  await hands.write(page.locator('#key'), key);
  await hands.push(page.locator('period-field summary'));
  await hands.write(page.locator('#period-from-year'), '2023');
  await hands.pick(page.locator('#period-from-month'), 'mars');
  await page.locator('.read').getByText('mars 2023').waitFor();
  await hands.choose(page.locator('#territory'), 'norm', 'Normandie');
  await hands.choose(page.locator('#convention'), 'agefiph', 'akto-agefiph-2022-2024');
  await hands.choose(page.locator('#actors-0'), 'akto', /^\s*AKTO/);
  await hands.choose(page.locator('#citations-0-source'), 'agefiph', 'akto-agefiph');
  await hands.write(page.locator('#citations-0-quote'), 'Ils sont plus de 500 en Normandie.');
  await hands.push(page.getByRole('button', { name: 'Enregistrer dans la publication' }));
  await hands.push(page.getByRole('link', { name: 'Ouvrir la publication' }));
  await page.waitForURL(/\/console\/releases\/[\w-]{36}$/);
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

/** Goes to a section: on a telephone they stand behind a button, and are out of the way once one is chosen. */
async function toSection(page: Page, hands: Hands, name: string): Promise<void> {
  if (hands.window.hasTouch) await hands.push(page.locator('.sections summary'));
  // The link to what waits says how much of it there is.
  const link = page.locator('.sections').getByRole('link', { name: new RegExp(`^${name}( \\(|$)`) });
  await hands.push(link.locator('visible=true').first());
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

async function submitted(page: Page, hands: Hands): Promise<void> {
  await hands.push(page.getByRole('button', { name: 'Soumettre à la relecture' }));
  await page.getByText('En relecture').first().waitFor();
}

/** Reads the release, weighs what the checks find, and lets it out as soon as it can be. */
async function approved({ page }: Window, hands: Hands, release: string): Promise<void> {
  await toSection(page, hands, 'Aujourd’hui');
  await hands.push(page.locator(`main a[href="/console/releases/${release}"]`).first());
  await page.getByText('En relecture').first().waitFor();
  const dialog = page.locator('wa-dialog');
  // The checks come after the changes: until they are drawn there is none to weigh.
  await page.locator('release-checklist p').first().waitFor();
  while ((await page.locator('.findings button').count()) > 0) {
    const before = await page.locator('.findings .accepted').count();
    await hands.push(page.locator('.findings button').first());
    await hands.write(dialog.getByRole('textbox'), 'C’est ainsi dans la source.');
    await hands.push(dialog.getByRole('button', { name: 'Accepter', exact: true }));
    await expect.poll(() => page.locator('.findings .accepted').count(), patience).toBe(before + 1);
  }
  await hands.push(page.getByRole('button', { name: 'Publier dès que possible' }));
  const hint = await dialog.locator('.hint').textContent();
  await hands.write(dialog.getByRole('textbox'), hint ?? '');
  await hands.push(dialog.locator('button[type=submit]'));
  // What it says in place of it is what one wants to read where this fails.
  await expect.poll(() => dialog.allInnerTexts(), patience).toEqual([]);
  await expect.poll(() => page.locator('main').textContent(), patience).toContain('Approuvée');
}

/** Chooses the figure in the embed builder and pastes what it gives into a page of another site. */
async function aPartnersPage(page: Page, hands: Hands, key: string): Promise<Page> {
  await toSection(page, hands, 'Intégrer');
  await hands.write(page.locator('#q'), key);
  await hands.push(page.locator(`#found a[href*="figures=${key}"]`));
  await hands.push(page.locator('[data-copy=snippet-element]'));
  await page.locator('.copied').waitFor();
  const snippet = (await page.locator('#snippet-element').textContent()) ?? '';
  expect(plain(snippet)).toContain('Plus de 500 entreprises');
  await hands.push(page.getByRole('link', { name: 'Console' }));
  const site = await aSite(`<!doctype html><html lang="fr"><body>${snippet}`);
  sites.push(site);
  return browser.visit(site.url);
}

/** Corrects the number on the figure's page, and goes to the release that has the correction. */
async function corrected(page: Page, hands: Hands, key: string): Promise<void> {
  await toSection(page, hands, 'Chiffres');
  await hands.write(page.getByLabel('Rechercher', { exact: false }), key);
  await hands.push(page.locator(`tbody a[href="/console/figures/${key}"]`));
  await hands.push(page.getByRole('link', { name: 'Corriger une erreur' }));
  await hands.write(page.getByLabel('Titre de la nouvelle publication'), `Correction ${key}`);
  await hands.write(page.locator('#note-fr'), 'Deux listes ont été réunies.');
  await hands.write(page.locator('#quantity'), 'plus de 550 entreprises');
  await hands.push(page.getByRole('button', { name: 'Enregistrer dans la publication' }));
  await hands.push(page.getByRole('link', { name: 'Ouvrir la publication' }));
  await page.getByRole('heading', { level: 1, name: `Correction ${key}` }).waitFor();
}

it.each(everyHand.map((hands) => [hands.name, hands] as const))(
  'no control of the console is left that nobody has worked %s',
  async (name, hands) => {
    for (const [who, theirs] of [
      [writer, scenes.writer],
      [admins[0], scenes.admin],
      [publisher, scenes.publisher],
    ] as const) {
      const { page, complaints } = await inTheHandsOf(who, hands);
      for (const scene of theirs) await scene({ page, hands, who, admins, hub });
      expect(complaints).toEqual([]);
      await page.context().close();
    }
    const left = controls.filter((control) => !worked.get(name)?.has(control));
    expect(left).toEqual(shownOnly);
  },
  // Dozens of scenes in a row: 50 s on a quiet machine, and more than two minutes on one that does much else.
  400_000,
);
