import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { ConsoleHub, Somebody } from '../../../tests/support/console-hub.ts';
import { aRevision, asItStands, beforeTheirConvention, revise, write } from './a-revision.ts';
import { byKeyboard, byMouse, byTouch, everyHand, type Hands } from './hands.ts';

// What people work beside the way of a figure that `journey.test.ts` goes: a scene for each control that it does not meet.

/** Somebody in front of a screen. */
export interface Scene {
  readonly page: Page;
  readonly hands: Hands;
  /** Who has the page. */
  readonly who: Somebody;
  /** Two, because one alone does not do everything. */
  readonly admins: readonly [Somebody, Somebody];
  readonly hub: ConsoleHub;
}

/** Goes to a screen as a link leads there. */
const leadTo = (page: Page, path: string) =>
  page.evaluate((path) => {
    history.pushState(null, '', path);
    dispatchEvent(new Event('went'));
  }, path);

/** The same, and waits until nothing is waited for any more. */
async function goTo(page: Page, path: string): Promise<void> {
  await leadTo(page, path);
  await page.waitForFunction(
    () => document.querySelector('main h1') && !document.querySelector('[aria-busy=true]'),
  );
}

/** Waits until the field of this id has a value. */
const holds = (page: Page, id: string, value: RegExp) =>
  page.waitForFunction(
    ([id = '', value = '']) => {
      const field = document.getElementById(id);
      return field && 'value' in field && new RegExp(value).test(String(field.value));
    },
    [id, value.source],
  );

const button = (page: Page, name: string | RegExp, exact = false) =>
  page.getByRole('button', { name, exact });

/** Begins a release, changes its title, says something of it, and finds it in the list. */
async function aReleaseIsPrepared({ page, hands }: Scene): Promise<void> {
  await goTo(page, '/console/releases/new');
  await hands.write(page.getByLabel('Titre', { exact: false }).first(), `À la main, ${hands.name}`);
  await hands.push(button(page, 'Créer'));
  await page.waitForURL(/\/console\/releases\/[\w-]{36}$/);
  await hands.push(page.locator('edit-release summary'));
  await hands.write(page.locator('edit-release input').first(), `Préparée ${hands.name}`);
  await hands.push(page.locator('edit-release button[type=submit]'));
  await page.getByRole('heading', { level: 1, name: `Préparée ${hands.name}` }).waitFor();
  await hands.write(page.locator('#comment'), 'À relire.');
  await hands.push(button(page, 'Commenter'));
  await page.locator('.comments').getByText('À relire.').waitFor();
  await goTo(page, '/console/releases');
  await hands.push(page.getByRole('link', { name: `Préparée ${hands.name}` }));
  await page.getByRole('heading', { level: 1, name: `Préparée ${hands.name}` }).waitFor();
}

/** Chooses between what two people wrote of one figure, and begins to take one back. */
async function twoPeopleWrite({ page, hands, who }: Scene): Promise<void> {
  const release = await aRevision(who, `À deux, ${hands.name}`);
  await goTo(page, `/console/figures/poec/edit?release=${release}`);
  await holds(page, 'draft', new RegExp(release));
  await hands.write(page.locator('#quantity'), 'plus de 2 000');
  await revise(who, release, '1950');
  await hands.push(button(page, 'Enregistrer dans la publication'));
  const sides = page.locator('choose-sides');
  await hands.tick(sides.getByRole('radio', { name: /1\s950/ }));
  await hands.push(sides.locator('button[type=submit]'));
  await holds(page, 'quantity', /1\s950/);
  const history = page.locator('draft-history');
  await hands.push(history.locator('summary'));
  await hands.push(history.getByRole('button', { name: /Reprendre «.*1\s900/ }).first());
  await holds(page, 'quantity', /1\s900/);
  await goTo(page, '/console/figures/salons-normandie-2021/edit?change=WITHDRAWAL');
  await hands.pick(page.locator('#draft'), `À deux, ${hands.name}`);
  await hands.push(button(page, 'Préparer le retrait…'));
  await hands.push(button(page, 'Ne rien changer'));
  await page.locator('wa-dialog').waitFor({ state: 'detached' });
}

