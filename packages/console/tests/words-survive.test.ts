import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';
import { aRevision, write } from './a-revision.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let reviewer: Somebody;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, reviewer] = await Promise.all([openBrowser(hub), hub.somebody('REVIEWER')]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const hostile = '<script>document.title="non"</script> <b>gras</b> 🙂 أمل ';
const long = 'Bilan '.repeat(50).trim();

/** A new source, typed and not saved. */
async function aTypedSource(key: string, title: string, release: string): Promise<Page> {
  const { page } = await browser.open('/console/sources/new', reviewer);
  await page.getByLabel('Dans quelle publication').selectOption('new');
  await page.getByLabel('Titre de la nouvelle publication').fill(release);
  await page.locator('#key').fill(key);
  await page.locator('#titleFr').fill(title);
  await page.getByLabel('Langue', { exact: false }).first().selectOption('fr');
  return page;
}

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
const isSaved = (page: Page) => page.waitForURL(/\?release=/);

describe('what is typed', () => {
  it('comes back after a reload, as text, whatever it is', async () => {
    const page = await aTypedSource('bilan-hostile', hostile + long, 'Sources');
    await page.reload();
    await page.getByText('a été restaurée').waitFor();
    expect(await page.locator('#titleFr').inputValue()).toBe(hostile + long);
    await page.getByLabel('Titre de la nouvelle publication').fill(hostile);
    await save(page);
    await isSaved(page);
    await page.getByRole('heading', { level: 1, name: 'gras' }).waitFor();
    expect(await page.locator('main script, main b').count()).toBe(0);
    expect(await page.title()).toContain('<script>');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.context().close();
  });

  it('waits where the hub is away, says so, and is sent once when it is back', async () => {
    const page = await aTypedSource('bilan-absent', 'Bilan', 'Une absence');
    hub.goAway();
    await save(page);
    await page.locator('.away').getByText('Votre saisie est conservée').waitFor();
    await expect.poll(() => page.locator('#assertive').textContent()).toContain('ne répond pas');
    expect(await page.locator('#titleFr').inputValue()).toBe('Bilan');
    hub.comeBack();
    await isSaved(page);
    expect(await page.locator('.away').isVisible()).toBe(false);
    const { workingReleases } = await reviewer.ask<{ workingReleases: { nodes: { titleFr: string }[] } }>(
      '{ workingReleases(first: 100) { nodes { titleFr } } }',
    );
    expect(workingReleases.nodes.filter(({ titleFr }) => titleFr === 'Une absence')).toHaveLength(1);
    await page.context().close();
  });

  it('is not said to be lost, or done, while its confirmation is late, and is looked for again by the same key', async () => {
    const page = await aTypedSource('bilan-tardif', 'Bilan', 'Une confirmation');
    const keys: string[] = [];
    await page.route('**/editorial/graphql', async (route) => {
      const { variables } = route.request().postDataJSON();
      if (!variables.key) return route.fallback();
      keys.push(variables.key);
      if (keys.length > 2) return route.fallback();
      // The hub does it, and its database confirms nothing.
      await route.fetch();
      const extensions = { code: 'UNCONFIRMED', retryAfter: 1 };
      return route.fulfill({
        status: 503,
        json: { errors: [{ message: 'It is not known yet whether this is done.', extensions }] },
      });
    });
    await save(page);
    await page.locator('.away').getByText('Il a peut-être déjà eu lieu').waitFor();
    await expect.poll(() => page.locator('#assertive').textContent()).toContain('peut-être déjà eu lieu');
    await isSaved(page);
    expect(await page.locator('.away').isVisible()).toBe(false);
    expect(keys.slice(0, 3)).toEqual(Array(3).fill(keys[0]));
    const { workingReleases } = await reviewer.ask<{ workingReleases: { nodes: { titleFr: string }[] } }>(
      '{ workingReleases(first: 100) { nodes { titleFr } } }',
    );
    expect(workingReleases.nodes.filter(({ titleFr }) => titleFr === 'Une confirmation')).toHaveLength(1);
    await page.context().close();
  });

  it('is saved after the session was lost, by who signs in over it', async () => {
    const colleague = await hub.somebody('EDITOR', { name: 'Camille' });
    const { page } = await browser.open('/console/sources/new', colleague);
    await page.getByLabel('Titre de la nouvelle publication').fill('Une session');
    await page.locator('#key').fill('bilan-session');
    await page.locator('#titleFr').fill('Bilan de la session');
    await page.context().clearCookies();
    await save(page);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Votre session a pris fin').waitFor();
    await dialog.getByLabel('Adresse électronique').fill(colleague.email);
    await dialog.getByLabel('Mot de passe').fill(colleague.password);
    await dialog.getByLabel('Mot de passe').press('Enter');
    await isSaved(page);
    await expect.poll(() => page.locator('#titleFr').inputValue()).toBe('Bilan de la session');
    await page.context().close();
  });

  it('is asked about only where somebody else wrote the same field, and keeps the rest of both', async () => {
    const first = await aTypedSource('akto-agefiph', 'Bilan', 'À deux');
    await save(first);
    await first.locator('#key-problem').getByText('est déjà pris').waitFor();
    await expect.poll(() => first.evaluate(() => document.activeElement?.id)).toBe('key');
    await first.locator('#key').fill('bilan-double');
    await save(first);
    await isSaved(first);
    const { page: second } = await browser.open(
      new URL(first.url()).pathname + new URL(first.url()).search,
      reviewer,
    );
    await second.locator('#titleFr').fill('Bilan, de la seconde');
    await second.locator('#titleEn').fill('Report, of the second');
    await save(second);
    await second.locator('#polite').getByText('Enregistré').waitFor();
    await first.locator('#titleFr').fill('Bilan, de la première');
    await first.locator('#url').fill('https://example.fr/bilan');
    await save(first);
    const both = first.getByRole('form', { name: 'Quelqu’un a modifié la même chose' });
    await both.waitFor();
    expect(await first.evaluate(() => document.activeElement?.textContent)).toContain('Quelqu’un a modifié');
    expect(await both.textContent()).toMatch(
      /première[\s\S]*seconde[\s\S]*d’autres personnes[\s\S]*Titre en anglais/,
    );
    expect(await both.locator('fieldset').count()).toBe(1);
    // Who only goes on throws nobody's words away: none is chosen beforehand.
    expect(await both.getByRole('radio', { checked: true }).count()).toBe(0);
    await both.getByRole('button', { name: 'Garder ces valeurs' }).press('Enter');
    await both.getByText('Choisissez l’une des deux valeurs.').waitFor();
    expect(await first.evaluate(() => document.activeElement?.id)).toBe('side-titleFr-mine');
    await first.locator('[aria-disabled=true]').waitFor({ state: 'detached' });
    expect(await barriersIn(first)).toEqual([]);
    await first.keyboard.press('ArrowDown');
    await first.keyboard.press('Enter');
    await both.waitFor({ state: 'detached' });
    expect(await first.locator('#titleFr').inputValue()).toBe('Bilan, de la seconde');
    expect(await first.locator('#titleEn').inputValue()).toBe('Report, of the second');
    expect(await first.locator('#url').inputValue()).toBe('https://example.fr/bilan');
    await save(first);
    await first.locator('#polite').getByText('Enregistré').waitFor();
    await Promise.all([first.context().close(), second.context().close()]);
  });

  it('is what the chosen release has of the record, also where another one has it too', async () => {
    const draft = async (release: string, titleFr: string) => {
      const id = await write(reviewer, 'createRelease', { titleFr: release });
      await write(reviewer, 'draftSource', {
        release: id,
        key: 'bilan-deux-fois',
        content: { titleFr, language: 'fr' },
      });
      return id;
    };
    const ids = [await draft('Une fois', 'Bilan, une fois'), await draft('Deux fois', 'Bilan, deux fois')];
    const { page } = await browser.open('/console/sources/bilan-deux-fois', reviewer);
    const title = () => page.locator('#titleFr').inputValue();
    for (const [at, said] of [
      [1, 'Bilan, deux fois'],
      [0, 'Bilan, une fois'],
      [1, 'Bilan, deux fois'],
    ] as const) {
      await page.getByLabel('Dans quelle publication').selectOption(ids[at] ?? '');
      await expect.poll(title).toBe(said);
    }
    await page.locator('#titleFr').fill('Bilan, encore');
    await save(page);
    await isSaved(page);
    expect(new URL(page.url()).search).toBe(`?release=${ids[1]}`);
    await page.reload();
    await expect.poll(title).toBe('Bilan, encore');
    await page.context().close();
  });

  it('is one number of one of both, by mouse and by touch, and goes through a third edit', async () => {
    const release = await aRevision(reviewer, 'À trois');
    const path = `/console/figures/poec/edit?release=${release}`;
    const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
    const [{ page: second }, { page: first }] = await Promise.all([
      browser.open(path, reviewer),
      browser.open(path, reviewer, phone),
    ]);
    await second.locator('#quantity').fill('plus de 2 000');
    await second.locator('#labelEn').fill('Courses, of the second');
    await second.locator('button[type=submit].primary').click();
    await second.locator('#saved').waitFor();
    await first.locator('#quantity').fill('plus de 1 950');
    await first.locator('#note-fr').fill('La note de la première.');
    await first.locator('button[type=submit].primary').tap();
    const both = first.locator('choose-sides');
    await both.locator('fieldset').waitFor();
    expect(await both.locator('legend').allTextContents()).toEqual(['Valeur (nombre et qualificatif)']);
    await both.getByLabel('plus de 1').tap();
    await both.getByText('plus de 2').click();
    await both.getByRole('button', { name: 'Garder ces valeurs' }).tap();
    expect(plainSpaces(await first.locator('#quantity').inputValue())).toBe('plus de 2 000');
    expect(await first.locator('#note-fr').inputValue()).toBe('La note de la première.');
    await second.locator('#labelFr').fill('formations, en un troisième temps');
    await second.locator('button[type=submit].primary').click();
    await second.locator('#saved').waitFor();
    await first.locator('button[type=submit].primary').tap();
    await first.locator('#problem').getByText('repris dans le formulaire (Libellé)').waitFor();
    expect(await first.locator('#labelFr').inputValue()).toBe('formations, en un troisième temps');
    await first.locator('button[type=submit].primary').tap();
    await first.locator('#saved').waitFor();
    const { subject } = await reviewer.ask<{ subject: { changes: object[] } }>(
      `{ subject(kind: FIGURE, key: "poec") { changes { releaseId noteFr content { ... on FigureContent {
        labelFr labelEn quantity { number } } } } } }`,
    );
    expect(subject.changes).toContainEqual({
      releaseId: release,
      noteFr: 'La note de la première.',
      content: {
        labelFr: 'formations, en un troisième temps',
        labelEn: 'Courses, of the second',
        quantity: { number: '2000' },
      },
    });
    await Promise.all([first.context().close(), second.context().close()]);
  }, 60_000);
});

