import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aNewRelease, aRevisionOf, reviewed, standingFigure } from '../../tests/a-draft.ts';
import { aMailServer, type MailServer } from '../../tests/a-mail-server.ts';
import {
  anEditorialHub,
  type Colleague,
  type EditorialHub,
  publicUrl,
} from '../../tests/an-editorial-hub.ts';
import type { Ask } from '../graph/ask.ts';
import { mailChannel } from '../mail/mail-officers.ts';
import { type MailSettings, readMailSettings } from '../mail/mail-settings.ts';
import { openMailer } from '../mail/mailer.ts';
import { suppress } from '../mail/suppressed.ts';
import { type Outbox, openOutbox } from '../outbox/outbox.ts';
import { forgetUnconfirmed } from './keep-subscriptions.ts';
import { mailsToSubscribers } from './mails-to-subscribers.ts';
import { subscribers } from './subscribers.ts';

let server: MailServer;
let hub: EditorialHub;
let outbox: Outbox;
let ask: Ask;
let client: EditorialHub['database']['client'];
const key = new Uint8Array(32).fill(3);
const log = { warn: () => undefined, error: () => undefined };
let people: Record<'writer' | 'reviewer' | 'publisher', Colleague>;

beforeAll(async () => {
  server = await aMailServer();
  hub = await anEditorialHub(undefined, {
    subscriptionKey: key,
    // So that each test is somebody else.
    trustedProxies: 1,
    asking: (given) => {
      ask = given;
    },
  });
  ({ client } = hub.database);
  const settings = readMailSettings(
    `smtp://127.0.0.1:${server.port}`,
    'chiffres@hub.example',
  ) as MailSettings;
  const SUBSCRIPTION = mailsToSubscribers(
    { client, ask, publicUrl, key, now: () => new Date() },
    openMailer(settings),
  );
  outbox = openOutbox({
    ...{ client, channels: [mailChannel({ SUBSCRIPTION })], audiences: [subscribers(ask)], log },
    everyMs: 2 ** 30,
  });
  const [writer, reviewer, publisher] = await Promise.all([
    hub.colleague('EDITOR', 'akto'),
    hub.colleague('REVIEWER'),
    hub.colleague('PUBLISHER'),
  ]);
  people = { writer, reviewer, publisher };
});
afterAll(async () => {
  await outbox.stop();
  await hub.database.close();
  await server.close();
});
let from = 0;
beforeEach(() => {
  from += 1;
  server.mails.length = 0;
});
afterEach(async () => {
  await client.subscriber.deleteMany();
  await client.outboxEvent.deleteMany();
  await client.identityAttempts.deleteMany();
});

const get = (path: string) => hub.fetch(path.replace(publicUrl, ''));
const post = (path: string, fields: readonly (readonly [string, string])[], client = `192.0.2.${from}`) =>
  hub.fetch(path.replace(publicUrl, ''), {
    method: 'POST',
    headers: { 'X-Forwarded-For': client },
    body: new URLSearchParams(fields.map((field) => [...field])),
  });
const subscribe = (
  path = '/abonnement',
  email = 'camille@partenaire.example',
  kinds = ['corrections', 'withdrawals'],
) => post(path, [['email', email], ...kinds.map((kind) => ['kinds', kind] as const)]);
/** The links of a mail, as a text client shows them. */
const linksOf = (mail = server.mails.at(-1)) => mail?.text?.match(/https:\/\/hub\.example\S*\?t=\S+/g) ?? [];

async function aSubscription(path = '/abonnement?figure=poec', email?: string, kinds?: string[]) {
  await subscribe(path, email, kinds);
  await outbox.deliverDue();
  const [link = ''] = linksOf();
  expect((await post(link, [])).status).toBe(200);
  server.mails.length = 0;
  return link;
}

let number = 2900;
/** A correction of a figure, as a draft. */
async function aCorrection(figure: string): Promise<{ release: string; revision: number }> {
  number += 1;
  const { change: id, ...draft } = await aRevisionOf(people.writer, figure, String(number));
  const noteFr = 'Le tableau a été mal lu.';
  await client.draftChange.update({
    where: { id },
    data: { changeKind: 'CORRECTION', noteFr, noteEn: null },
  });
  return draft;
}

/** The taking back of a figure, as a draft. */
async function aWithdrawal(key: string): Promise<{ release: string; revision: number }> {
  const { writer } = people;
  const release = await aNewRelease(writer);
  const { basedOn } = await standingFigure(writer, key);
  const noteFr = 'La source s’est rétractée.';
  const drafted = await writer.act('draftWithdrawal', { release, kind: 'FIGURE', key, basedOn, noteFr });
  return { release, revision: drafted.release.revision };
}

