import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPressText } from '../../../tests/support/a-press-text.ts';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let writer: Somebody;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, writer] = await Promise.all([openBrowser(hub), hub.somebody('REVIEWER')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const label = `<script>alert(1)</script> 🙂 أمل ${'long '.repeat(55)}`;
const sheet = [
  'clé;libellé;valeur;rôle;period;territoire;indicateur;convention;acteurs;source;Dans le rapport',
  'poec;;plus de 1 900;;;;;;;;plus de 1 900',
  `formations-rouen;${label};1,780;réalisé;hier;Normandie;poec;akto-agefiph-2022-2024;akto;akto-agefiph;1 780`,
].join('\n');

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.locator('.drop').waitFor();
  const transfer = await page.evaluateHandle(
    ([name = '', content = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name));
      return data;
    },
    [name, content],
  );
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

/** What is in the field that has the focus. */
const inFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('id') ?? document.activeElement?.tagName);
/** What stands there, with the spaces that one types. */
const textOf = async (page: Page, where: string) =>
  (await page.locator(where).textContent())?.replaceAll(/\s+/g, ' ').trim();
const textsOf = async (page: Page, where: string) =>
  (await page.locator(where).allTextContents()).map((text) => text.replaceAll(/\s+/g, ' ').trim());
const drafts = () =>
  writer.ask<{ workingReleases: { totalCount: number } }>('{ workingReleases(state: DRAFT) { totalCount } }');
const patience = { timeout: 15_000 };