/** Opens a group of findings, and goes from one of them, and from a change, to the figure. */
async function aReleaseIsChecked({ page, hands, who }: Scene): Promise<void> {
  const release = await asItStands(who, `À vérifier, ${hands.name}`, beforeTheirConvention);
  await goTo(page, `/console/releases/${release}`);
  await hands.push(page.locator('finding-group summary').first());
  await hands.push(page.locator('finding-group .findings a').first());
  await page.locator('figure-form').waitFor();
  await goTo(page, `/console/releases/${release}`);
  await hands.push(page.locator('release-changes .actions a').first());
  await page.locator('figure-form').waitFor();
}

/** Says something of one field of a figure to a colleague, finds it over the form, and settles it. */
async function aFieldIsTalkedOf({ page, hands, who }: Scene): Promise<void> {
  const release = await aRevision(who, `À commenter, ${hands.name}`);
  await goTo(page, `/console/releases/${release}`);
  await hands.push(page.locator('.thread summary'));
  const thread = page.locator('.thread comment-thread');
  await hands.pick(thread.locator('select'), 'Valeur (nombre et qualificatif)');
  await hands.write(thread.locator('textarea'), 'Est-ce bien la page 3 ? @');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
  await hands.choose(thread.getByRole('combobox', { name: 'Mentionner quelqu’un' }), '', /\p{L}/u);
  await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await hands.push(thread.getByRole('button', { name: 'Commenter' }));
  await page.locator('.comments.beside').getByText('Est-ce bien la page 3').waitFor();
  await thread.getByText('À l’attention de').waitFor();
  await goTo(page, `/console/figures/poec/edit?release=${release}`);
  await hands.push(page.locator('open-comments').getByRole('button', { name: 'Aller au champ' }));
  await page.waitForFunction(() => document.activeElement?.id === 'quantity');
  await goTo(page, `/console/releases/${release}`);
  await hands.push(page.locator('.thread summary'));
  await hands.push(thread.getByRole('button', { name: 'Marquer comme traité' }));
  await thread.getByText('Traité par').waitFor();
  await page.locator('.comments.beside').waitFor({ state: 'detached' });
}

/** Looks at a release as partners will show it, which the journal has on record. */
async function aReleaseIsSeen({ page, hands, who }: Scene): Promise<void> {
  const release = await aRevision(who, `À voir, ${hands.name}`);
  await goTo(page, `/console/releases/${release}/preview`);
  await hands.tick(page.getByLabel('Ordinateur'));
  await page.locator('.previews.wide').waitFor();
  const views = page.locator('#view');
  await hands.pick(views, (await views.locator('option').nth(1).textContent()) ?? '');
  await page.waitForURL(/view=.*width=wide/);
  await goTo(page, '/console/journal');
  await hands.push(page.locator('early-reading-list a').first());
  await page.waitForURL(/\/releases\/[\w-]{36}$/);
}

/** Sees on which sites a figure is shown, all of them, and takes their list along. */
async function sitesAreSeen({ page, hands, hub }: Scene): Promise<void> {
  const sites = Array.from({ length: 12 }, (_, at) => `https://partenaire-${at}.example.fr`);
  await hub.askFrom(sites, '/figures/poec.svg');
  await goTo(page, '/console/figures/poec');
  const shown = page.locator('sites-shown');
  await shown.getByText('Au moins 12 sites.').waitFor();
  await hands.push(shown.getByRole('button', { name: 'Voir les 2 autres sites' }));
  await shown.locator('tbody tr').nth(11).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'partenaire-8.example.fr');
  await hands.push(shown.locator('copy-button button'));
}