/** With the spaces that one types. */
const plainSpaces = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('an account', () => {
  it('begins with an invitation and a second factor, all of it in the console', async () => {
    const admin = await hub.somebody('ADMIN', { name: 'Dominique Petit' });
    const { page, complaints } = await browser.open('/console/team', admin);
    await page.getByRole('button', { name: 'Ajouter un compte' }).click();
    await page.getByLabel('Nom (obligatoire)').fill('Sacha Diallo');
    await page.getByRole('checkbox', { name: 'Rédaction', exact: true }).uncheck();
    await page.getByRole('checkbox', { name: 'Publication', exact: true }).check();
    await page.getByLabel('Adresse électronique').fill(admin.email);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.locator('.problem').getByText('Un autre compte utilise cette adresse.').waitFor();
    await page.getByLabel('Adresse électronique').fill('sacha@example.fr');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    // Who approves is not named by one admin alone: another one grants it, and hands the link over.
    await page.getByText('Demande enregistrée : un autre administrateur doit l’accorder').first().waitFor();
    await page.getByRole('button', { name: 'Annuler la demande' }).waitFor();
    const second = await hub.somebody('ADMIN', { name: 'Claude Martin' });
    const granting = await browser.open('/console/team', second);
    await granting.page.getByRole('button', { name: /^Accorder/ }).click();
    expect(await barriersIn(granting.page)).toEqual([]);
    await granting.page.locator('wa-dialog').getByRole('button', { name: 'Accorder' }).click();
    const link = await granting.page.getByLabel('Lien d’invitation').inputValue();
    await granting.page.getByText('Aucune demande en attente.').waitFor();
    await granting.page.context().close();
    const invited = await browser.open(new URL(link).pathname + new URL(link).search);
    await invited.page.getByLabel('Nouveau mot de passe').fill('une phrase que je retiens');
    await invited.page.getByRole('button', { name: 'Choisir ce mot de passe' }).click();
    await invited.page.getByLabel('Adresse électronique').fill('sacha@example.fr');
    await invited.page.getByLabel('Mot de passe').fill('une phrase que je retiens');
    await invited.page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await invited.page.getByRole('heading', { level: 1, name: 'Protéger votre compte' }).waitFor();
    await invited.page.getByLabel('Votre mot de passe').fill('une phrase que je retiens');
    await invited.page.getByRole('button', { name: 'Configurer une application' }).click();
    const secret = await invited.page.locator('.secret').textContent();
    await invited.page.getByLabel('Code à six chiffres').fill(hub.codeFor(secret ?? ''));
    await invited.page.getByRole('button', { name: 'Terminer la configuration' }).click();
    await invited.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
    expect(new URL(invited.page.url()).pathname).toBe('/console');
    await invited.page.getByRole('button', { name: 'Se déconnecter' }).click();
    await invited.page.getByLabel('Adresse électronique').fill('sacha@example.fr');
    await invited.page.getByLabel('Mot de passe').fill('une autre phrase');
    await invited.page.getByLabel('Mot de passe').press('Enter');
    await invited.page.locator('.problem').getByText('Adresse ou mot de passe incorrect').waitFor();
    await invited.page.getByLabel('Mot de passe').fill('une phrase que je retiens');
    await invited.page.getByLabel('Mot de passe').press('Enter');
    await invited.page.getByLabel('Code à six chiffres').fill(hub.codeFor(secret ?? ''));
    await invited.page.getByRole('button', { name: 'Vérifier' }).press('Enter');
    await invited.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
    await invited.page.goto(`${hub.url}/console/team`);
    await invited.page.getByRole('heading', { name: 'ne donne pas accès à cet écran' }).waitFor();
    await invited.page.goto(`${hub.url}/console/figures/%E0%A4%A`);
    await invited.page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    // Whom the browser remembers has no session any more: the door, and nothing over it.
    await invited.page.context().clearCookies();
    await invited.page.reload();
    await invited.page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor();
    expect(await invited.page.getByRole('dialog').count()).toBe(0);
    expect([...complaints, ...granting.complaints, ...invited.complaints]).toEqual([]);
    await Promise.all([page.context().close(), invited.page.context().close()]);
  });

  it('makes a key for scripts of its own with its second factor, and reads of it at the next sign-in', async () => {
    const reviewer = await hub.somebody('REVIEWER', { name: 'Claude Martin' });
    await hub.letFactorsGrowOld();
    const { page, complaints } = await browser.open('/console/account', reviewer);
    await page.getByRole('button', { name: 'Créer une clé d’API' }).click();
    await page.getByLabel('Usage de la clé').fill('Import nocturne');
    await page.getByRole('button', { name: 'Créer une clé d’API' }).click();
    await page.getByRole('heading', { name: 'Confirmer que c’est vous' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('confirm-code');
    expect(await barriersIn(page)).toEqual([]);
    await page.getByLabel('Code à six chiffres').fill(reviewer.code());
    await page.getByRole('button', { name: 'Confirmer', exact: true }).click();
    expect(await page.getByRole('textbox', { name: 'Nouvelle clé d’API' }).inputValue()).toMatch(/^akto_/);
    await page.getByRole('button', { name: 'Révoquer Import nocturne' }).waitFor();

    const next = await browser.open('/console');
    await next.page.getByLabel('Adresse électronique').fill(reviewer.email);
    await next.page.getByLabel('Mot de passe').fill(reviewer.password);
    await next.page.getByRole('button', { name: 'Se connecter', exact: true }).click();
    await next.page.getByRole('button', { name: 'Utiliser un code de secours' }).click();
    await next.page.getByLabel('Code de secours').fill(reviewer.paper[0] ?? '');
    await next.page.getByRole('button', { name: 'Vérifier' }).click();
    const notices = next.page.getByRole('region', { name: 'Depuis votre dernière connexion' });
    await notices.getByText('« Import nocturne », a été créée pour vous par vous-même').first().waitFor();
    // By a command of the operator's, it is told of them in the reader's language.
    await next.page.route('**/editorial/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({
        response,
        body: text
          .replaceAll('"isYours":true', '"isYours":false')
          .replaceAll(/"by":"[^"]*"/g, '"by":"operator"'),
      });
    });
    await next.page.reload();
    await notices.getByText('a été créée pour vous par l’exploitant, le').first().waitFor();
    await next.page.unrouteAll({ behavior: 'wait' });
    expect(await barriersIn(next.page)).toEqual([]);
    const heading = next.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' });
    for (const width of [390, 1280]) {
      await next.page.setViewportSize({ width, height: 900 });
      // It stands over the screen, in its column, and what it says in its own room.
      const [over, under] = await Promise.all([notices, heading].map((part) => part.boundingBox()));
      expect(Math.abs((over?.x ?? 0) - (under?.x ?? 0))).toBeLessThan(2);
      expect((under?.y ?? 0) - (over?.y ?? 0) - (over?.height ?? 0)).toBeLessThan(60);
      expect(await notices.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    }
    await notices.getByRole('button', { name: 'J’en ai pris connaissance' }).click();
    await notices.waitFor({ state: 'detached' });
    await next.page.reload();
    await next.page.getByRole('heading', { level: 1, name: 'Aujourd’hui' }).waitFor();
    expect(await notices.count()).toBe(0);
    expect([...complaints, ...next.complaints]).toEqual([]);
    await Promise.all([page.context().close(), next.page.context().close()]);
  });
});