/** Lets a draft come out; nothing is sent before its time. */
async function comesOut(draft: { release: string; revision: number }): Promise<void> {
  const { writer, reviewer, publisher } = people;
  const { release, revision } = await reviewed(writer, reviewer, draft);
  const later = new Date((await hub.clock.now()).getTime() + 2 * 86_400_000);
  const releaseAt = `${later.toISOString().slice(0, 10)}T09:30`;
  const approved = await publisher.act('approveRelease', { release, revision, releaseAt });
  const at = new Date(approved.release.releasedAt);
  await hub.clock.standAt(new Date(at.getTime() - 1));
  await outbox.deliverDue();
  expect(server.mails).toEqual([]);
  await hub.clock.standAt(at);
  await outbox.deliverDue();
}

it.each(['by its mail server', 'since the platform wrote to it for something else'])(
  'an address at which nobody is, %s, is not kept',
  async (how) => {
    const email = `${how.replaceAll(' ', '-')}@partenaire.example`;
    if (how.startsWith('since')) await suppress(client, email, 'No such user', new Date());
    else server.answers = { recipient: { code: 550, text: '5.1.1 No such user' } };
    await subscribe('/abonnement?figure=poec', email);
    expect(await client.subscriber.count()).toBe(1);
    await outbox.deliverDue();
    server.answers = {};
    expect(await client.subscriber.count()).toBe(0);
  },
);

describe('subscribing by mail', () => {
  it('is confirmed by a button, not by whatever follows links', async () => {
    const answer = await subscribe('/abonnement?figure=poec');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(await answer.text()).toContain('Regardez votre messagerie');
    await outbox.deliverDue();
    const [mail] = server.mails;
    expect(mail).toMatchObject({ subject: 'Confirmez votre abonnement' });
    expect(mail?.text).toContain('le chiffre «');
    const [link = ''] = linksOf();
    expect(await (await get(link)).text()).toContain('<button>Confirmer</button>');
    expect(await client.subscription.findMany()).toMatchObject([{ confirmedAt: null, key: 'poec' }]);
    expect(await (await post(link, [])).text()).toContain('C’est confirmé');
    expect(await client.subscription.findMany()).toMatchObject([{ confirmedAt: expect.any(Date) }]);
    expect(await (await post(link, [])).text()).toContain('C’est confirmé');
  });

  it('has an end for a link that is used after a day, and keeps nothing of the address', async () => {
    await subscribe();
    await outbox.deliverDue();
    const [link = ''] = linksOf();
    await hub.clock.advance(24 * 3_600_000 + 1);
    expect(await (await post(link, [])).text()).toContain('Ce lien n’est plus valable');
    expect(await client.subscriber.count()).toBe(0);
    await subscribe();
    await hub.clock.advance(25 * 3_600_000);
    await forgetUnconfirmed(client);
    expect(await client.subscriber.count()).toBe(0);
  });

  it('is in the language of its page', async () => {
    const page = await (await get('/en/subscription?convention=akto-agefiph-2022-2024')).text();
    expect(page).toContain('You will be told of what concerns the convention');
    await subscribe('/en/subscription?convention=akto-agefiph-2022-2024');
    await outbox.deliverDue();
    expect(server.mails[0]).toMatchObject({ subject: 'Confirm your subscription' });
    expect(linksOf()[0]).toContain('/en/subscription?t=confirm.');
  });

  it('says the same to who is subscribed, and tells only them', async () => {
    await aSubscription();
    const known = await (await subscribe('/abonnement?figure=poec', undefined, ['releases'])).text();
    const unknown = await (await subscribe('/abonnement?figure=poec', 'autre@partenaire.example')).text();
    expect(known).toBe(unknown);
    await outbox.deliverDue();
    expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Confirmez votre abonnement',
      'Vous êtes déjà abonné',
    ]);
    const kept = await client.subscription.findFirstOrThrow({ where: { confirmedAt: { not: null } } });
    expect(kept.kinds).toEqual(['CORRECTION', 'WITHDRAWAL']);
  });

  it.each([
    ['no address', 'camille', ['corrections'], 'Cette adresse n’en est pas une'],
    ['a line break', 'a@b.fr\nBcc: c@d.fr', ['corrections'], 'Cette adresse n’en est pas une'],
    ['two addresses', 'a@b.fr, c@d.fr', ['corrections'], 'Cette adresse n’en est pas une'],
    ['a long one', `${'a'.repeat(300)}@b.fr`, ['corrections'], 'Cette adresse n’en est pas une'],
    ['nothing chosen', 'a@b.fr', [], 'Choisissez au moins une chose'],
  ])('says at once what is wrong, and keeps nothing: %s', async (_what, email, kinds, said) => {
    const answer = await subscribe('/abonnement', email, kinds);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(said);
    expect(await client.subscriber.count()).toBe(0);
  });

  it('knows nothing that is not public, and no link of anybody else’s', async () => {
    for (const path of ['/abonnement?figure=nope', '/abonnement?convention=nope', '/abonnement?t=stop.x.y'])
      expect((await get(path)).status).toBe(404);
    const link = await aSubscription();
    const other = link.replace('confirm.', 'stop.');
    expect((await post(other, [])).status).toBe(404);
    expect(await client.subscriber.count()).toBe(1);
  });

  it('floods nobody: three mails a day to an address, ten an hour from a network, and no word of the first', async () => {
    const answers = [];
    for (let time = 0; time < 5; time += 1)
      answers.push(
        await (
          await post(
            '/abonnement',
            [
              ['email', 'a@b.example'],
              ['kinds', 'corrections'],
            ],
            `198.51.100.${time}`,
          )
        ).text(),
      );
    expect(new Set(answers).size).toBe(1);
    await outbox.deliverDue();
    expect(server.mails).toHaveLength(3);
    const statuses = [];
    for (let time = 0; time < 11; time += 1)
      statuses.push((await subscribe('/abonnement', `x${time}@b.example`)).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
  });

  it('is not offered where no mail is sent: then there is the feed', async () => {
    const without = await anEditorialHub(hub.database, { clock: hub.clock });
    const page = await (await without.fetch('/abonnement')).text();
    expect(page).toContain('n’envoie pas de courriels');
    expect(page).toContain('href="/feed.atom"');
    expect(page).not.toContain('<form class="check');
  });
});