/** Finds a record, changes the order of what it lists, and puts a region's plan on. */
async function recordsAreWritten({ page, hands }: Scene): Promise<void> {
  await goTo(page, '/console/collections/new');
  for (const [at, words, found] of [
    [0, 'poec', /POEC/],
    [1, 'salons', /Salons/],
  ] as const) {
    await hands.push(page.locator('#figures-add'));
    await hands.choose(page.locator(`#figures-${at}`), words, found);
  }
  await hands.push(page.locator('#figures-0-down'));
  await holds(page, 'figures-0', /Salons/);
  await goTo(page, '/console/sources');
  await hands.write(page.locator('#search'), 'agefiph');
  await hands.push(page.locator('tbody a').first());
  await page.locator('record-form').waitFor();
  await hands.write(page.locator('#url'), 'https://example.fr/bilan');
  await hands.write(page.locator('#published'), '9 mai 2022');
  await goTo(page, '/console/plans');
  await hands.choose(page.locator('#plans-convention'), 'alternance', /alternance/i);
  const status = page.locator('[id="status-region:28"]');
  await hands.pick(status, 'En place');
  await aRegionIsPressed(page, hands);
  await page.waitForFunction(() => document.activeElement?.id === 'status-region:53');
}

/** Each in a noun of their own, with what some of them are said as. */
const counted: Readonly<Record<string, readonly [one: string, many: string]>> = {
  [byMouse.name]: ['veillée', 'veillées'],
  [byTouch.name]: ['tournée', 'tournées'],
  [byKeyboard.name]: ['randonnée', 'randonnées'],
};

/**
 * Adds a unit, counts a figure in it, and reads it in the review. What else the text counts is made the label, and easy words of the
 * number before are said to hold.
 */
async function aUnitIsAdded({ page, hands, who }: Scene): Promise<void> {
  const [one = '', many = ''] = counted[hands.name] ?? [];
  const save = () => hands.push(button(page, 'Enregistrer dans la publication'));
  const release = await write(who, 'createRelease', { titleFr: `Des ${many}` });
  await goTo(page, '/console/units');
  await hands.push(page.getByRole('link', { name: 'Nouvelle unité' }));
  await hands.pick(page.locator('#draft'), `Des ${many}`);
  await hands.write(page.locator('#singularFr'), one);
  await hands.write(page.locator('#pluralFr'), many);
  await hands.pick(page.locator('#gender'), 'féminin');
  await hands.push(page.locator('#spellings-add'));
  await hands.write(page.locator('#spellings-0'), `grandes ${many}`);
  await hands.write(page.locator('#key'), keyOf(one));
  await save();
  await page.locator('#saved').waitFor();
  await goTo(page, `/console/figures/new?release=${release}`);
  await hands.write(page.locator('#quantity'), '21 contrats d’apprentissage');
  await hands.push(button(page, 'Utiliser comme libellé'));
  await holds(page, 'labelFr', /^Contrats d’apprentissage$/);
  await hands.write(page.locator('#quantity'), '21');
  await hands.choose(page.locator('#unit'), `grandes ${one.slice(0, 4)}`, new RegExp(many, 'i'));
  await page.locator('.reading').getByText(`vingt et une ${many}`).waitFor();
  await hands.write(page.locator('#key'), `${keyOf(one)}-2022`);
  await hands.write(page.locator('#plainFr'), 'Beaucoup de monde.');
  await save();
  await page.locator('#saved').waitFor();
  await hands.write(page.locator('#quantity'), `31 ${many}`);
  await hands.push(button(page, 'Ces mots conviennent encore'));
  await page.waitForFunction(() => document.activeElement?.id === 'plainFr');
  await save();
  await hands.push(page.getByRole('link', { name: 'Ouvrir la publication' }));
  await page.locator('release-changes').getByText(`31\u00a0${many}`).first().waitFor();
  await page.locator('release-changes h3').getByText(one, { exact: true }).waitFor();
}

const keyOf = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** The map is one stop for Tab, and is walked by keys of its own: its regions are found by their first letters. */
async function aRegionIsPressed(page: Page, hands: Hands): Promise<void> {
  const region = page.locator('akto-map #region-53');
  if (hands.name !== byKeyboard.name) return hands.push(region);
  await region.waitFor();
  const isThere = () => page.evaluate(() => document.activeElement?.localName === 'akto-map');
  while (!(await isThere())) await page.keyboard.press('Tab');
  await page.keyboard.type('bret');
  await page.keyboard.press('Enter');
}

