import { randomUUID } from 'node:crypto';
import { writeEvents } from '@akto-figures/publishing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRevisionOfPoec, reviewed } from '../../tests/a-draft.ts';
import { aMailServer, type MailServer } from '../../tests/a-mail-server.ts';
import {
  anEditorialHub,
  type Colleague,
  type EditorialHub,
  publicUrl,
} from '../../tests/an-editorial-hub.ts';
import { officers } from '../outbox/officers.ts';
import { type Outbox, openOutbox } from '../outbox/outbox.ts';
import { mailChannel, mailsToOfficers } from './mail-officers.ts';
import { isMailAddress, type MailSettings, readMailSettings } from './mail-settings.ts';
import { type Mail, openMailer } from './mailer.ts';
import { suppressionOf } from './suppressed.ts';

let server: MailServer;
beforeAll(async () => {
  server = await aMailServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.mails.length = 0;
  server.answers = {};
});

const settingsFor = (port: number) =>
  readMailSettings(`smtp://127.0.0.1:${port}`, 'Les chiffres <chiffres@hub.example>') as MailSettings;

describe('a mail', () => {
  const aMail = (more: Partial<Mail> = {}): Mail => ({
    to: 'camille@example.fr',
    subject: 'À relire : Bilan 2026',
    text: 'Bonjour Camille,',
    html: '<p>Bonjour Camille,</p>',
    language: 'fr',
    id: 'a-delivery',
    ...more,
  });
  const mailer = () => openMailer(settingsFor(server.port));
  /** Whom nobody answers fails however busy the machine is. */
  const impatient = () => openMailer(settingsFor(server.port), { silenceMs: 300, mostMs: 2000 });

  it('says who sends it, that a program did, in which language, and has one name', async () => {
    expect(await mailer().send(aMail())).toEqual({ is: 'SENT' });
    const [mail] = server.mails;
    expect(mail).toMatchObject({
      subject: 'À relire : Bilan 2026',
      messageId: '<a-delivery@hub.example>',
      date: expect.any(Date),
      from: { text: '"Les chiffres" <chiffres@hub.example>' },
    });
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('content-language')).toBe('fr');
  });

  it('lets nobody write a header or a recipient more', async () => {
    const subject = 'Bilan\r\nBcc: tous@example.fr\nX-A: b\u2028c';
    await mailer().send(aMail({ subject, headers: { 'List-Unsubscribe': '<a>\r\nBcc: b@example.fr' } }));
    const [mail] = server.mails;
    expect(mail?.subject).toBe('Bilan Bcc: tous@example.fr X-A: b c');
    expect(mail?.bcc).toBeUndefined();
    for (const to of [
      'a@example.fr\r\nRCPT TO:<b@example.fr>',
      'a@example.fr, b@example.fr',
      '<a@b.fr>',
      'a b@c.fr',
    ]) {
      expect(await mailer().send(aMail({ to }))).toMatchObject({ is: 'NOBODY_THERE' });
    }
    expect(server.mails).toHaveLength(1);
  });

  it.each([
    [
      'tries again where the server asks for it',
      { recipient: { code: 450, text: '4.2.0 Greylisted' } },
      'FAILED',
    ],
    ['tries again where it has a limit', { message: { code: 451, text: '4.7.0 Slow down' } }, 'FAILED'],
    ['knows that nobody is there', { recipient: { code: 550, text: '5.1.1 No such user' } }, 'NOBODY_THERE'],
    [
      'takes a rule of the server’s for no fault of the address',
      { recipient: { code: 550, text: '5.7.1 Denied' } },
      'REFUSED',
    ],
    [
      'gives up a message that is not taken',
      { message: { code: 554, text: '5.6.0 Not like this' } },
      'REFUSED',
    ],
    ['waits for nobody who answers never', { recipient: 'NEVER' }, 'FAILED'],
    ['waits for nobody who never takes it', { message: 'NEVER' }, 'FAILED'],
    ['tries again where the line is cut', { message: 'CLOSE' }, 'FAILED'],
  ] as const)('%s', async (_, answers, is) => {
    server.answers = answers;
    const isNever = Object.values(answers).some((answer) => answer === 'NEVER');
    const sent = await (isNever ? impatient() : mailer()).send(aMail());
    expect(sent).toMatchObject({ is, why: expect.any(String) });
  });

  it('tells nobody’s address with what the server answered', async () => {
    server.answers = { recipient: { code: 550, text: '5.1.1 <camille@example.fr>: unknown' } };
    const sent = await mailer().send(aMail());
    expect(sent).toEqual({ is: 'NOBODY_THERE', why: '550 5.1.1 <…>: unknown' });
  });

  it('fails where there is no server', async () => {
    const gone = await aMailServer();
    await gone.close();
    expect(await openMailer(settingsFor(gone.port)).send(aMail())).toMatchObject({ is: 'FAILED' });
  });
});