describe('an import', () => {
  it('is mended in place, outlives a reload, and becomes one draft', async () => {
    const { page, complaints } = await browser.open('/console/import', writer);
    await drop(page, 'chiffres.csv', sheet);
    await page.getByText('2 problèmes', { exact: true }).waitFor();
    expect(await textOf(page, '.counts')).toBe('1 modifié2 problèmes');
    expect(await textOf(page, '.import-rows')).toContain(label.trim());
    expect(await textOf(page, '.import-rows del')).toBe('plus de 1 780 formations');

    // A column that is called as in our own files is said in words.
    const period = page.getByLabel('Ligne 3, Période (period)');
    await page.getByRole('button', { name: 'Créer la publication (1 modifié)' }).press('Enter');
    const value = page.getByLabel('Ligne 3, valeur');
    expect(await inFocus(page)).toBe(await value.getAttribute('id'));
    expect(await period.inputValue()).toBe('hier');
    await period.fill('2022-2024');
    await page.getByText('1 problème', { exact: true }).waitFor();
    expect(await inFocus(page)).toBe(await period.getAttribute('id'));
    expect(await period.getAttribute('aria-invalid')).toBe('false');

    await page.getByRole('button', { name: 'Reprendre la valeur du fichier' }).press('Enter');
    await page.getByText('2 problèmes', { exact: true }).waitFor();
    expect([await inFocus(page), await period.inputValue()]).toEqual([
      await period.getAttribute('id'),
      'hier',
    ]);
    await period.fill('2022-2024');
    await page.getByText('1 problème', { exact: true }).waitFor();

    await page.reload();
    await page.getByText('1 problème', { exact: true }).waitFor();
    await page.getByText('Repris là où vous en étiez').waitFor();
    expect(await period.inputValue()).toBe('2022-2024');
    await page.getByLabel('Seulement les problèmes et leurs corrections').press('Space');
    expect(new URL(page.url()).search).toBe('?only=problems');
    expect(await page.locator('.import-rows tbody').count()).toBe(1);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await barriersIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);

    await page.getByLabel('Dans le rapport').selectOption('printed');
    await value.fill('1 780');
    // What is out and changes has no public note yet.
    await page.getByText('1 erreur à corriger avant la relecture', { exact: true }).waitFor();
    await page.getByLabel('Note publique', { exact: true }).fill('Données de fin d’année.');
    await page.getByRole('button', { name: 'Créer la publication (1 nouveau, 1 modifié)' }).press('Enter');
    await page.waitForURL(/\/console\/releases\/[0-9a-f-]{36}$/);
    await page
      .getByRole('heading', { level: 1, name: /^Un nouveau chiffre et révision d’un autre, / })
      .waitFor();
    await page.locator('.comments').getByText('Importé du fichier « chiffres.csv ».').waitFor();
    expect((await drafts()).workingReleases.totalCount).toBe(1);
    expect(complaints).toEqual([]);

    await page.goto(`${hub.url}/console/import`);
    await page.locator('.drop').waitFor();
    expect(await page.getByText('chiffres.csv').count()).toBe(0);
    await page.context().close();
  }, 90_000);

  it('leaves rows out, takes marks as not stated, and says once what no row says', async () => {
    const { page, complaints } = await browser.open('/console/import', writer);
    const rows = [
      'clé;libellé;valeur;rôle;période;territoire;indicateur',
      'a-un;Un;12;réalisé;2022;Normandie;poec',
      'a-deux;Deux;n.c.;réalisé;2022;Bretagne;poec',
      'Source : service études;;;;;;',
    ];
    await drop(page, 'notes.csv', rows.join('\n'));
    await page.getByRole('button', { name: 'Ignorer la ligne proposée' }).press('Enter');
    await page.getByText('Ignorée').waitFor();
    expect(await inFocus(page)).toBe('rows-heading');
    await page.getByRole('button', { name: 'Lire cette mention comme « non communiqué »' }).press('Enter');
    await page.getByText('4 problèmes', { exact: true }).waitFor();
    await page.getByText('Indiquer une fois pour tout le fichier').press('Enter');
    await page.getByLabel('Acteurs responsables', { exact: true }).fill('AKTO');
    await page.locator('#constant-sources').fill('akto-agefiph');
    await page.getByText('aucun problème', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lire quand même Ligne 4' }).press('Enter');
    await page.getByText('1 problème', { exact: true }).waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Abandonner cet import' }).press('Enter');
    await page.context().close();
  }, 60_000);

  it('turns years in columns into figures, each with its place and its time, and asks once which years are meant', async () => {
    const { page, complaints } = await browser.open('/console/import', writer);
    const rows = [
      'indicateur;libellé;rôle;acteurs;source;territoire;2020;2021-22',
      'poec;Formations;réalisé;akto;akto-agefiph;Bretagne;12;7 sur 10',
      'poec;Formations;réalisé;akto;akto-agefiph;Corse;1,780;nd',
    ];
    await drop(page, 'annees.csv', rows.join('\n'));
    await page.getByText('2 problèmes', { exact: true }).waitFor();
    const where = () => textsOf(page, '.import-rows .where');
    expect(await where()).toEqual(['Bretagne, 2020', 'Corse, 2020']);
    await page.getByRole('button', { name: 'de septembre 2021 à août 2022' }).press('Enter');
    await page.getByRole('button', { name: 'Lire cette mention comme « non communiqué »' }).press('Enter');
    await page.getByText('1 problème', { exact: true }).waitFor();
    const schoolYear = 'de septembre 2021 à août 2022';
    expect(await where()).toEqual([
      ...['Bretagne, 2020', `Bretagne, ${schoolYear}`, 'Corse, 2020', `Corse, ${schoolYear}`],
    ]);
    expect(await page.getByLabel('Ligne 1, 2021-22').inputValue()).toBe('de septembre 2021 à août 2022');
    await page.getByRole('button', { name: /^1\s780$/u }).press('Enter');
    expect(await inFocus(page)).toBe(await page.getByLabel('Ligne 3, 2020').getAttribute('id'));
    await page.getByText('aucun problème', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Créer la publication (4 nouveaux)' }).waitFor();
    const values = await textsOf(page, '.import-rows tr:not(.cells) td:last-child');
    expect(values).toEqual(['', '12 formations', '7 formations sur 10', '1 780 formations', '–']);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('of last year’s export asks whether it is a new period, and says at once what the checks would', async () => {
    const { page, complaints } = await browser.open('/console/import', writer, {
      ...{ viewport: { width: 390, height: 800 }, hasTouch: true },
    });
    const rows = [
      'clé;valeur;période;source',
      'salons-2021;80;2025;akto-normandie',
      'salons-normandie-2021;90;2025;akto-normandie',
    ];
    await drop(page, 'salons-2025.csv', rows.join('\n'));
    await page.getByText('2 problèmes', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Correction Ligne 3' }).press('Enter');
    await page.getByText('1 problème', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nouvelle période pour cette ligne' }).tap();
    await page.getByRole('button', { name: 'Revoir ce choix' }).click();
    await page.getByText('2 problèmes', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nouvelle période pour les 2 lignes' }).tap();
    // A part is larger than its whole.
    await page.getByText('1 erreur à corriger avant la relecture', { exact: true }).waitFor();
    expect((await textsOf(page, '.foreseen summary'))[0]).toMatch(/^1 × .* – bloquant$/);
    expect(await textsOf(page, '.import-rows .quiet')).toContain('Fait suite à salons-2021');
    await page.getByLabel('Titre de la publication', { exact: true }).fill('salons.csv');
    await page.getByRole('button', { name: 'Créer la publication (2 nouveaux)' }).click();
    await page.locator('#import-problem').waitFor();
    await page.getByLabel('Titre de la publication', { exact: true }).fill('Salons 2025');
    expect(await barriersIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Créer la publication (2 nouveaux)' }).tap();
    await page.waitForURL(/releases\//);
    await page.getByRole('heading', { name: 'Salons 2025' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('shows how far writing is, and can be cancelled', async () => {
    const { page } = await browser.open('/console/import', writer);
    const before = (await drafts()).workingReleases.totalCount;
    let done = 400;
    await page.route('**/editorial/graphql', (route) => {
      const { query, variables } = route.request().postDataJSON();
      const importProgress = { doing: 'WRITING', done, of: 2000 };
      if (/importProgress/.test(query)) return route.fulfill({ json: { data: { importProgress } } });
      // It is on its way for as long as somebody waits.
      return variables.input?.dryRun === false ? undefined : route.continue();
    });
    await drop(page, 'longtemps.csv', 'clé;libellé\npoec;Formations, comptées longtemps');
    await page.getByRole('button', { name: 'Créer la publication (1 modifié)' }).press('Enter');
    await page.getByText('400 chiffres sur 2 000').waitFor();
    const bar = page.locator('.under-way progress');
    expect(await bar.evaluate(({ value, max }: HTMLProgressElement) => [value, max])).toEqual([400, 2000]);
    expect(await barriersIn(page)).toEqual([]);
    done = 1200;
    await page.locator('#polite').getByText('1 200 chiffres sur 2 000').waitFor();
    await page.locator('.under-way').getByRole('button', { name: 'Annuler' }).press('Enter');
    await bar.waitFor({ state: 'detached' });
    await page.unroute('**/editorial/graphql');
    expect((await drafts()).workingReleases.totalCount).toBe(before);
    await page.getByRole('button', { name: 'Abandonner cet import' }).press('Enter');
    await page.context().close();
  }, 60_000);

  it('goes on where the hub went away in the middle of writing, and is done once', async () => {
    const { page } = await browser.open('/console/import', writer);
    const before = (await drafts()).workingReleases.totalCount;
    await page.locator('#import-file').setInputFiles({
      name: 'encore.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('clé;libellé\npoec;Formations, comptées de nouveau'),
    });
    const create = page.getByRole('button', { name: 'Créer la publication (1 modifié)' });
    await create.waitFor();
    hub.goAway();
    await create.press('Enter');
    await page.locator('.under-way').getByText('Création de la publication').waitFor();
    await page.locator('.away').waitFor();
    hub.comeBack();
    await page.reload();
    await page.waitForURL(/\/console\/releases\/[0-9a-f-]{36}$/, patience);
    expect((await drafts()).workingReleases.totalCount).toBe(before + 1);
    await page.context().close();
  }, 60_000);

  it('shows megabytes a hundred rows at a time, leads to the first problem, and keeps the file', async () => {
    const { page } = await browser.open('/console/import', writer);
    // More than a browser keeps of words. A column that is not read stands for the rows that would be as long.
    const rest = 'x'.repeat(9_800);
    const rows = Array.from(
      { length: 600 },
      (_, at) =>
        `dix-${at};Formations;${at < 300 || at % 2 ? 'plus de 210' : 'beaucoup'};réalisé;2022;Normandie;poec;akto;akto-agefiph;${rest}`,
    );
    const whole = ['clé;libellé;valeur;rôle;période;territoire;indicateur;acteurs;source;Remarques', ...rows];
    const buffer = Buffer.from(whole.join('\n'));
    expect(buffer.length).toBeGreaterThan(5_800_000);
    await page.locator('#import-file').setInputFiles({ name: 'grand.csv', mimeType: 'text/csv', buffer });
    const shown = page.locator('.import-rows tbody');
    await page.locator('.import-rows').waitFor(patience);
    expect(await shown.count()).toBe(100);
    await page.getByRole('button', { name: 'Afficher la suite' }).press('Enter');
    await expect.poll(() => shown.count()).toBe(200);
    expect(await page.evaluate(() => document.activeElement?.querySelector('.number')?.textContent)).toBe(
      '102',
    );
    await page.getByRole('button', { name: /Créer la publication/ }).press('Enter');
    await expect.poll(() => inFocus(page)).toMatch(/^cell-302-/);
    await page.reload();
    await page.locator('.import-rows').waitFor(patience);
    expect(await textOf(page, '.drop')).toContain('grand.csv');
    await page.context().close();
  }, 60_000);

  it('says why a file is not taken, and what can be cancelled', async () => {
    const { page } = await browser.open('/console/import', writer);
    const choose = (name: string, buffer: Buffer) =>
      page.locator('#import-file').setInputFiles({ name, mimeType: 'text/csv', buffer });
    const problem = () => textOf(page, '#import-file-problem');
    await choose('grand.csv', Buffer.alloc(10_000_001, 'a'));
    await expect.poll(problem).toContain('pnpm hub import FICHIER');
    await choose('ancien.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await expect.poll(problem, patience).toContain('un ancien .xls');
    hub.goAway();
    await choose('chiffres.csv', Buffer.from('clé\npoec'));
    await page.locator('.away').waitFor();
    await page.locator('.under-way').getByRole('button', { name: 'Annuler' }).press('Enter');
    expect(await inFocus(page)).toBe('import-file');
    hub.comeBack();
    await page.getByRole('button', { name: 'Vérifier à nouveau' }).press('Enter');
    await page.getByText('n’apporte aucun changement').waitFor();
    await page.context().close();
  }, 60_000);
});

describe('a press text', () => {
  /** Where the number stands that is looked at. */
  const heading = (page: Page) => page.locator('#card-heading');
  const shown = (page: Page) => textOf(page, '#card-heading');

  it('of nine figures becomes a release in review in twenty-five actions, source, title and notes included', async () => {
    const editor = await hub.somebody('EDITOR');
    const { page, complaints } = await browser.open('/console', editor);
    let actions = 0;
    const press = (name: string | RegExp) => {
      actions += 1;
      return page.getByRole('button', { name }).click();
    };
    actions += 1;
    await page.getByRole('link', { name: 'Lire un texte' }).locator('visible=true').first().click();
    const field = page.locator('#press-text');
    actions += 2;
    await field.click();
    await field.fill(aPressText);
    await press('Lire le texte');
    await press('Retenir tout ce qui est sûr (9)');
    await press('Préparer la publication (9 chiffres)');
    await page.waitForURL(/\/console\/releases\/[\w-]{36}$/);
    await press('Soumettre à la relecture');
    await page.getByText('En relecture').first().waitFor();
    const changes = await editor.ask<{
      workingReleases: { nodes: { title: string; changeCount: number }[] };
    }>('{ workingReleases(state: IN_REVIEW) { nodes { titleFr changes(first: 1) { totalCount } } } }');
    expect(changes.workingReleases.nodes).toContainEqual({
      titleFr: 'L’alternance des personnes handicapées progresse en Normandie en 2024',
      // The source, seven indicators and nine figures.
      changes: { totalCount: 17 },
    });
    expect(actions).toBeLessThanOrEqual(25);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is worked on by keys, outlives a reload and a lost session, and has no barrier in any state', async () => {
    const { page, complaints } = await browser.open('/console/read', writer);
    const table = 'Secteur\t2023\nContrats rompus\t31 contrats';
    const text = aPressText.replace('Contact presse', `${table}\n\nContact presse`);
    await page.locator('#press-text').fill(`Il y a 12 ans.\n\n${text}`);
    await page.getByRole('button', { name: 'Lire le texte' }).press('Enter');
    await heading(page).waitFor();
    // Who arrives is at the heading, which was there before the text was.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await barriersIn(page)).toEqual([]);
    expect(await shown(page)).toBe('plus de 1 780 contrats');
    // A number of a table says why it is not taken unseen.
    await heading(page).focus();
    await page.keyboard.press('p');
    await expect.poll(() => shown(page)).toBe('31 contrats');
    expect(await textOf(page, '.number-card .notes')).toContain('au-dessus de sa colonne');
    await page.keyboard.press('n');
    await expect.poll(() => shown(page)).toBe('plus de 1 780 contrats');
    await heading(page).focus();
    await page.keyboard.press('a');
    await expect.poll(() => shown(page)).toBe('340 contrats');
    expect(await textOf(page, '.number-card .parts')).toContain('part de « plus de 1 780 contrats »');
    await page.keyboard.press('c');
    expect(await inFocus(page)).toBe('say-value');
    // Letters are typed in a field, and do nothing else there.
    await page.locator('#say-value').selectText();
    await page.locator('#say-value').pressSequentially('axe');
    await page.getByRole('button', { name: 'Enregistrer et retenir' }).press('Enter');
    await page.locator('#say-value-problem').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.locator('#say-value').fill('341');
    // What of it is no word of the text is said as well.
    await page.locator('#say-indicator').waitFor();
    await page.locator('#say-convention').fill('a');
    await page.locator('#say-convention').locator('xpath=..').getByRole('option').first().click();
    await page.getByRole('button', { name: 'Enregistrer et retenir' }).press('Enter');
    await expect.poll(() => shown(page)).toBe('341 contrats');
    await expect.poll(() => textOf(page, '.number-card .parts')).toContain('Convention');
    await page.keyboard.press('n');
    await expect.poll(() => shown(page)).toBe('412 entreprises');
    await page.keyboard.press('x');
    await page.locator('#say-reason').fill('Déjà dit');
    await page.keyboard.press('Enter');
    await page.locator('.press-text .number.rejected').waitFor();
    for (const key of ['j', 'm'] as const) {
      await heading(page).focus();
      await page.keyboard.press(key);
      await page.locator('form.deed').waitFor();
      expect(await barriersIn(page)).toEqual([]);
    }
    await page.locator('#say-words').fill('ce n’est pas là');
    await page.keyboard.press('Enter');
    await page.locator('#say-words-problem').waitFor();
    await page.getByRole('button', { name: 'Annuler' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-deed'))).toBe('missed');

    // Decided while the hub is away, and the page is left before it is back.
    await heading(page).focus();
    hub.goAway();
    await page.keyboard.press('a');
    await page.locator('.press-text .number.accepted').nth(2).waitFor();
    hub.comeBack();
    await page.reload();
    await heading(page).waitFor(patience);
    await expect.poll(() => textsOf(page, '.press-text .number.accepted'), patience).toHaveLength(3);
    expect(await textOf(page, '.counts')).toMatch(/6 à décider3 retenus1 écarté/);
    // And so where the session has ended meanwhile.
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.locator('.press-text .number.open').first().click();
    await page.keyboard.press('a');
    await page.locator('dialog.over').waitFor();
    await page.context().addCookies(cookies);
    await page.reload();
    await expect.poll(() => textsOf(page, '.press-text .number.accepted'), patience).toHaveLength(4);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('that cannot be read is said to be so where it was given', async () => {
    const { page } = await browser.open('/console/read', writer);
    await page.getByRole('button', { name: 'Lire le texte' }).press('Enter');
    await page.locator('#press-text-problem').getByText('Collez d’abord un texte').waitFor();
    await page.locator('#press-file').setInputFiles({
      name: 'ancien.doc',
      mimeType: 'application/msword',
      buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    });
    await page.locator('#press-file-problem').getByText('un ancien .doc').waitFor();
    expect(await inFocus(page)).toBe('press-file');
    expect(await barriersIn(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});
