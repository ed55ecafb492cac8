import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPdf } from '../../../tests/support/a-pdf.ts';
import { barriersIn } from '../../../tests/support/barriers.ts';
import { type ConsoleHub, type Somebody, serveConsole } from '../../../tests/support/console-hub.ts';
import { openDatabaseOfTest } from '../../../tests/support/open-database-of-test.ts';
import { type ConsoleBrowser, openBrowser } from './a-browser.ts';
import { asItStands, write } from './a-revision.ts';
import { aSite } from './a-site.ts';
import { byTouch } from './hands.ts';

let database: Awaited<ReturnType<typeof openDatabaseOfTest>>;
let hub: ConsoleHub;
let browser: ConsoleBrowser;
let camille: Somebody;
let dominique: Somebody;

beforeAll(async () => {
  database = await openDatabaseOfTest('started');
  hub = await serveConsole(database);
  browser = await openBrowser(hub);
  camille = await hub.somebody('REVIEWER', { name: 'Camille Martin' });
  dominique = await hub.somebody('REVIEWER', { name: 'Dominique Petit' });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Types a period whose reading is answered only when something else has been typed. */
async function readLate(page: Page, period: string, typeOn: () => Promise<void>): Promise<void> {
  const isAsked = Promise.withResolvers<Route>();
  await page.route('**/editorial/graphql', (route) =>
    route.request().postData()?.includes(`"text":"${period}"`) ? isAsked.resolve(route) : route.fallback(),
  );
  await page.locator('#period').fill(period);
  const late = await isAsked.promise;
  await typeOn();
  // Nobody may wait for it any more.
  await late.continue().catch(() => undefined);
}

/** A draft release of somebody's. */
async function aRelease(who: Somebody, titleFr: string): Promise<string> {
  const { createRelease } = await who.ask<{ createRelease: { release: { id: string } } }>(
    'mutation ($key: String!, $input: CreateReleaseInput!) { createRelease(idempotencyKey: $key, input: $input) { ... on Done { release { id } } } }',
    { key: crypto.randomUUID(), input: { titleFr } },
  );
  return createRelease.release.id;
}

/** What a release has of a figure. */
async function drafted(key: string, release: string) {
  const { subject } = await camille.ask<{
    subject: { changes: { releaseId: string; content: Record<string, unknown> }[] };
  }>(
    `query ($key: String!) { subject(kind: FIGURE, key: $key) { changes { releaseId content { ... on FigureContent {
      labelFr quantity { qualifier number } unit period territory } } } } }`,
    { key },
  );
  return subject.changes.find(({ releaseId }) => releaseId === release)?.content;
}

/** The release in which Camille has drafted a figure that is in no other one. */
async function onlyReleaseOf(key: string): Promise<string> {
  const { subject } = await camille.ask<{ subject: { changes: { releaseId: string }[] } }>(
    'query ($key: String!) { subject(kind: FIGURE, key: $key) { changes { releaseId } } }',
    { key },
  );
  const [drafted] = subject.changes;
  return drafted?.releaseId ?? '';
}

/** Lets a release of Camille's come out. */
async function comesOut(release: string): Promise<void> {
  const revision = async () => {
    const answer = await camille.ask<{ workingRelease: { revision: number } }>(
      'query ($id: ID!) { workingRelease(id: $id) { revision } }',
      { id: release },
    );
    return answer.workingRelease.revision;
  };
  await write(camille, 'submitRelease', { release, revision: await revision() }, 'ReleaseInput');
  const publisher = await hub.somebody('PUBLISHER', { name: 'Claude Martin' });
  const soon = new Date((await hub.clock.now()).getTime() + 180_000);
  const releaseAt = soon.toLocaleString('sv', { timeZone: 'Europe/Paris' }).slice(0, 16).replace(' ', 'T');
  const approval = { release, revision: await revision(), releaseAt };
  await write(publisher, 'approveRelease', approval, 'ApproveInput');
  await hub.clock.advance(240_000);
}

describe('the list of figures', () => {
  it('finds one while somebody types, and opens it by the keyboard alone', async () => {
    const { page, complaints } = await browser.open('/console/figures', camille);
    await page.getByLabel('Rechercher').pressSequentially('SALONS norm');
    await page.getByText('1\u00a0chiffre', { exact: true }).first().waitFor();
    await expect.poll(() => page.locator('#polite').textContent()).toBe('1\u00a0chiffre');
    expect(page.url()).toContain('q=SALONS+norm');
    await page.reload();
    await page.getByText('1\u00a0chiffre', { exact: true }).first().waitFor();
    await page.getByLabel('Rechercher').press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(page, 'Salons d’orientation et d’alternance en Normandie');
    await page.locator('akto-figures').getByText('5', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a sentence that was looked for again', () => {
  it('is told on Today and on its figure where it is not as it was', async () => {
    const { client } = database;
    const citation = await client.citation.findFirstOrThrow({
      where: { figureVersion: { figure: { key: 'referents-handicap' }, publicUntil: null } },
    });
    await client.quoteLook.create({
      data: {
        ...{ citationId: citation.id, state: 'CHANGED', now: '18 référents', documentHash: '5f'.repeat(32) },
        lookedAt: new Date('2026-03-12T08:30:00Z'),
      },
    });
    const { page, complaints } = await browser.open('/console', camille);
    const line = page.locator('section[aria-labelledby=quotes] li');
    await line.getByText('est devenu « 18 référents » (vu le 12 mars 2026)').waitFor();
    await line.getByRole('link').click();
    await heading(page, 'Référents handicap en région');
    await page.locator('.overdue').getByText('est devenu « 18 référents »').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the quotes of a source', () => {
  it('are looked for again in the document that is given, and each is told with its figure', async () => {
    await database.client.$transaction(async (tx) => {
      await tx.$executeRaw`ALTER TABLE "Citation" DISABLE TRIGGER ALL`;
      await tx.citation.updateMany({
        where: { figureVersion: { figure: { key: 'referents-handicap' } } },
        data: {
          quotePrefix: 'En région, ',
          quoteExact: '17 référents',
          quoteSuffix: ' accompagnent chacun.',
        },
      });
      await tx.$executeRaw`ALTER TABLE "Citation" ENABLE TRIGGER ALL`;
    });
    const { page, complaints } = await browser.open('/console/sources/akto-agefiph', camille);
    const look = page.getByRole('button', { name: 'Revérifier les citations' });
    await look.press('Enter');
    await page.locator('#look-file-problem').getByText('Choisissez d’abord le document.').waitFor();
    await expect.poll(() => focused(page)).toBe('look-file');
    const choose = (name: string, buffer: Buffer) =>
      page.locator('#look-file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await choose('ancien.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    await look.click();
    await page.locator('#look-file-problem').getByText('un ancien .doc').waitFor();
    // A wholly other document is asked about, and what was seen of it is not kept.
    await choose('autre.txt', Buffer.from('Une tout autre page.'));
    await look.press('Enter');
    await page.getByText('Est-ce bien le bon document').waitFor();
    await page.getByRole('button', { name: 'Ne rien changer' }).click();
    await page.locator('#look-file-problem').getByText('Est-ce bien le bon').waitFor();
    await choose('bilan.txt', Buffer.from('En région, 19 référents accompagnent chacun.'));
    await look.press('Enter');
    const line = page.getByRole('list', { name: 'Ce que sont devenues les citations' }).getByRole('listitem');
    await line.getByText('«\u00a017 référents\u00a0» est devenu «\u00a019 référents\u00a0»').waitFor();
    await expect.poll(() => focused(page)).toBe('look-result');
    await expect.poll(() => page.locator('#polite').textContent()).toContain('1\u00a0changée');
    expect(await page.locator('#look-file-problem').count()).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    await line.getByRole('link', { name: 'Référents handicap en région' }).click();
    await page.locator('.overdue').getByText('est devenu «\u00a019 référents\u00a0»').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('are looked for by touch, too, and a PDF that is a picture is said to have no text', async () => {
    const { page, complaints } = await browser.open('/console/sources/akto-agefiph', camille, byTouch.window);
    const look = page.getByRole('button', { name: 'Revérifier les citations' });
    await byTouch.push(look);
    await page.locator('#look-file-problem').getByText('Choisissez d’abord le document.').waitFor();
    const choose = async (name: string, bytes: Uint8Array) => {
      const chooser = page.waitForEvent('filechooser');
      await byTouch.push(page.locator('#look-file'));
      await (await chooser).setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
      await byTouch.push(look);
    };
    await choose('numerise.pdf', aPdf([]));
    await page.locator('#look-file-problem').getByText('Le PDF n’a pas de texte').waitFor();
    await expect.poll(() => focused(page)).toBe('look-file');
    expect(await page.locator('#look-result').count()).toBe(0);
    expect(await barriersIn(page)).toEqual([]);
    await choose('bilan.pdf', aPdf(['En region, 17 referents accompagnent chacun.']));
    await page.getByRole('list', { name: 'Ce que sont devenues les citations' }).waitFor();
    expect(await page.locator('#look-file-problem').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the editor of a figure', () => {
  it('says at once how a number is read, and keeps what was typed through a reload', async () => {
    const { page, complaints } = await browser.open('/console/figures/new', camille);
    await page.getByLabel('Valeur (nombre et qualificatif)').fill('plus de 500 entreprises');
    const reading = page.locator('.reading');
    expect(await reading.textContent()).toContain('au-dessus de 500\u00a0entreprises, sans maximum indiqué');
    expect(await reading.textContent()).toContain('more than 500 companies');
    expect(await page.locator('#unit').inputValue()).toBe('Entreprises');
    const label = `<script>alert(1)</script> שלום 🎓 ${'très '.repeat(50)}long`;
    await page.locator('#labelFr').fill(label);
    await page.getByLabel('Période', { exact: false }).first().fill('de mai 2022 à 2024');
    await page.getByText('de mai 2022 à 2024').last().waitFor();
    await readLate(page, '2021', () => page.locator('#period').fill('2023'));
    await page.locator('.read').getByText('2023').waitFor();
    expect(await page.locator('#period').inputValue()).toBe('2023');
    await page.reload();
    await page.getByText('a été restaurée').waitFor();
    expect(await page.locator('#labelFr').inputValue()).toBe(label);
    expect(await page.locator('#quantity').inputValue()).toBe('plus de 500 entreprises');
    await page.locator('#quantity').fill('quelques-uns');
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await expect.poll(() => focused(page)).toBe('quantity');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('finds the number in the sentence of a source, and lets another one be chosen', async () => {
    const { page, complaints } = await browser.open('/console/figures/new', camille);
    await page.locator('#quantity').fill('plus de 1 780 formations');
    const sentence = 'Sur 12 000 entreprises, 40 % ont proposé plus de 1 780 formations en 2024.';
    await page.getByLabel('Phrase de la source').fill(sentence);
    const marked = page.locator('quote-field mark');
    expect(await marked.textContent()).toBe('plus de 1 780 formations');
    await page.getByLabel('Le nombre du chiffre, dans cette phrase').selectOption('40 %');
    expect(await marked.textContent()).toBe('40 %');
    await page.reload();
    await expect.poll(() => marked.textContent()).toBe('40 %');
    expect(await page.getByLabel('Phrase de la source').inputValue()).toBe(sentence);
    await page.getByLabel('Phrase de la source').fill('Plusieurs formations ont été suivies.');
    await page.locator('#citations-0-quote-problem').getByText('Aucun nombre').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('asks which period is meant, and takes the one beside a number, and the label', async () => {
    const { page, complaints } = await browser.open('/console/figures/new', camille);
    await page.locator('#period').fill('2021-22');
    await page.locator('#period-problem').getByText('peut se lire de plusieurs façons').waitFor();
    await page.getByRole('button', { name: 'de septembre 2021 à août 2022' }).click();
    await page.locator('.read').getByText('de septembre 2021 à août 2022').waitFor();
    expect(await page.locator('#period-problem').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'de 2021 à 2022' }).count()).toBe(0);
    expect(await focused(page)).toBe('period');
    await page.locator('#quantity').fill('37 % entre 2020 et 2021');
    await page.getByRole('button', { name: 'Utiliser comme période : de 2020 à 2021' }).click();
    await page.locator('.read').getByText('2020–2021').waitFor();
    expect(await page.locator('#period').inputValue()).toBe('de 2020 à 2021');
    expect(await page.getByRole('button', { name: 'Utiliser comme période' }).count()).toBe(0);
    expect(await focused(page)).toBe('period');
    await page.locator('#quantity').fill('7 salariés handicapés sur 10');
    // Nobody has said what is counted: the percent of before would be read as something else.
    expect(await page.locator('#unit').inputValue()).toBe('');
    await page.locator('#unit').fill('person');
    await page.getByRole('option', { name: 'Personnes' }).click();
    await page.locator('#quantity').fill('plus de 7 salariés handicapés sur 10');
    await page.locator('.reading').getByText('au-dessus de 7 personnes sur 10').waitFor();
    const useLabel = page.getByRole('button', { name: 'Utiliser comme libellé' });
    await useLabel.click();
    expect(await page.locator('#labelFr').inputValue()).toBe('Salariés handicapés');
    expect(await useLabel.count()).toBe(0);
    expect(await focused(page)).toBe('labelFr');
    await page.locator('#quantity').fill('+9 % sur un an');
    await page.locator('.reading').getByText('« sur un an »').waitFor();
    expect(await page.getByRole('button', { name: 'Utiliser comme période' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('reads a day as people write it, and asks for one day where a period is typed', async () => {
    const { page, complaints } = await browser.open('/console/figures/poec/edit?change=REVISION', camille);
    const day = page.locator('date-field input').last();
    await day.fill('03/05/2026');
    await page.getByText('3 mai 2026', { exact: true }).waitFor();
    await day.fill('mai 2026');
    await page.getByText('Indiquez un seul jour, par exemple « 3 mai 2026 ».').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('reads the date of any record as it reads a period', async () => {
    const { page, complaints } = await browser.open('/console/sources/new', camille);
    const date = page.locator('#published');
    await date.fill('mardi 9 mai 2022');
    await page.locator('#published-problem').getByText('Le 9 mai 2022 est un lundi.').waitFor();
    await page.getByRole('button', { name: '10 mai 2022' }).click();
    await page.locator('.read').getByText('10 mai 2022').waitFor();
    expect(await focused(page)).toBe('published');
    await date.fill('1er trimestre 2023');
    await page.locator('.read').getByText('1er\u00a0trimestre 2023').waitFor();
    expect(await page.locator('#published-problem').count()).toBe(0);
    await page.reload();
    await page.getByText('a été restaurée').waitFor();
    expect(await date.inputValue()).toBe('2023-01/2023-03');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('saves by the keyboard, and when the hub is back where it was away', async () => {
    const release = await aRelease(camille, 'Entreprises de Normandie');
    const { page } = await browser.open(`/console/figures/new?release=${release}`, camille);
    await page.locator('#quantity').fill('plus de 500 entreprises');
    await page.locator('#labelFr').fill('Entreprises accompagnées');
    await page.locator('#period').fill('2024');
    await page.locator('#territory').pressSequentially('normand');
    await expect.poll(() => page.locator('.choices [role=option]').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('2024', { exact: true }).last().waitFor();
    await page.locator('#key').fill('poec');
    await page.locator('#key').press('Enter');
    await page.locator('#key-problem').getByText('est déjà pris').waitFor();
    await expect.poll(() => focused(page)).toBe('key');
    await page.locator('#key').fill('entreprises-accompagnees');
    hub.goAway();
    await page.locator('#labelFr').press('Enter');
    await page.getByText('La plateforme ne répond pas. Votre saisie est conservée').first().waitFor();
    hub.comeBack();
    await expect.poll(() => focused(page), { timeout: 15_000 }).toBe('saved');
    expect(await drafted('entreprises-accompagnees', release)).toEqual({
      labelFr: 'Entreprises accompagnées',
      quantity: { qualifier: 'MORE_THAN', number: '500' },
      unit: 'company',
      period: '2024',
      territory: 'region:28',
    });
    await page.context().close();
  });

  it('shows both values where two people edit one figure, and loses neither', async () => {
    const release = await aRelease(camille, 'À deux');
    const [one, other] = await Promise.all(
      [camille, dominique].map((who) =>
        browser.open(`/console/figures/poec/edit?change=REVISION&release=${release}`, who),
      ),
    );
    if (!one || !other) throw new Error('Two windows are open.');
    const write = async (page: Page, number: string, note: string) => {
      await page.locator('#quantity').fill(number);
      await page.locator('#note-fr').fill(note);
      await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    };
    await write(one.page, 'plus de 1 900', 'Année entière.');
    await expect.poll(() => focused(one.page)).toBe('saved');
    await write(other.page, 'plus de 2 000', 'Année entière.');
    const sides = other.page.getByRole('group', { name: 'Nombre' });
    await sides.getByLabel(/^Camille Martin, /).check();
    expect(await sides.textContent()).toMatch(/plus\u00a0de\u00a02\u202f000.*plus\u00a0de\u00a01\u202f900/s);
    await other.page.getByRole('button', { name: 'Garder ces valeurs' }).click();
    await other.page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await expect.poll(() => focused(other.page)).toBe('saved');
    expect(await drafted('poec', release)).toMatchObject({
      quantity: { qualifier: 'MORE_THAN', number: '1900' },
    });
    await Promise.all([one, other].map(({ page }) => page.context().close()));
  });

  it('says who has saved meanwhile before one saves, and takes back from the history what they wrote over', async () => {
    const release = await aRelease(camille, 'Avec histoire');
    const path = `/console/figures/poec/edit?change=REVISION&release=${release}`;
    const { page: one } = await browser.open(path, camille);
    const save = async (page: Page) => {
      await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
      await expect.poll(() => focused(page)).toBe('saved');
    };
    await one.locator('#labelEn').fill('Courses, of Camille');
    await one.locator('#note-fr').fill('Année entière.');
    await save(one);
    const { page: other } = await browser.open(path, dominique);
    await expect.poll(() => other.locator('#labelEn').inputValue()).toBe('Courses, of Camille');
    await one.locator('#labelEn').fill('Courses, again of Camille');
    await save(one);
    await other.locator('#labelFr').fill('formations, par Dominique');
    await other.evaluate(() => dispatchEvent(new Event('focus')));
    await other.locator('#meanwhile').getByText('Camille Martin, ').waitFor();
    expect(await other.locator('#meanwhile p').textContent()).toContain('(Libellé en anglais)');
    await other.getByRole('button', { name: 'Voir et réunir' }).click();
    const brought = other.locator('#brought');
    await brought.getByText('Camille Martin, ').waitFor();
    expect(((await brought.textContent()) ?? '').replaceAll(/\s+/g, ' ')).toMatch(
      /Courses, of Camille *→ *Courses, again of Camille.*Ce que vous changez.*formations, par Dominique/,
    );
    await save(other);
    const history = other.locator('draft-history');
    await history.locator('summary').click();
    await history.getByText('Dominique Petit, ').waitFor();
    expect(await barriersIn(other)).toEqual([]);
    await history.getByRole('button', { name: 'Reprendre « Courses, of Camille »' }).click();
    expect(await other.locator('#labelEn').inputValue()).toBe('Courses, of Camille');
    await save(other);
    expect(await drafted('poec', release)).toMatchObject({ labelFr: 'formations, par Dominique' });
    await Promise.all([one.context().close(), other.context().close()]);
  });

  it('keeps what is typed on the way to a new source, and comes back with it chosen', async () => {
    const { page, complaints } = await browser.open('/console/figures/new', camille);
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Un détour');
    await page.locator('#quantity').fill('plus de 40 ateliers');
    await page.locator('#labelFr').fill('Ateliers du détour');
    await page.locator('figure-form').getByRole('link', { name: 'Nouvelle source', exact: true }).click();
    await heading(page, 'Nouvelle source');
    expect(await page.getByLabel('Titre de la nouvelle publication').inputValue()).toBe('Un détour');
    await page.locator('#key').fill('bilan-du-detour');
    await page.locator('#titleFr').fill('Bilan du détour');
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await expect.poll(() => focused(page)).toBe('citations-0-source');
    await expect.poll(() => page.locator('#citations-0-source').inputValue()).toContain('Bilan du détour');
    expect(await page.locator('#quantity').inputValue()).toBe('plus de 40 ateliers');
    expect(await page.locator('#labelFr').inputValue()).toBe('Ateliers du détour');
    expect(new URL(page.url()).search).toMatch(/^\?release=[\w-]{36}$/);
    expect(await page.locator('#draft option:checked').textContent()).toBe('Un détour');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('writes a new one in eight actions at most, beside what is typed, and the next one of its release in fewer', async () => {
    const { page, complaints } = await browser.open('/console/figures', camille);
    let actions = 0;
    const acted = () => {
      actions += 1;
    };
    const choose = async (field: string, words: string, name: RegExp) => {
      await page.locator(`#${field}`).fill(words);
      await page.locator('[role=listbox]').getByRole('option', { name }).first().click().then(acted);
    };
    const begin = async () => {
      await page.getByRole('link', { name: 'Nouveau chiffre' }).click().then(acted);
      await heading(page, 'Nouveau chiffre');
    };
    await begin();
    // Who has no other draft open is spared this one.
    await page.getByLabel('Dans quelle publication').selectOption('new').then(acted);
    await page.locator('#draft-title').fill('Compté à la main');
    await page.locator('#quantity').fill('plus de 60 entreprises');
    await page.locator('#labelFr').fill('Entreprises comptées');
    await choose('indicator', 'sensibilis', /sensibilis/i);
    await page.locator('#period').fill('2019');
    await choose('territory', 'norm', /Normandie/);
    await choose('convention', 'agefiph', /2022/);
    await choose('actors-0', 'akto', /^\s*AKTO/);
    await choose('citations-0-source', 'normandie', /Normandie/);
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click().then(acted);
    await page.locator('#saved').waitFor();
    expect(actions).toBe(8);
    await page.getByRole('link', { name: 'Ouvrir la publication' }).click();
    actions = 0;
    await page.locator('a[href*="/console/figures/new?release="]').click().then(acted);
    await page.getByText(/^\s*Repris du dernier chiffre/).waitFor();
    expect(await page.locator('#period').inputValue()).toBe('2019');
    await page.locator('#quantity').fill('plus de 70 entreprises');
    await page.locator('#labelFr').fill('Autres entreprises comptées');
    await choose('indicator', 'sensibilis', /sensibilis/i);
    await choose('territory', 'bret', /Bretagne/);
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click().then(acted);
    await page.locator('#saved').waitFor();
    expect(actions).toBe(4);
    const release = await onlyReleaseOf('autres-entreprises-comptees');
    expect(await drafted('autres-entreprises-comptees', release)).toMatchObject({
      ...{ quantity: { number: '70' }, period: '2019', territory: 'region:53' },
    });
    // What was taken over goes at once, where it is another one's.
    await page.goto(`${hub.url}/console/figures/new?release=${release}`);
    await page.getByRole('button', { name: 'Vider ces champs' }).click();
    await expect.poll(() => page.locator('#period').inputValue()).toBe('');
    expect(await page.locator('#citations-0-source').inputValue()).toBe('');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('begins another one like it, without its value, after a new one or from its page', async () => {
    const { page, complaints } = await browser.open('/console/figures/salons-2021', camille);
    await page.getByRole('link', { name: 'Dupliquer' }).click();
    await heading(page, 'Nouveau chiffre');
    expect(await page.locator('#quantity').inputValue()).toBe('');
    expect(await page.locator('#key').inputValue()).toBe('salons-2021-2');
    // Its key stands there until its title has been looked up.
    const source = /^AKTO et la Région Normandie/;
    await expect.poll(() => page.locator('#citations-0-source').inputValue()).toMatch(source);
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Des semblables');
    await page.locator('#quantity').fill('12 événements');
    await page.locator('#key').fill('salons-doubles');
    await page.getByRole('button', { name: 'Enregistrer et suivant' }).click();
    await page.waitForURL(/like=salons-doubles/);
    await expect.poll(() => page.locator('#key').inputValue()).toBe('salons-doubles-2');
    expect(await page.locator('#quantity').inputValue()).toBe('');
    await expect.poll(() => page.locator('#citations-0-source').inputValue()).toMatch(source);
    await expect.poll(() => page.locator('#draft option:checked').textContent()).toBe('Des semblables');
    const release = new URL(page.url()).searchParams.get('release') ?? '';
    expect(await drafted('salons-doubles', release)).toMatchObject({ quantity: { number: '12' } });
    // Of figures that are written already, it leads from one to the next, and after the last to the release.
    await page.locator('#quantity').fill('13 événements');
    await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await page.locator('#saved').waitFor();
    await page.goto(`${hub.url}/console/figures/salons-doubles/edit?release=${release}`);
    await page.getByRole('button', { name: 'Enregistrer et suivant' }).click();
    await page.waitForURL(new RegExp(`/figures/salons-doubles-2/edit\\?release=${release}$`));
    await expect.poll(() => page.locator('#quantity').inputValue()).toBe('13');
    await page.getByRole('button', { name: 'Enregistrer et suivant' }).click();
    await page.waitForURL(new RegExp(`/console/releases/${release}$`));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('shows what was saved after a reload, and goes on from it, whichever way its release was chosen', async () => {
    const { page, complaints } = await browser.open('/console/figures/salons-2021', dominique);
    const save = async () => {
      await page.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
      await expect.poll(() => focused(page)).toBe('saved');
    };
    const written = () =>
      Promise.all(['#labelFr', '#note-fr'].map((each) => page.locator(each).inputValue()));
    await page.getByRole('link', { name: 'Réviser' }).click();
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Salons relus');
    await page.locator('#note-fr').fill('Relu.');
    await page.locator('#labelFr').fill('Salons, relus');
    await save();
    await page.reload();
    await expect.poll(written).toEqual(['Salons, relus', 'Relu.']);
    await page.locator('#note-fr').fill('Relu deux fois.');
    await save();
    // The figure's own page leads to the same draft, for it is the one that is chosen.
    await page.goto(`${hub.url}/console/figures/salons-2021/edit?change=REVISION`);
    await expect.poll(written).toEqual(['Salons, relus', 'Relu deux fois.']);
    await page.locator('#note-fr').fill('Relu trois fois.');
    await save();
    // So does choosing its release again, after another one.
    const first = await page.getByLabel('Dans quelle publication').inputValue();
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Salons, autrement');
    await page.locator('#labelFr').fill('Salons, autrement');
    await save();
    await page.getByLabel('Dans quelle publication').selectOption(first);
    await expect.poll(written).toEqual(['Salons, relus', 'Relu trois fois.']);
    await page.locator('#note-fr').fill('Relu pour finir.');
    await save();
    expect(new URL(page.url()).search).toBe(`?release=${first}`);
    expect(await page.locator('#problem').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('prepares a withdrawal once the figure itself was typed', async () => {
    const { page, complaints } = await browser.open(
      '/console/figures/salons-normandie-2021/edit?change=WITHDRAWAL',
      camille,
    );
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Un retrait');
    await page.getByRole('button', { name: 'Préparer le retrait…' }).click();
    const dialog = page.locator('wa-dialog');
    await dialog.getByLabel('Note publique').fill('Chiffre d’une autre région.');
    await dialog.getByLabel('Pour confirmer').fill('5 evenements');
    await dialog.getByRole('button', { name: 'Préparer le retrait' }).click();
    await dialog.getByText('comme affiché').waitFor();
    await dialog.getByLabel('Pour confirmer').fill('5 événements');
    await dialog.getByRole('button', { name: 'Préparer le retrait' }).click();
    await page.getByText('à dépublier dans «\u00a0Un retrait\u00a0»').waitFor();

    await comesOut(await onlyReleaseOf('salons-normandie-2021'));
    // A browser of its own, which has kept no answer: the hub's clock moved, and the reader's did not.
    const after = await browser.open('/console/figures/salons-normandie-2021', camille);
    // As partners show it: the words in the place of the number, and its public page.
    await expect
      .poll(() => after.page.locator('akto-figures').evaluate(shadowText))
      .toContain('chiffre retiré le');
    const address = await after.page.getByRole('link', { name: 'Page publique' }).getAttribute('href');
    expect(address).toMatch(/\/figures\/salons-normandie-2021$/);
    expect(await after.page.getByText('Pas encore publié').count()).toBe(0);
    await after.page.context().close();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a figure that states no plain number', () => {
  it('is typed like any other, and shown by the elements; those of before there were such values keep their fallback', async () => {
    const { page, complaints } = await browser.open('/console/figures/poec/edit?change=REVISION', camille);
    await page.getByLabel('Dans quelle publication').selectOption('new');
    await page.getByLabel('Titre de la nouvelle publication').fill('Part des formations');
    await page.locator('#note-fr').fill('La source donne une part.');
    await page.locator('#quantity').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('plus de 7 formations sur 10');
    for (const field of ['#printed', '#citations-0-printed']) {
      await page.locator(field).fill('plus de 7 formations sur 10');
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('saved');
    await comesOut(new URL(page.url()).searchParams.get('release') ?? '');
    const shown = async (version: string) => {
      const site = await aSite(
        `<!doctype html><html lang="fr"><script type="module" src="${hub.url}/sdk/${version}/akto-figures.js"></script>
        <akto-figures figures="poec">fallback</akto-figures>`,
      );
      // A browser of its own for each: it has kept no answer of before.
      const visitor = await browser.open('/console', camille);
      await visitor.page.addInitScript(() => {
        for (const event of ['akto-load', 'akto-error']) {
          addEventListener(event, () => document.documentElement.setAttribute('data-told', event));
        }
      });
      await visitor.page.goto(site.url);
      const element = visitor.page.locator('akto-figures');
      const told = await visitor.page
        .waitForSelector('[data-told]')
        .then((each) => each.getAttribute('data-told'));
      return { element, told, close: () => [site.close(), visitor.page.context().close()] };
    };
    const now = await shown('v1');
    expect(now.told).toBe('akto-load');
    await expect.poll(() => now.element.evaluate(shadowText)).toMatch(/plus\u00a0de\s*7\s*sur\u00a010/);
    now.close();
    const before = await shown('0.4.0');
    expect(before.told).toBe('akto-error');
    expect(await before.element.evaluate((each) => each.shadowRoot?.querySelector('slot') !== null)).toBe(
      true,
    );
    expect(await before.element.evaluate(shadowText)).not.toContain('undefined');
    before.close();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is corrected by its version of before; of two who take that up at once, one is told who was faster', async () => {
    const release = await aRelease(camille, 'Une version de retour');
    const restore = async (who: Somebody) => {
      const { page } = await browser.open('/console/figures/poec', who);
      await page.getByRole('link', { name: 'Reprendre cette version' }).first().click();
      const restored = page.locator('#restored');
      await restored.getByText('Voici ce que la correction changera').waitFor();
      expect(((await restored.textContent()) ?? '').replaceAll(/\s+/g, ' ')).toMatch(
        /plus de 7 formations sur 10 *→ *plus de 1 780 formations/,
      );
      expect(await page.locator('#change').inputValue()).toBe('CORRECTION');
      await page.getByLabel('Dans quelle publication').selectOption(release);
      await page.locator('#note-fr').fill(`La part était fausse, dit ${who.name}.`);
      return page;
    };
    const [one, other] = await Promise.all([restore(camille), restore(dominique)]);
    await one.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await expect.poll(() => focused(one)).toBe('saved');
    await other.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    const note = other.locator('choose-sides').getByRole('group', { name: 'Note publique' });
    await note.getByLabel(/^Camille Martin, .*dit Camille Martin/).check();
    expect(await note.textContent()).toContain('dit Dominique Petit');
    await other.getByRole('button', { name: 'Garder ces valeurs' }).click();
    await other.getByRole('button', { name: 'Enregistrer dans la publication' }).click();
    await expect.poll(() => focused(other)).toBe('saved');
    expect(await drafted('poec', release)).toMatchObject({
      quantity: { qualifier: 'MORE_THAN', number: '1780' },
    });
    await Promise.all([one, other].map((page) => page.context().close()));
  });
});

const shadowText = (element: Element) => element.shadowRoot?.textContent ?? '';

describe('the sites that show a figure', () => {
  /** What an element of 0.4.0 asks. */
  const asked = (figure: string) => {
    const manifest = readFileSync(new URL('../../widgets/released/0.4.0.json', import.meta.url), 'utf8');
    const { operations } = JSON.parse(manifest) as { operations: { name: string; id: string }[] };
    const { id = '' } = operations.find(({ name }) => name === 'AktoFigure') ?? {};
    return `/graphql?${new URLSearchParams({ documentId: id, variables: JSON.stringify({ l: 'FR', figure }) })}`;
  };

  it('are told where it is looked at and where it is corrected, and what helps where there are none', async () => {
    const key = 'progression-apprentissage-normandie-2021';
    const { page } = await browser.open(`/console/figures/${key}`, camille);
    const sites = page.locator('sites-shown');
    await sites.getByText('Aucun site vu depuis 90 jours.', { exact: false }).waitFor();
    const link = sites.getByRole('link', { name: 'Préparer le code à donner aux partenaires' });
    expect(await link.getAttribute('href')).toBe(`/integrer?figures=${key}`);

    await hub.askFrom(['https://un.example.fr', 'https://deux.example.fr'], `/figures/${key}.svg`);
    await hub.askFrom(
      ['https://deux.example.fr', 'https://trois.example.fr'],
      '/sdk/0.4.0/akto-figures.js',
      asked(key),
    );
    await page.reload();
    await sites.getByText('Au moins 3 sites, dont 2 avec un ancien script et 2 figés.').waitFor();
    const rows = await sites.locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(
        /^deux\.example\.fr Ce chiffre en image Ce chiffre dans une phrase ancien et figé \(0\.4\.0\)/,
      ),
      expect.stringMatching(/^trois\.example\.fr Ce chiffre dans une phrase ancien et figé \(0\.4\.0\)/),
      expect.stringMatching(/^un\.example\.fr Ce chiffre en image sans script/),
    ]);
    // A name that somebody made up leads nowhere.
    expect(await sites.locator('tbody a[href^=http]').count()).toBe(0);

    const release = await asItStands(camille, 'Rectification', [key]);
    await page.goto(`${hub.url}/console/releases/${release}`);
    await sites
      .getByText('Cette publication touche au moins 3 sites, dont 2 avec un ancien script et 2 figés.')
      .waitFor();
    await page.context().close();
  });
});

describe('the page of a figure', () => {
  it('has what people take along, in each language, on a telephone', async () => {
    const { page, complaints } = await browser.open('/console/figures/cfa-aktiv-alternance', camille, {
      ...{ viewport: { width: 390, height: 800 }, hasTouch: true },
    });
    const take = page.locator('section[aria-labelledby=take]');
    await take.getByRole('button', { name: 'Copier Phrase avec source, en anglais' }).tap();
    await take.getByRole('button', { name: 'Copié' }).waitFor();
    expect(await take.getByText(/more.than/iu).count()).toBeGreaterThan(0);
    expect(await take.getByRole('link', { name: 'Image carrée, en français' }).getAttribute('href')).toBe(
      '/figures/cfa-aktiv-alternance.png?shape=square&lang=fr',
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await barriersIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 60_000);
});