describe('the settings of mail', () => {
  it.each([
    ['smtp://a%40b:p%3Aw@mail.example.fr', { port: 587, isSecure: false, user: 'a@b', password: 'p:w' }],
    ['smtps://mail.example.fr', { port: 465, isSecure: true, user: null, password: null }],
    ['smtp://[::1]:25/', { host: '::1', port: 25 }],
  ])('are read from %s', (url, read) => {
    expect(readMailSettings(url, 'a@b.fr')).toMatchObject({
      ...read,
      from: { name: null, address: 'a@b.fr' },
    });
  });

  it.each([
    ['https://user:secret@mail.example.fr', 'a@b.fr', 'SMTP_URL'],
    ['mail.example.fr:587', 'a@b.fr', 'SMTP_URL'],
    ['smtp://user:secret%@mail.example.fr', 'a@b.fr', 'SMTP_URL'],
    ['smtp://user:secret@mail.example.fr', undefined, 'MAIL_FROM'],
    ['smtp://user:secret@mail.example.fr', 'Les chiffres', 'MAIL_FROM'],
    ['smtp://user:secret@mail.example.fr', 'a@b.fr\nBcc: c@d.fr', 'MAIL_FROM'],
    [undefined, 'a@b.fr', 'SMTP_URL'],
  ])('are refused, and no password shown: %s, %s', (url, from, setting) => {
    const read = readMailSettings(url, from);
    expect(read).toMatchObject({ setting });
    expect(JSON.stringify(read)).not.toContain('secret');
  });

  it('know an address from what is none', () => {
    expect(['a@b.fr', 'é@b.fr'].filter((each) => !isMailAddress(each))).toEqual([]);
    expect(
      ['a@b\n.fr', 'a', 'a@b@c.fr', 'a@b.fr,c@d.fr', `${'a'.repeat(260)}@b.fr`].filter(isMailAddress),
    ).toEqual([]);
  });
});