/** Brings a spreadsheet; where there is a mouse to drag it with, another one is dropped before. */
async function aSpreadsheetComes({ page, hands }: Scene): Promise<void> {
  await goTo(page, '/console/import');
  const name = 'chiffres.csv';
  const text = 'clé;libellé;période;À côté\npoec;Formations;2021-22;1';
  if (hands.name === byMouse.name) await dropped(page, 'autres.csv', 'clé\npoec');
  const chosen = page.waitForEvent('filechooser');
  await hands.push(page.locator('#import-file'));
  await (await chosen).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await hands.pick(page.getByLabel('À côté'), 'Tel qu’imprimé');
  await hands.push(button(page, 'de 2021 à 2022'));
  await hands.push(button(page, 'Reprendre la valeur du fichier'));
  await hands.tick(page.locator('#only-problems'));
  await hands.push(button(page, 'Abandonner cet import'));
  await page.locator('.import-rows').waitFor({ state: 'detached' });
}

/** Reads a text: goes from number to number, splits one, rejects, corrects, marks what was missed, joins, and makes a draft. */
async function aTextIsRead({ page, hands }: Scene): Promise<void> {
  const year = 2030 + everyHand.indexOf(hands);
  const text = `En ${year}, 45 contrats ont été signés en Corse. En ${year}, entre 12 et 15 salons ont eu lieu en Corse, ou bien une poignée.`;
  await goTo(page, '/console/read');
  await hands.write(page.locator('#press-text'), text);
  await hands.push(button(page, 'Lire le texte'));
  await page.waitForURL(/\/console\/read\/[\w-]{36}/);
  const card = page.locator('.number-card');
  const deed = (name: string) => card.locator(`[data-deed=${name}]`);
  const send = card.locator('form.deed button[type=submit]');
  await card.waitFor();
  await aNumberIsReached(page, hands, 'entre 12 et 15 salons');
  await hands.push(deed('split'));
  await hands.push(send);
  await page.locator('.press-text .number', { hasText: /^\s*15 salons/ }).waitFor();
  await card.getByRole('heading', { name: /^(?!.*15).*12/ }).waitFor();
  await hands.push(deed('reject'));
  await hands.write(page.locator('#say-reason'), 'Une fourchette.');
  await hands.push(send);
  await page.locator('.press-text .number.rejected').waitFor();
  await hands.push(deed('missed'));
  await hands.write(page.locator('#say-words'), 'une poignée');
  await hands.push(send);
  await card.getByRole('heading', { name: 'une poignée' }).waitFor();
  await hands.push(deed('join'));
  await hands.pick(
    page.locator('#say-to'),
    (await page.locator('#say-to option').last().textContent()) ?? '',
  );
  await hands.push(send);
  await page.locator('.press-text .number.joined').waitFor();
  await aNumberIsReached(page, hands, '45 contrats');
  await hands.push(deed('correct'));
  await hands.write(page.locator('#say-label'), 'Contrats signés');
  await hands.push(send);
  await page.locator('.press-text .number.accepted').waitFor();
  await hands.choose(page.locator('#draft-actor'), 'akto', /^\s*AKTO/);
  await hands.push(button(page, 'Préparer la publication (1 chiffre)'));
  await page.waitForURL(/\/console\/releases\/[\w-]{36}$/);
}

/** Last year's figures are begun again, from one source, and get their values. */
async function figuresAreCarriedOver({ page, hands }: Scene): Promise<void> {
  const year = String(2040 + everyHand.indexOf(hands));
  await goTo(page, '/console/indicators/salons');
  await hands.push(page.getByRole('link', { name: 'Reconduire les chiffres…' }));
  await hands.write(page.locator('#period-0'), year);
  await hands.write(page.locator('#source-title'), `Bilan ${year}`);
  await hands.push(button(page, 'Reconduire ces 2 chiffres'));
  await page.waitForURL(/\/console\/releases\/[\w-]{36}\/fill$/);
  await hands.write(page.locator('#value-0'), 'plus de 71');
  await hands.write(page.locator('#value-1'), '6');
  await hands.tick(page.locator('#choose-0'));
  await hands.write(page.locator('#bulk-text'), 'p. 14');
  await hands.push(button(page, 'Appliquer au chiffre choisi'));
  await page.getByText('p. 14 (à enregistrer)').waitFor();
  await hands.push(button(page, 'Enregistrer 2 chiffres'));
  await page.getByText('Toutes les valeurs sont saisies.').waitFor();
  await hands.push(page.getByRole('link', { name: 'Ouvrir la publication' }));
  await page
    .locator('release-changes')
    .getByText(/plus\sde\s71/)
    .first()
    .waitFor();
}

