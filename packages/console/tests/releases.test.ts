import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, startConsoleHub } from '../../../tests/support/console-hub.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';
import { aRevision, asItStands, beforeTheirConvention, write } from './a-revision.ts';

let hub: ConsoleHub;
let browser: ConsoleBrowser;
let writer: Somebody;
let publisher: Somebody;

beforeAll(async () => {
  hub = await startConsoleHub();
  [browser, [writer, publisher]] = await Promise.all([
    openBrowser(hub),
    Promise.all([
      hub.somebody('REVIEWER', { name: '<script>alert(1)</script> أمل 🙂' }),
      hub.somebody('PUBLISHER', { name: 'Claude Martin' }),
    ]),
  ]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

/** What has the focus, as it reads. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
/** With the spaces that one types. */
const plain = (text: string | null) => text?.replaceAll(/\s+/g, ' ').trim();
/** A machine that does other things as well is slower. */
const patience = { timeout: 15_000 };
const dialog = (page: Page) => page.locator('wa-dialog');

describe('a release', () => {
  it('shows the sentence beside the number, and marks what it says otherwise', async () => {
    const quote = { prefix: 'Depuis 2021, ', exact: 'plus de 1 870', suffix: ' formations ont été suivies.' };
    const release = await aRevision(writer, 'Avec sa phrase', quote);
    const { page, complaints } = await browser.open(`/console/releases/${release}`, publisher);
    const quoted = page.locator('.quoted');
    expect(plain(await quoted.locator('blockquote').textContent())).toBe(
      'Depuis 2021, plus de 1 870 formations ont été suivies.',
    );
    expect(await quoted.locator('mark.differs').textContent()).toBe('plus de 1 870 formations');
    expect(plain(await quoted.locator('.problem').textContent())).toBe(
      'La phrase dit plus de 1 870 formations',
    );
    await page.locator('.findings').getByText('la phrase de sa source dit').first().waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('goes from a draft to the public, by keyboard, under two pairs of eyes', async () => {
    const title = 'Bilan <b>2024</b> – ملخص 🙂';
    const release = await aRevision(writer, title);
    const drafted = await browser.open(`/console/releases`, writer);
    await drafted.page.getByRole('link', { name: title }).press('Enter');
    await expect
      .poll(() => drafted.page.evaluate(() => document.activeElement?.tagName), patience)
      .toBe('H1');
    await drafted.page.getByText('plus de 1 900 formations').waitFor();
    expect(plain(await drafted.page.locator('.quantities del').textContent())).toBe(
      'plus de 1 780 formations',
    );
    await drafted.page.getByRole('button', { name: 'Soumettre à la relecture' }).press('Enter');
    await expect.poll(() => focused(drafted.page), patience).toContain('La publication est en relecture.');
    expect(await barriersIn(drafted.page)).toEqual([]);
    expect(drafted.complaints).toEqual([]);
    await drafted.page.context().close();

    const { page, complaints } = await browser.open(`/console/releases/${release}`, publisher);
    await page.getByText('En relecture').waitFor();
    // The checks come after the changes: until they are drawn there is none to weigh.
    await page.locator('release-checklist p').first().waitFor();
    while ((await page.locator('.findings button').count()) > 0) {
      const before = await page.locator('.findings .accepted').count();
      await page.locator('.findings button').first().press('Enter');
      await dialog(page).getByLabel('Pourquoi ce n’est pas un obstacle').fill('C’est ainsi dans la source.');
      await dialog(page).getByRole('button', { name: 'Accepter', exact: true }).press('Enter');
      await expect.poll(() => page.locator('.findings .accepted').count(), patience).toBe(before + 1);
    }
    await page.getByLabel('À une date et une heure choisies').press('Space');
    const publish = page.locator('.approve button[type=submit]');
    expect(plain(await publish.textContent())).toBe('Publier à la date et à l’heure qui restent à choisir');
    await page.getByLabel('Date (').fill('2031-10-26');
    await page.getByLabel('Heure de Paris (').fill('02:30');
    expect(plain(await publish.textContent())).toBe('Publier le 26 octobre 2031 à 2 h 30');
    await publish.press('Enter');
    const typed = dialog(page).getByRole('textbox');
    await typed.waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await typed.fill('1900');
    await dialog(page).locator('button[type=submit]').press('Enter');
    expect(await typed.getAttribute('aria-invalid')).toBe('true');
    await typed.fill('plus de 1900 formations');
    await dialog(page).locator('button[type=submit]').press('Enter');
    await page.locator('.time-question').getByText('Cette heure existe deux fois').waitFor();
    await page.getByRole('button', { name: 'la seconde fois (heure d’hiver)' }).press('Enter');
    expect(plain(await focused(page))).toBe(
      'Publier le 26 octobre 2031 à 2 h 30, la seconde fois (heure d’hiver)',
    );
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('textbox').fill('Plus de 1 900 formations');
    await dialog(page).locator('button[type=submit]').press('Enter');
    await expect
      .poll(async () => plain(await focused(page)), patience)
      .toContain('Publication approuvée : elle sera mise en ligne le 26 octobre 2031 à 2 h 30.');
    await page.getByRole('button', { name: 'Annuler la publication' }).waitFor();
    // What it changes stays to be read, though its own version is the newest one now.
    expect(plain(await page.locator('.quantities').textContent())).toContain(
      'plus de 1 780 formations → Après : plus de 1 900 formations',
    );
    expect(await page.getByText('Inchangé').count()).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is seen by the elements of partners before it is out, beside what they show today', async () => {
    const release = await aRevision(writer, 'À voir');
    const { page, complaints } = await browser.open(`/console/releases/${release}/preview`, publisher);
    const shown = (name: string) => page.getByRole('region', { name }).locator('akto-figures');
    await shown('Après publication').getByText('1 900').waitFor();
    await shown('Aujourd’hui').getByText('1 780').waitFor();
    await page.getByLabel('Ordinateur').press('Space');
    await page.getByLabel('Que voulez-vous voir').selectOption({ index: 1 });
    await page.reload();
    await shown('Après publication').getByText('1 900').waitFor();
    expect(await page.getByLabel('Ordinateur').isChecked()).toBe(true);
    expect(await shown('Après publication').getAttribute('convention')).toBe('akto-agefiph-2022-2024');
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('leads from what the checks find to the field that has to be mended', async () => {
    const release = await write(writer, 'createRelease', { titleFr: 'Incomplète' });
    await write(writer, 'draftConvention', {
      release,
      key: 'sans-nature',
      content: { titleFr: 'Sans nature', status: 'SIGNED', parties: [{ role: 'SIGNATORY', actor: 'akto' }] },
    });
    await write(writer, 'draftFigure', { release, key: 'sans-rien', content: {} });
    const { page } = await browser.open(`/console/releases/${release}/preview`, writer);
    await page.getByRole('link', { name: 'Voir les vérifications' }).press('Enter');
    await page
      .locator('.findings .error')
      .filter({ hasText: 'Sans nature' })
      .getByRole('link')
      .press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('kind');
    await page.goBack();
    await page.locator('.findings .error').filter({ hasText: 'libellé' }).getByRole('link').press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('labelFr');
    await page.context().close();
  });

  it('asks for a title before it is submitted, where it still has that of a file', async () => {
    const release = await aRevision(writer, 'Import de big.csv');
    const { page } = await browser.open(`/console/releases/${release}`, writer);
    const submit = page.getByRole('button', { name: 'Soumettre à la relecture' });
    await submit.press('Enter');
    await page.locator('#release-titleFr-problem').getByText('Ce titre est le nom d’un fichier').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('release-titleFr');
    await page.locator('#release-titleFr').fill('Révision d’un chiffre');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Révision d’un chiffre' }).waitFor();
    await submit.press('Enter');
    await page.getByText('La publication est en relecture.').waitFor();
    await page.context().close();
  });

  it('keeps what is written and not sent, and says that somebody else was faster', async () => {
    const release = await aRevision(writer, 'Deux personnes');
    const { page } = await browser.open(`/console/releases/${release}`, writer);
    await page.getByLabel('Votre commentaire').fill('À vérifier avec la source.');
    await writer.ask(
      `mutation ($input: ReleaseInput!) { submitRelease(idempotencyKey: "somebody-was-faster", input: $input) { __typename } }`,
      { input: { release, revision: 1 } },
    );
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).click();
    await page.locator('.notice').getByText('entre-temps').waitFor();
    await page.getByText('En relecture').waitFor();
    expect(await page.getByLabel('Votre commentaire').inputValue()).toBe('À vérifier avec la source.');
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Votre commentaire').inputValue())
      .toBe('À vérifier avec la source.');
    await page.getByRole('button', { name: 'Commenter' }).click();
    await page.locator('.comments').getByText('À vérifier avec la source.').waitFor();
    expect(await page.getByLabel('Votre commentaire').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Renvoyer à la rédaction' }).click();
    await dialog(page).getByRole('textbox').fill('La source dit autre chose.');
    await writer.ask(
      `mutation ($back: SendBackInput!, $again: ReleaseInput!) {
        back: sendBackRelease(idempotencyKey: "faster-again", input: $back) { __typename }
        again: submitRelease(idempotencyKey: "faster-and-again", input: $again) { __typename }
      }`,
      { back: { release, revision: 2, comment: 'Un détail.' }, again: { release, revision: 3 } },
    );
    await dialog(page).locator('button[type=submit]').click();
    await page.locator('.notice').getByText('entre-temps').waitFor();
    await page.locator('.comments').getByText('Un détail.').waitFor();
    await page.getByRole('button', { name: 'Renvoyer à la rédaction' }).click();
    expect(await dialog(page).getByRole('textbox').inputValue()).toBe('La source dit autre chose.');
    await dialog(page).locator('button[type=submit]').click();
    const reason = page.locator('.sent-back');
    await reason.getByText('La source dit autre chose.').waitFor();
    expect(plain(await reason.textContent())).toContain('Renvoyée par <script>alert(1)</script> أمل 🙂 le');
    expect(plain(await page.locator('.lead').textContent())).toBe('Renvoyée');
    expect(await barriersIn(page)).toEqual([]);
    // Who has written it finds it first among what waits; the tab and the menu say how much that is.
    await page
      .locator('.sections .wide')
      .getByRole('link', { name: /^Aujourd’hui \(\d+ en attente\)$/ })
      .click();
    await page.locator('[aria-labelledby=waiting] li').first().getByText('Renvoyée, à corriger').waitFor();
    await expect.poll(() => page.title(), patience).toMatch(/^\(\d+\) Aujourd’hui – /);
    const [waiting = ''] = /\d+/.exec(await page.title()) ?? [];
    expect(await page.locator('[aria-labelledby=waiting] li').count()).toBe(Number(waiting));
    await page.locator(`main a[href="/console/releases/${release}"]`).first().click();
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).click();
    await page.locator('.lead').getByText('En relecture').waitFor();
    expect(await reason.count()).toBe(0);
    await page.context().close();
  });

  it('shows many findings of a check as a group, which opens to each and is accepted with one reason', async () => {
    const keys = beforeTheirConvention;
    const release = await asItStands(writer, 'Relecture annuelle', keys);
    await write(writer, 'submitRelease', { release, revision: keys.length }, 'ReleaseInput');
    const { page, complaints } = await browser.open(`/console/releases/${release}`, publisher);
    const group = page.locator('finding-group').filter({ hasText: 'période hors' });
    const summary = group.locator('summary');
    expect(plain(await summary.textContent())).toBe('À examiner : 11 × période hors de la convention');
    await page.setViewportSize({ width: 390, height: 800 });
    // One sentence, which breaks where a line is full, and no columns.
    expect((await summary.allInnerTexts()).join()).not.toContain('\n');
    await summary.press('Enter');
    await group.locator('.findings li').nth(10).waitFor();
    await group.locator('.findings li').first().getByRole('button').click();
    await dialog(page).getByRole('textbox').fill('Celui-ci à part.');
    await dialog(page).getByRole('button', { name: 'Accepter', exact: true }).click();
    await summary.getByText('dont 1 accepté').waitFor();
    await group.locator('.findings .accepted').getByText('Celui-ci à part.').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await group.getByRole('button', { name: 'Accepter ces 10 points' }).press('Enter');
    await dialog(page).getByRole('textbox').fill('La source le dit ainsi.');
    await dialog(page).getByRole('button', { name: 'Accepter', exact: true }).press('Enter');
    await summary.getByText('Accepté :').waitFor();
    await expect.poll(() => group.locator('.findings .accepted').count(), patience).toBe(11);
    expect(await group.getByText('La source le dit ainsi.').count()).toBe(10);
    await group.locator('.findings a').first().press('Enter');
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it.each([
    ['ReleaseChecklist', 'TOO_SLOW', 'La réponse est trop longue à préparer', '.changes .change'],
    ['ReleaseChanges', 'TOO_COMPLEX', 'La demande est trop lourde', '#checks ~ p'],
  ])(
    'shows the rest where %s is refused with %s, and says what can be done',
    async (asked, code, said, rest) => {
      const release = await aRevision(writer, `Sans ${asked}`);
      const { page } = await browser.open('/console/releases', publisher);
      let isRefused = true;
      await page.route('**/editorial/graphql', async (route) => {
        if (!isRefused || !route.request().postData()?.includes(`query ${asked}(`)) return route.continue();
        const errors = [
          { message: 'Statement: 2,001 milliseconds; at most 2,000 pass.', extensions: { code } },
        ];
        return route.fulfill({ json: { errors } });
      });
      await page.getByRole('link', { name: `Sans ${asked}` }).click();
      await page.getByRole('alert').getByText(said).waitFor();
      await page.locator(rest).first().waitFor();
      await page.getByRole('button', { name: 'Soumettre à la relecture' }).waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page
        .getByRole('alert')
        .getByText(/^This (takes the hub too long|asks for too much)/)
        .waitFor();
      isRefused = false;
      await page.getByRole('alert').getByRole('button').click();
      await page.locator('.changes .change').first().waitFor();
      await page.locator('#checks ~ p').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(page.url()).toContain(release);
      await page.context().close();
    },
  );
});

/** Pastes lines that were copied from a spreadsheet into the field. */
async function paste(page: Page, field: string, lines: readonly string[]): Promise<void> {
  await page.locator(field).focus();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(paste);
  }, lines.join('\n'));
}

describe('last year’s figures', () => {
  const values = ['8 900', 'plus de 1 950', '412', 'près de 300', '27', '12', '1 150', '18', '13'];

  it('of a convention, all nine, are begun again and get their values in fifteen actions', async () => {
    const { page, complaints } = await browser.open('/console/conventions/akto-agefiph-2022-2024', writer);
    let actions = 0;
    const acted = () => {
      actions += 1;
    };
    let keys = 0;
    await page.exposeFunction('keyWasPressed', () => {
      keys += 1;
    });
    await page.evaluate('addEventListener("keydown", () => keyWasPressed(), true)');
    await page.getByRole('link', { name: 'Reconduire les chiffres…' }).press('Enter').then(acted);
    await page.locator('#source-title').waitFor();
    expect(await page.locator('#period-0').inputValue()).toBe('2025/2027');
    expect(await page.locator('.renewal input[type=checkbox]:checked').count()).toBe(10);
    expect(await page.locator('#release-title').inputValue()).toMatch(/^Chiffres 2025–2027/);
    expect(await barriersIn(page)).toEqual([]);
    await page.locator('#source-title').pressSequentially('Bilan 2025-2027').then(acted);
    await page.getByRole('button', { name: 'Reconduire ces 9 chiffres' }).press('Enter').then(acted);
    await page.waitForURL(/\/fill$/);
    await page.getByText('9 chiffres attendent encore leur valeur.').waitFor();
    // The one above it is approved to be more, by what was done before.
    expect(plain(await page.locator('.values tbody .before').nth(2).textContent())).toBe(
      'plus de 10 700 entreprises',
    );
    await page.locator('#value-0').focus();
    for (const value of values) {
      await page.keyboard.type(value);
      await page.keyboard.press('Enter').then(acted);
    }
    expect(await focused(page)).toBe('Enregistrer 9 chiffres');
    expect(await barriersIn(page)).toEqual([]);
    await page.keyboard.press('Enter').then(acted);
    await page.getByText('Toutes les valeurs sont saisies.').waitFor();
    await page.getByRole('link', { name: 'Ouvrir la publication' }).press('Enter').then(acted);
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).press('Enter').then(acted);
    await expect.poll(() => focused(page), patience).toContain('La publication est en relecture.');
    expect(actions).toBe(15);
    const typed = values.join('').length;
    await expect.poll(() => keys, patience).toBeGreaterThan(typed);
    expect(keys - typed).toBeLessThanOrEqual(40);
    // Once more, where nothing is proposed: what is ticked by hand gives the title, too.
    await page.goto(`${hub.url}/console/renew?from=CONVENTION&key=akto-agefiph-2022-2024`);
    await page.locator('#period-0').fill('2028-2030');
    expect(await page.locator('#release-title').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Tout cocher' }).press('Enter');
    await expect.poll(() => page.locator('#release-title').inputValue()).toMatch(/^Chiffres 2028–2030/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('wait for their values, which can be pasted as a column, are asked about, and outlive a reload', async () => {
    const figures = ['actions-territoires', 'poec', 'entreprises-sensibilisees'].map((key) => ({
      ...{ key, period: '2031/2033' },
    }));
    const renewal = { figures, titleFr: 'Bilan 2033', sourceTitleFr: 'Bilan 2031-2033' };
    const release = await write(writer, 'renewFigures', renewal);
    const { page, complaints } = await browser.open(`/console/releases/${release}`, writer);
    await page.getByRole('button', { name: 'Soumettre à la relecture' }).press('Enter');
    await expect.poll(() => focused(page), patience).toBe('Saisir les 3 valeurs qui manquent');
    await page.locator('.notice').getByText('3 chiffres attendent encore leur valeur.').waitFor();
    await page.keyboard.press('Enter');
    await paste(page, '#value-0', ['310\t300', '2 000\t1 900', '20 000\t18 000']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('which-column');
    expect(await barriersIn(page)).toEqual([]);
    await page.locator('#which-column').getByRole('button', { name: '300' }).press('Enter');
    await expect.poll(() => page.locator('#value-2').inputValue(), patience).toBe('18 000');
    expect(await page.locator('#which-column').count()).toBe(0);
    await paste(page, '#value-0', ['près de 310', '2 000 salons', 'plus de 20 000', 'de trop', '']);
    await page.locator('#value-1-problem').waitFor();
    await page.reload();
    expect(await page.locator('#value-2').inputValue()).toBe('plus de 20 000');
    await page.getByRole('button', { name: 'Enregistrer 2 chiffres' }).press('Enter');
    await page.locator('#fill-problem').getByText('Un chiffre a une case illisible').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('value-1');
    expect(await barriersIn(page)).toEqual([]);
    await page.locator('#value-1').fill('n.c.');
    await page.locator('#value-1-read').getByText('non communiqué dans la source').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('value-0');
    await page.getByRole('button', { name: 'Enregistrer le chiffre' }).press('Enter');
    await page.getByText('Toutes les valeurs sont saisies.').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are written in a grid as in a spreadsheet: by its keys, by a block, and one field of many at once', async () => {
    const release = await asItStands(writer, 'En tableau', ['poec', 'salons-2021', 'actions-territoires']);
    const { page, complaints } = await browser.open(`/console/releases/${release}`, writer);
    await page.getByRole('link', { name: 'Modifier les chiffres en tableau' }).press('Enter');
    const cell = (id: string) => page.locator(`#${id}`).inputValue();
    const at = () => expect.poll(() => page.evaluate(() => document.activeElement?.id), patience);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.locator('#value-0').focus();
    const before = await cell('value-0');
    await press('ArrowRight', 'ArrowDown');
    await at().toBe('printed-1');
    await press('Control+End');
    await at().toBe('note-2');
    await press('Home', 'Control+ArrowUp');
    await at().toBe('value-0');
    // What is typed takes the place of what stood there, and comes back by Escape; F2 leads into the text.
    await press('1', '2', 'Escape');
    await expect.poll(() => cell('value-0'), patience).toBe(before);
    await press('F2', 'ArrowLeft', 'Home', 'x');
    await expect.poll(() => cell('value-0'), patience).toBe(`x${before}`);
    await at().toBe('value-0');
    await page.locator('#value-0-problem').waitFor();
    await press('F2', 'Control+z');
    await expect.poll(() => cell('value-0'), patience).toBe(before);
    await press('Delete');
    await expect.poll(() => cell('value-0'), patience).toBe('');
    await press('Control+z');
    await expect.poll(() => cell('value-0'), patience).toBe(before);
    await paste(page, '#printed-1', [
      ...['plus de 6\tmars 2023\t"Une note,\nde deux lignes"\tde trop', 'x\tpas une période\t'],
    ]);
    await page.locator('#filled').getByText('6 cases collées.').waitFor();
    expect(await cell('note-1')).toBe('Une note, de deux lignes');
    await page.locator('#period-1-read').getByText('mars 2023').waitFor();
    await page.locator('#period-2-problem').waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.reload();
    await expect.poll(() => cell('printed-1'), patience).toBe('plus de 6');
    await paste(page, '#value-0', ['12\t', '13\tx']);
    await expect.poll(() => cell('value-1'), patience).toBe('13');
    await page.getByRole('button', { name: 'Annuler la dernière modification' }).click();
    await expect.poll(() => cell('value-0'), patience).toBe(before);
    await page.locator('#period-2').fill('2022');
    // One field of two figures.
    await page.locator('#choose-1').check();
    await page.locator('#choose-2').check();
    await page.locator('#bulk-field').selectOption('À actualiser avant le');
    await page.locator('#bulk-text').fill('3 mai 2044');
    await page.locator('#bulk-text').press('Enter');
    await page.locator('#filled').getByText('2 chiffres sont modifiés dans le tableau.').waitFor();
    await page.locator('#bulk-field').selectOption('Endroit dans la source');
    await page.locator('#bulk-text').fill('p. 14');
    await page.getByRole('button', { name: 'Appliquer aux 2 chiffres choisis' }).click();
    await page.getByText('p. 14 (à enregistrer)').first().waitFor();
    await page.getByRole('button', { name: 'Enregistrer 2 chiffres' }).click();
    await page.locator('#filled').getByText('2 chiffres sont enregistrés.').waitFor();
    const { workingRelease } = await writer.ask<{ workingRelease: { changes: { nodes: object[] } } }>(
      `query ($id: ID!) { workingRelease(id: $id) { changes(first: 9) { nodes { key noteFr content { ... on FigureContent {
        printed period reviewBy citations { locator } } } } } } }`,
      { id: release },
    );
    const written = workingRelease.changes.nodes;
    const beside = { reviewBy: '2044-05-03', citations: [{ locator: 'p. 14' }] };
    expect(written).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          noteFr: 'Une note, de deux lignes',
          content: expect.objectContaining({ ...beside, printed: 'plus de 6', period: '2023-03' }),
        }),
        expect.objectContaining({ content: expect.objectContaining({ ...beside, period: '2022' }) }),
      ]),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