describe('what officers are told by mail', () => {
  let hub: EditorialHub;
  let outbox: Outbox;
  let writer: Colleague;
  let reviewer: Colleague;
  let publisher: Colleague;
  beforeAll(async () => {
    hub = await anEditorialHub();
    [writer, reviewer, publisher] = await Promise.all([
      hub.colleague('EDITOR', 'akto'),
      hub.colleague('REVIEWER'),
      hub.colleague('PUBLISHER'),
    ]);
    const { client } = hub.database;
    const secret = 'a secret of at least thirty-two characters';
    const telling = { client, publicUrl, secret, now: () => new Date() };
    const mail = mailChannel({ ACCOUNT: mailsToOfficers(telling, openMailer(settingsFor(server.port))) });
    const log = { warn: () => undefined, error: () => undefined };
    outbox = openOutbox({ client, channels: [mail], audiences: [officers], log, everyMs: 2 ** 30 });
    await outbox.deliverDue();
  });
  afterAll(async () => {
    await outbox.stop();
    await hub.database.close();
  });

  const mailsTo = async ({ accountId }: Colleague) => {
    await outbox.deliverDue();
    const { email } = await hub.database.client.account.findUniqueOrThrow({ where: { id: accountId } });
    return server.mails.filter(({ to }) => to && 'text' in to && to.text.includes(email));
  };
  const submit = async (title: string) => {
    const { release, revision } = await aRevisionOfPoec(writer, '4242');
    await hub.database.client.release.update({
      where: { id: release },
      data: { titleFr: title, titleEn: null },
    });
    const submitted = await writer.act('submitRelease', { release, revision });
    return { release, revision: submitted.release.revision as number };
  };

  it('reads well as text and as HTML, and whatever people wrote is text in both', async () => {
    const title = 'Bilan <b>2026</b> & "suite"';
    const { release } = await submit(title);
    const [mail] = await mailsTo(reviewer);
    expect(mail?.subject).toBe(`À relire\u00a0: ${title}`);
    expect(mail?.text).toContain(
      `a soumis la publication «\u00a0${title}\u00a0». Elle attend votre relecture.`,
    );
    expect(mail?.text).toContain(`${publicUrl}/console/releases/${release}`);
    expect(mail?.html).toContain('Bilan &lt;b&gt;2026&lt;/b&gt; &amp; &quot;suite&quot;');
    expect(mail?.html).toContain('<html lang="fr">');
    expect(mail?.html).not.toMatch(/<img|<script|src=|http:\/\//);
  });

  it('is in their language', async () => {
    const { accountId } = reviewer;
    await hub.database.client.mailWishes.create({ data: { accountId, language: 'en' } });
    await submit('Bilan');
    const [mail] = await mailsTo(reviewer);
    expect(mail?.subject).toBe('To review: Bilan');
    expect(mail?.html).toContain('<html lang="en">');
    await hub.database.client.mailWishes.delete({ where: { accountId } });
  });

  it.each([
    ['La période manque dans la source.', 'La période manque dans la source.'],
    ['Le 4242 ne va pas.', 'ne s’envoient pas par courriel avant l’heure'],
    ['Il y en a mille deux cents, non ?', 'ne s’envoient pas par courriel avant l’heure'],
    ['« Données de fin d’année. » est trop vague.', 'ne s’envoient pas par courriel avant l’heure'],
  ])('says why something was sent back, unless that tells what it holds: %s', async (comment, said) => {
    const back = await submit('Bilan');
    await reviewer.act('sendBackRelease', { ...back, comment });
    const [mail] = (await mailsTo(writer)).slice(-1);
    expect(mail?.subject).toBe('Renvoyée\u00a0: Bilan');
    expect(mail?.text).toContain(said);
    expect(mail?.html).toContain(said);
  });

  it('quotes no part of a label, as it was when the reason was written', async () => {
    const { client } = hub.database;
    const { release, revision, change: id } = await aRevisionOfPoec(writer, '4242');
    const { content } = await client.draftChange.findUniqueOrThrow({ where: { id } });
    const call = (labelFr: string) =>
      client.draftChange.update({
        where: { id },
        data: { content: { ...(content as object), labelFr }, revision: { increment: 1 } },
      });
    await call('Bénéficiaires de formations sorties du néant');
    const submitted = await writer.act('submitRelease', { release, revision });
    const comment = 'Pas « formations sorties du néant », plutôt l’autre.';
    await reviewer.act('sendBackRelease', { release, revision: submitted.release.revision, comment });
    await call('Autrement');
    const mails = await mailsTo(writer);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).not.toContain('néant');
  });

  it('tells nothing of a source that is not public, not even its key', async () => {
    const { client } = hub.database;
    const { accountId } = reviewer;
    await client.mailWishes.create({ data: { accountId, language: 'fr', upkeep: 'AT_ONCE' } });
    await writeEvents(client, null, [{ kind: 'QUOTE_GONE', about: { source: 'rxq-secret' } }]);
    const mails = await mailsTo(reviewer);
    expect(mails.map(({ text }) => text).join()).not.toContain('rxq-secret');
    await client.mailWishes.delete({ where: { accountId } });
  });

  it('puts an address on the list that nobody is at, and writes there no more until it is lifted', async () => {
    server.answers = { recipient: { code: 550, text: '5.1.1 No such user' } };
    await submit('Bilan');
    await outbox.deliverDue();
    server.answers = {};
    const { client } = hub.database;
    const { email } = await client.account.findUniqueOrThrow({ where: { id: publisher.accountId } });
    expect(await suppressionOf(client, email.toUpperCase())).toMatchObject({
      reason: '550 5.1.1 No such user',
    });
    expect(JSON.stringify(await client.suppressedAddress.findMany())).not.toContain('@');
    await submit('Bilan');
    expect(await mailsTo(publisher)).toEqual([]);
    const admin = await hub.colleague('ADMIN');
    const { mailBlocks } = await admin.ask('{ mailBlocks { account reason } }');
    expect(mailBlocks).toContainEqual({ account: publisher.accountId, reason: '550 5.1.1 No such user' });
    const lifted = { account: publisher.accountId, reason: 'L’adresse est rétablie.' };
    expect(await admin.act('liftMailBlock', lifted)).toMatchObject({ __typename: 'Done' });
    expect(await suppressionOf(client, email)).toBeNull();
    await submit('Bilan');
    expect(await mailsTo(publisher)).toHaveLength(1);
  });

  it('sends a link once per invitation, the same on a repeat, and none where time has overtaken it', async () => {
    const { client } = hub.database;
    const admin = await hub.colleague('ADMIN');
    const email = `${randomUUID()}@example.fr`;
    await admin.act('addAccount', { email, name: 'Dominique', role: 'EDITOR', actor: 'akto' });
    const account = await client.account.findUniqueOrThrow({ where: { email } });
    const newcomer = { accountId: account.id } as Colleague;
    const [mail] = await mailsTo(newcomer);
    const [, token = ''] = /invitation\?token=([\w-]+)/.exec(mail?.text ?? '') ?? [];
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await client.outboxDelivery.findMany())).not.toContain(token);
    const { id } = await client.outboxDelivery.findFirstOrThrow({ where: { recipientId: account.id } });
    const sendAgain = () =>
      client.outboxDelivery.update({ where: { id }, data: { nextAttemptAt: new Date(0), sentAt: null } });
    await sendAgain();
    const both = await mailsTo(newcomer);
    expect(both.map(({ messageId }) => messageId)).toEqual(Array(2).fill(mail?.messageId));
    expect(both.every(({ text }) => text?.includes(token))).toBe(true);
    await client.identityVerification.deleteMany({ where: { value: account.identityUserId } });
    await sendAgain();
    expect(await mailsTo(newcomer)).toHaveLength(2);
  });

  it('names a release before its time by its title alone, to anyone, whatever the event', async () => {
    const marks = ['RXQ-LABEL', 'RXQ-NOTE', 'RXQ-PLAIN', '7319'];
    const { client } = hub.database;
    const aRelease = async () => {
      const { release, revision, change } = await aRevisionOfPoec(writer, '7319');
      const draft = await client.draftChange.findUniqueOrThrow({ where: { id: change } });
      const content = { ...(draft.content as object), labelFr: 'RXQ-LABEL', plainFr: 'RXQ-PLAIN' };
      await client.draftChange.update({
        where: { id: change },
        data: { content, noteFr: 'RXQ-NOTE', noteEn: 'RXQ-NOTE' },
      });
      await client.release.update({
        where: { id: release },
        data: { titleFr: 'Le titre', noteFr: 'RXQ-NOTE' },
      });
      return { release, revision };
    };
    const first = await aRelease();
    const submitted = await writer.act('submitRelease', first);
    await reviewer.act('commentOnRelease', { release: first.release, text: 'RXQ-LABEL vaut 7319.' });
    const comment = 'RXQ-LABEL, donc.';
    const sent = await reviewer.act('sendBackRelease', {
      ...first,
      revision: submitted.release.revision,
      comment,
    });
    const again = await reviewed(writer, reviewer, { ...first, revision: sent.release.revision });
    const then = new Date((await hub.clock.now()).getTime() + 5 * 86_400_000).toISOString().slice(0, 10);
    const approved = await publisher.act('approveRelease', { ...again, releaseAt: `${then}T09:30` });
    expect(approved.__typename).toBe('Done');
    await writeEvents(client, null, [
      { kind: 'QUOTE_GONE', about: { source: 'akto-agefiph' } },
      { kind: 'REVIEW_OVERDUE', about: { figures: ['poec'] } },
      { kind: 'COMMENTED', about: { release: first.release, mentioned: [publisher.accountId] } },
    ]);
    await outbox.deliverDue();
    const out = new Date(approved.release.releasedAt).getTime();
    await hub.clock.standAt(new Date(out - 86_400_000));
    await outbox.deliverDue();
    const before = await client.outboxEvent.groupBy({ by: ['kind'], where: { toldAt: { not: null } } });
    const kinds = before.map(({ kind }) => kind);
    for (const kind of [
      'SUBMITTED',
      'SENT_BACK',
      'COMMENTED',
      'APPROVED',
      'COMES_OUT_SOON',
      'QUOTE_GONE',
      'REVIEW_OVERDUE',
    ])
      expect(kinds).toContain(kind);
    expect(server.mails.filter(({ text }) => text?.includes('Le titre')).length).toBeGreaterThan(5);
    for (const mail of server.mails) {
      const all = [mail.subject, mail.text, mail.html, JSON.stringify([...mail.headers])].join('\n');
      for (const mark of marks) expect(all).not.toContain(mark);
    }
  });
});