/** The numbers of a text are one stop for Tab, and are walked with the arrows. */
async function aNumberIsReached(page: Page, hands: Hands, words: string): Promise<void> {
  const number = page.locator('.press-text .number', { hasText: words }).first();
  if (hands.name !== byKeyboard.name) return hands.push(number);
  const isThere = () => page.evaluate(() => document.activeElement?.matches('.press-text .number') ?? false);
  while (!(await isThere())) await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  while (!(await number.evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
}

/** Drags a file from the desktop onto the page, as the browser itself is told of it. */
async function dropped(page: Page, name: string, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dropped-'));
  await writeFile(join(folder, name), text);
  const box = await page.locator('.drop').boundingBox();
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', {
      type,
      x: (box?.x ?? 0) + 20,
      y: (box?.y ?? 0) + 20,
      data: { items: [], files: [join(folder, name)], dragOperationsMask: 1 },
    });
  }
  await page.getByText(name).waitFor();
  await rm(folder, { recursive: true });
}

/** Asks for an account and takes the request back, invites somebody else, ends a key, and reads the journal. */
async function theTeamIsKept({ page, hands, who }: Scene): Promise<void> {
  await aKeyOfOnesOwn(who);
  await goTo(page, '/console/team');
  await hands.push(page.locator('#add-account'));
  await hands.write(page.locator('#account-name'), 'Sacha Diallo');
  await hands.choose(page.locator('#account-actor'), 'akto', 'AKTO');
  await hands.write(page.locator('#account-email'), `sacha-${who.accountId}@example.fr`);
  await hands.tick(page.locator('#account-role-PUBLISHER'));
  await hands.tick(page.locator('#account-role-ADMIN'));
  await hands.push(page.locator('account-form button[type=submit]'));
  const dialog = page.locator('wa-dialog');
  await hands.push(button(page, 'Annuler la demande').first());
  await hands.write(dialog.getByRole('textbox'), 'Ce n’est plus utile.');
  await hands.push(dialog.locator('button[type=submit]'));
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Aucune demande en attente.').waitFor();
  await hands.push(page.locator('#add-account'));
  await hands.write(page.locator('#account-name'), `Noa Petit, ${hands.name}`);
  await hands.choose(page.locator('#account-actor'), 'akto', 'AKTO');
  await hands.write(
    page.locator('#account-email'),
    `noa-${who.accountId}-${hands.name.replaceAll(' ', '')}@example.fr`,
  );
  await hands.push(page.locator('account-form button[type=submit]'));
  await hands.push(page.locator('copy-button button'));
  await page.getByRole('button', { name: 'Copié' }).waitFor();
  await hands.push(page.locator('api-keys button').first());
  await hands.push(dialog.getByRole('button', { name: 'Ne rien changer' }));
  await dialog.waitFor({ state: 'detached' });
  await goTo(page, '/console/journal');
  await hands.write(page.locator('#search'), 'Claude');
  const acts = page.locator('#act');
  await hands.pick(acts, (await acts.locator('option').nth(1).textContent()) ?? '');
  await page.waitForURL(/q=Claude&act=/);
}

/** Switches a receiver of webhooks off and on again, and has a message sent again. */
async function partnersAreTold({ page, hands, hub }: Scene): Promise<void> {
  const name = `Partenaire ${hands.name}`;
  await hub.addReceiver(name);
  await goTo(page, '/console/webhooks');
  const receiver = page.locator('section[data-receiver]').filter({ hasText: name });
  await receiver.getByText('code 503').waitFor();
  await hands.push(receiver.locator('.again'));
  await page.locator('#polite').getByText('C’est fait.').waitFor({ state: 'attached' });
  await hands.push(receiver.locator('.switch'));
  const dialog = page.locator('wa-dialog');
  await hands.push(dialog.locator('button[type=submit]'));
  await dialog.waitFor({ state: 'detached' });
  await receiver.getByText('Désactivé le').waitFor();
  await hands.push(receiver.locator('.switch'));
  await receiver.getByText('En service').waitFor();
}