describe('who subscribes', () => {
  it('is told of a correction when it is out: what was said, what is said, why, since when', async () => {
    await aSubscription();
    await aSubscription('/abonnement?figure=salons-2021', 'autre@partenaire.example');
    await comesOut(await aCorrection('poec'));
    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.to).toMatchObject({ text: 'camille@partenaire.example' });
    expect(mail?.subject).toMatch(/^Correction\u00a0: /);
    const text = mail?.text?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toMatch(/Jusque-là : plus de 1 780 formations\. Ne le montrez plus\./);
    expect(text).toMatch(/À dire maintenant : plus de 2 9\d\d formations, depuis le /);
    expect(text).toContain('> Le tableau a été mal lu.');
    expect(text).toContain(`${publicUrl}/figures/poec`);
    // Mail programs end it with one POST, and may do so twice.
    expect(mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).toContain(
      'List-Unsubscribe=One-Click',
    );
    const line =
      mail?.headerLines.find(({ key }) => key === 'list-unsubscribe')?.line.replaceAll(/\s/g, '') ?? '';
    const [, oneClick = ''] = /<(.*)>/.exec(line) ?? [];
    for (const _ of ['once', 'twice']) {
      const ended = await post(oneClick, [['List-Unsubscribe', 'One-Click']]);
      expect(ended.status).toBe(200);
      expect(await ended.text()).toContain('Vous êtes désabonné');
    }
    expect(await client.subscriber.findMany()).toMatchObject([{ email: 'autre@partenaire.example' }]);
  });

  it('gets one mail of a release, whatever of it they have chosen, and changes it by a link', async () => {
    await aSubscription('/abonnement?figure=poec');
    await aSubscription('/abonnement', undefined, ['corrections', 'withdrawals', 'releases']);
    await aSubscription('/abonnement?convention=akto-alternance-2022', undefined, ['releases']);
    await comesOut(await aCorrection('poec'));
    expect(server.mails).toHaveLength(1);
    const manage = linksOf().find((link) => link.includes('manage.')) ?? '';
    const page = await (await get(manage)).text();
    expect(page).toContain('c…@partenaire.example');
    const ids = [...page.matchAll(/name="id" value="([0-9a-f-]{36})"/g)].map(([, id = '']) => id);
    expect(ids).toHaveLength(3);
    expect(await (await post(manage, [['id', ids[0] ?? '']])).text()).toContain('C’est enregistré');
    await post(manage, [
      ['id', ids[1] ?? ''],
      ['kinds', 'withdrawals'],
    ]);
    expect(await client.subscription.findMany({ orderBy: { id: 'asc' } })).toMatchObject([
      { about: 'ALL', kinds: ['WITHDRAWAL'] },
      { about: 'CONVENTION' },
    ]);
    expect(await (await post(manage, [['id', 'all']])).text()).toContain('Vous êtes désabonné');
    expect(await client.subscriber.count()).toBe(0);
  });

  it('is told of a withdrawal without its number, and what to do', async () => {
    await aSubscription('/abonnement?figure=salons-normandie-2021');
    await comesOut(await aWithdrawal('salons-normandie-2021'));
    const [mail] = server.mails;
    expect(mail?.subject).toMatch(/^Chiffre retiré\u00a0: /);
    const text = mail?.text?.replaceAll(/\s+/g, ' ') ?? '';
    expect(text).toContain('Ce chiffre est retiré depuis le ');
    expect(text).toContain('Si vous le montrez quelque part, enlevez-le.');
    expect(text).toContain('> La source s’est rétractée.');
    expect(text).not.toContain('Jusque-là');
  });

  it('is told of nothing before it is confirmed', async () => {
    await subscribe('/abonnement');
    await outbox.deliverDue();
    server.mails.length = 0;
    await comesOut(await aCorrection('poec'));
    expect(server.mails).toEqual([]);
  });
});