/** Makes an API key for somebody, in a session whose second factor is fresh. */
const aKeyOfOnesOwn = (who: Somebody) =>
  who.ask(
    `mutation ($input: IssueApiKeyInput!) { issueApiKey(idempotencyKey: "${crypto.randomUUID()}", input: $input) { __typename } }`,
    {
      input: {
        name: 'Un script',
        roles: ['ADMIN'],
        expiresOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
      },
    },
  );

/** Reads what was done to the account by somebody else: an invitation that one admin has asked for and another granted. */
async function aNoticeIsRead({ page, hands, who, admins: [asking, granting] }: Scene): Promise<void> {
  const done = (act: string, type: string) =>
    `mutation ($input: ${type}!) { done: ${act}(idempotencyKey: "${crypto.randomUUID()}", input: $input) {
      ... on Done { request { id } } } }`;
  const asked = await asking.ask<{ done: { request: { id: string } } }>(done('inviteAgain', 'AccountInput'), {
    input: { account: who.accountId },
  });
  await granting.ask(done('grantAccountRequest', 'GrantAccountRequestInput'), {
    input: { request: asked.done.request.id },
  });
  await page.reload();
  const notices = page.locator('account-notices section');
  await hands.push(notices.getByRole('button').first());
  await notices.waitFor({ state: 'detached' });
}

/** Changes what is one's own, and comes in again where the session was lost. */
async function theAccountIsOnesOwn({ page, hands, who, hub }: Scene): Promise<void> {
  await goTo(page, '/console/account');
  await hands.write(page.locator('#new-password'), 'une phrase');
  await hands.pick(page.locator('#mail-work'), 'Une fois par jour, à 8\u00a0h');
  await hands.push(page.locator('mail-wishes button[type=submit]'));
  await hands.write(page.locator('#passkey-name'), 'Ordinateur');
  await hands.push(page.locator('#app-remove'));
  await hands.write(page.locator('#app-password'), 'une autre phrase');
  await hands.push(page.locator('own-authenticator button[type=submit]'));
  await page
    .locator('own-authenticator')
    .getByText('Votre rôle demande un second facteur, et c’est le seul.')
    .waitFor();
  await hands.push(page.locator('own-authenticator').getByRole('button', { name: 'Annuler' }));
  await page.locator('own-authenticator form').waitFor({ state: 'detached' });
  await hub.letFactorsGrowOld();
  await hands.push(page.locator('#issue-key'));
  await hands.write(page.locator('#key-name'), 'Un script');
  await hands.push(page.locator('own-api-keys button[type=submit]'));
  await hands.write(page.locator('#confirm-code'), '000000');
  await hands.push(page.locator('confirm-factor').getByRole('button', { name: 'Annuler' }));
  await page.locator('confirm-factor').waitFor({ state: 'detached' });
  await page.context().clearCookies();
  await leadTo(page, '/console/releases');
  const over = page.locator('dialog.over');
  await hands.write(over.locator('#email'), who.email);
  await hands.push(over.getByRole('button', { name: 'Annuler' }));
  await over.waitFor({ state: 'detached' });
}

export const scenes = {
  writer: [aNoticeIsRead],
  // Before the factors of all grow old.
  admin: [theTeamIsKept, partnersAreTold],
  publisher: [
    aReleaseIsPrepared,
    aReleaseIsChecked,
    aFieldIsTalkedOf,
    twoPeopleWrite,
    aReleaseIsSeen,
    sitesAreSeen,
    recordsAreWritten,
    aUnitIsAdded,
    aSpreadsheetComes,
    aTextIsRead,
    figuresAreCarriedOver,
    theAccountIsOnesOwn,
  ],
} as const satisfies Record<string, readonly ((scene: Scene) => Promise<void>)[]>;
