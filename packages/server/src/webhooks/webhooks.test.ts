import type { LookupAddress } from 'node:dns';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { sendAgain, switchReceiver } from '@akto-figures/publishing';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { aRevisionOf, reviewed } from '../../tests/a-draft.ts';
import {
  anEditorialHub,
  type Colleague,
  type EditorialHub,
  publicUrl,
} from '../../tests/an-editorial-hub.ts';
import type { Ask } from '../graph/ask.ts';
import { openOutbox } from '../outbox/outbox.ts';
import type { LookUp } from '../outside/look-up-outside.ts';
import { changeKinds } from '../partners/came-out.ts';
import { addReceiver, changeSecret } from './keep-receivers.ts';
import { keepSecret, readSecret } from './kept-secret.ts';
import { postOutside } from './post-outside.ts';
import { readReceiverAddress } from './receiver-address.ts';
import { receivers } from './receivers.ts';
import { openWebhooks } from './webhook-channel.ts';

/** A partner's server on this machine, and what it was sent. */
interface Partner {
  readonly address: string;
  readonly port: number;
  readonly sent: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
}

async function aPartner(answer: (response: ServerResponse) => void): Promise<Partner> {
  const sent: Partner['sent'] = [];
  const server = createServer(async (request, response) => {
    sent.push({ headers: request.headers, body: await text(request) });
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/hooks`, port, sent };
}

const takes = (response: ServerResponse) => void response.writeHead(204).end();

let hub: EditorialHub;
let ask: Ask;
let writer: Colleague;
let reviewer: Colleague;
let publisher: Colleague;
const key = new Uint8Array(32).fill(7);
const log = { warn: () => undefined, error: () => undefined };
const everything = { conventions: [], collections: [], figures: [], kinds: changeKinds };

beforeAll(async () => {
  hub = await anEditorialHub(undefined, {
    asking: (given) => {
      ask = given;
    },
  });
  [writer, reviewer, publisher] = await Promise.all([
    hub.colleague('EDITOR', 'akto'),
    hub.colleague('REVIEWER'),
    hub.colleague('PUBLISHER'),
  ]);
});
afterAll(() => hub.database.close());
let number = 1900;
beforeEach(() => {
  number += 1;
});
afterEach(async () => {
  await hub.database.client.webhookReceiver.deleteMany();
  await hub.database.client.outboxEvent.deleteMany();
});

const anOutbox = (given: { mayBePrivate?: boolean; patienceMs?: number; lookUp?: LookUp } = {}) => {
  const { client } = hub.database;
  const webhooks = openWebhooks({ client, ask, publicUrl, key, mayBePrivate: true, ...given });
  const outbox = openOutbox({
    ...{ client, channels: [webhooks], audiences: [receivers(ask)], log, everyMs: 2 ** 30 },
  });
  onTestFinished(() => outbox.stop());
  return outbox;
};

const add = async (address: string, chosen: Partial<typeof everything> = {}) => {
  const { client } = hub.database;
  const given = { ...everything, ...chosen, name: 'Un partenaire', address };
  const added = await addReceiver(client, given, { key, now: await hub.clock.now() });
  if (!added) throw new Error('There are too many receivers.');
  return added;
};

/** Approves a revision of a figure for a time to come. */
async function anApproval(figure = 'poec') {
  const draft = await aRevisionOf(writer, figure, String(number));
  const { release, revision } = await reviewed(writer, reviewer, draft);
  const later = new Date((await hub.clock.now()).getTime() + 2 * 86_400_000);
  const releaseAt = `${later.toISOString().slice(0, 10)}T09:30`;
  const approved = await publisher.act('approveRelease', { release, revision, releaseAt });
  return { release, revision: approved.release.revision, at: new Date(approved.release.releasedAt) };
}

const receiverOf = (id: string) =>
  hub.database.client.webhookReceiver.findUniqueOrThrow({ where: { id }, include: { attempts: true } });
const deliveries = () => hub.database.client.outboxDelivery.findMany({ orderBy: { id: 'asc' } });

describe('a receiver of webhooks', () => {
  it('is told what came out, signed, when it is out and not before', async () => {
    const partner = await aPartner(takes);
    const { secret } = await add(partner.address);
    const outbox = anOutbox();
    const { at } = await anApproval();
    await hub.clock.standAt(new Date(at.getTime() - 1));
    await outbox.deliverDue();
    expect(partner.sent).toEqual([]);
    await hub.clock.standAt(at);
    await outbox.deliverDue();
    const [{ headers, body } = { headers: {}, body: '' }] = partner.sent;
    expect(partner.sent).toHaveLength(1);
    const payload = new Webhook(secret).verify(body, headers as Record<string, string>);
    expect(payload).toMatchObject({
      type: 'release.published',
      timestamp: at.toISOString(),
      data: {
        changes: [
          {
            type: 'figure.revised',
            figure: 'poec',
            url: `${publicUrl}/figures/poec`,
            value: {
              fr: expect.stringMatching(/^plus\sde\s1\s9\d\d\s/),
              en: expect.stringMatching(/^more\sthan\s1,9/),
            },
            before: { fr: expect.stringMatching(/^plus\sde\s1\s780\s/) },
            withdrawnSince: false,
          },
        ],
        more: false,
      },
    });
    const [delivery] = await deliveries();
    expect(headers['webhook-id']).toBe(delivery?.id);
    for (const language of ['fr', 'en']) {
      const guide = new URL(`../../../../docs/hub/${language}/webhooks.md`, import.meta.url);
      const [, example = ''] = /```js\n(.*?)```/s.exec(readFileSync(guide, 'utf8')) ?? [];
      const { isOurs } = await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(example)}`
      );
      expect(isOurs(headers, body, secret)).toBe(true);
      expect(isOurs(headers, `${body} `, secret)).toBe(false);
      expect(isOurs({ ...headers, 'webhook-timestamp': '1' }, body, secret)).toBe(false);
    }
    expect(() => new Webhook(secret).verify(`${body} `, headers as Record<string, string>)).toThrow();
  });

  it('is told only of what it has chosen, and of nothing that was cancelled', async () => {
    const partner = await aPartner(takes);
    await add(partner.address, { figures: ['salons-2021'] as never });
    await add(partner.address, { kinds: ['CORRECTION'] as never });
    const convention = await add(partner.address, { conventions: ['akto-agefiph-2022-2024'] as never });
    const outbox = anOutbox();
    const cancelled = await anApproval('poec');
    await publisher.act('cancelRelease', { ...cancelled, at: undefined, reason: 'Trop tôt.' } as never);
    await hub.clock.standAt(cancelled.at);
    await outbox.deliverDue();
    expect(await deliveries()).toEqual([]);
    const { at } = await anApproval('entreprises-parcours-th');
    await hub.clock.standAt(at);
    await outbox.deliverDue();
    expect((await deliveries()).map(({ recipientId }) => recipientId)).toEqual([convention.id]);
  });

  it('gets the same id again when a hub was killed after sending, or somebody sends again', async () => {
    const partner = await aPartner(takes);
    await add(partner.address);
    const { at } = await anApproval();
    await hub.clock.standAt(at);
    await anOutbox().deliverDue();
    const { client } = hub.database;
    // As a hub leaves it that is killed between the answer and its note of it: its lease ends.
    await client.outboxDelivery.updateMany({ data: { sentAt: null, nextAttemptAt: at } });
    await anOutbox().deliverDue();
    const [delivery] = await deliveries();
    await hub.clock.advance(30_000);
    expect(await sendAgain(client, delivery?.id ?? '', await hub.clock.now())).toBe(true);
    await anOutbox().deliverDue();
    expect(partner.sent.map(({ headers }) => headers['webhook-id'])).toEqual(Array(3).fill(delivery?.id));
  });

  it('verifies by either secret for a day after one was changed, and then by the new one alone', async () => {
    const partner = await aPartner(takes);
    const { id, secret: old } = await add(partner.address);
    const { client } = hub.database;
    const { at } = await anApproval();
    await hub.clock.standAt(at);
    const secret = await changeSecret(client, await receiverOf(id), { key, now: at });
    await anOutbox().deliverDue();
    const verify = (by: string, { headers, body }: (typeof partner.sent)[number]) =>
      new Webhook(by).verify(body, headers as Record<string, string>);
    const [first] = partner.sent;
    for (const by of [old, secret])
      expect(verify(by, first as never)).toMatchObject({ type: 'release.published' });
    await hub.clock.advance(25 * 3_600_000);
    const [delivery] = await deliveries();
    await sendAgain(client, delivery?.id ?? '', await hub.clock.now());
    await anOutbox().deliverDue();
    const second = partner.sent[1];
    expect(verify(secret, second as never)).toMatchObject({ type: 'release.published' });
    expect(() => verify(old, second as never)).toThrow();
  });
});

describe('an admin', () => {
  const log = '{ webhookReceivers { id name disabledAt deliveries { id attempts sentAt status said } } }';

  it('reads the log, switches a receiver off, has a message sent again, and is named in the trail', async () => {
    const partner = await aPartner((response) => void response.writeHead(500).end('en panne'));
    const { id } = await add(partner.address);
    const { at } = await anApproval();
    await hub.clock.standAt(at);
    await anOutbox().deliverDue();
    const admin = await hub.colleague('ADMIN');
    const [delivery] = await deliveries();
    const sent = { id: delivery?.id, attempts: 1, sentAt: null, status: 500, said: 'en panne' };
    expect(await admin.ask(log)).toEqual({
      webhookReceivers: [{ id, name: 'Un partenaire', disabledAt: null, deliveries: [sent] }],
    });
    expect(await admin.act('sendWebhookAgain', { delivery: delivery?.id })).toMatchObject({
      __typename: 'Done',
    });
    await anOutbox().deliverDue();
    expect(partner.sent.map(({ headers }) => headers['webhook-id'])).toEqual(Array(2).fill(delivery?.id));
    expect(await admin.act('switchWebhook', { receiver: id, isOn: false })).toMatchObject({
      __typename: 'Done',
    });
    expect(await receiverOf(id)).toMatchObject({ disabledBecause: 'BY_HAND' });
    const { auditTrail } = (await admin.ask(
      '{ auditTrail(first: 2) { nodes { act named(locale: FR) { kind key name } before after } } }',
    )) as { auditTrail: { nodes: object[] } };
    const named = { kind: 'RECEIVER', key: id, name: 'Un partenaire' };
    expect(auditTrail.nodes).toMatchObject([
      { act: 'switchWebhook', named, after: '{"state":"off"}' },
      { act: 'sendWebhookAgain', named },
    ]);
  });
});

describe('a receiver that does not do as it should', () => {
  async function afterARelease(address: string, outbox = anOutbox()) {
    const { id } = await add(address);
    const { at } = await anApproval();
    await hub.clock.standAt(at);
    await outbox.deliverDue();
    const [delivery] = await deliveries();
    return { id, receiver: await receiverOf(id), delivery };
  }

  it('answers 410: is asked no more', async () => {
    const partner = await aPartner((response) => void response.writeHead(410).end('parti'));
    const { receiver, delivery } = await afterARelease(partner.address);
    expect(receiver).toMatchObject({ disabledBecause: 'GONE', attempts: [{ status: 410, said: 'parti' }] });
    expect(delivery).toMatchObject({
      nextAttemptAt: null,
      sentAt: null,
      lastError: expect.stringContaining('410'),
    });
  });

  it('answers 301 to an inner address: nobody goes there', async () => {
    const inner = await aPartner(takes);
    const partner = await aPartner(
      (response) => void response.writeHead(301, { Location: inner.address }).end(),
    );
    const { receiver, delivery } = await afterARelease(partner.address);
    expect(inner.sent).toEqual([]);
    expect(receiver).toMatchObject({ disabledAt: null, failingSince: expect.any(Date) });
    expect(delivery?.lastError).toContain('redirects are not followed: give the new address');
    expect(delivery?.nextAttemptAt).not.toBeNull();
  });

  it('answers 10 MB: of it a beginning is kept, and the rest is not read', async () => {
    let written = 0;
    const partner = await aPartner((response) => {
      response.writeHead(200);
      const part = 'a'.repeat(65_536);
      const more = () => {
        while (written < 10_000_000 && !response.destroyed) {
          written += part.length;
          if (!response.write(part)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    const { receiver, delivery } = await afterARelease(partner.address);
    expect(receiver.attempts).toMatchObject([{ status: 200, said: 'a'.repeat(500) }]);
    expect(delivery?.sentAt).not.toBeNull();
    expect(written).toBeLessThan(10_000_000);
  });

  it('never answers: keeps no other receiver waiting, and is switched off after three days', async () => {
    const silent = await aPartner(() => undefined);
    const other = await aPartner(takes);
    await add(other.address);
    const outbox = anOutbox({ patienceMs: 50 });
    const { id, delivery } = await afterARelease(silent.address, outbox);
    expect(other.sent).toHaveLength(1);
    let tries = 0;
    const { client } = hub.database;
    for (;;) {
      const waiting = await client.outboxDelivery.findFirst({ where: { nextAttemptAt: { not: null } } });
      if (!waiting?.nextAttemptAt) break;
      await hub.clock.standAt(waiting.nextAttemptAt);
      await outbox.deliverDue();
      tries += 1;
    }
    expect(tries).toBeGreaterThan(10);
    const [gone] = await client.outboxDelivery.findMany({ where: { recipientId: id } });
    expect(gone).toMatchObject({ sentAt: null, lastError: 'it takes more than 0.05 s to answer' });
    const daysTried = ((gone?.gaveUpAt?.getTime() ?? 0) - (gone?.dueAt.getTime() ?? 0)) / 86_400_000;
    expect(daysTried).toBeGreaterThan(2.7);
    expect(await receiverOf(id)).toMatchObject({ disabledBecause: 'FAILING' });
    expect(new Set(silent.sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(delivery).toBeDefined();
    await switchReceiver(client, id, { isOn: true, now: await hub.clock.now() });
    expect(await receiverOf(id)).toMatchObject({ disabledAt: null, disabledBecause: null });
  });

  const inside = 'is inside a network, and receivers there are asked only where WEBHOOKS_TO_PRIVATE=true';
  const leadsTo = (...addresses: string[]): LookUp =>
    // biome-ignore lint/suspicious/noExplicitAny: the overloads of node:dns cannot be written as one.
    ((_name: string, _options: object, done: (error: null, found: LookupAddress[]) => void): any => {
      const address = addresses.length > 1 ? addresses.shift() : addresses[0];
      done(null, [{ address: address ?? '', family: address?.includes(':') ? 6 : 4 }]);
    }) as unknown as LookUp;

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine, in IPv6', '::1'],
    ['this machine, as IPv4 in IPv6', '::ffff:127.0.0.1'],
    ['a private network', '10.1.2.3'],
    ['the same as IPv4 in IPv6', '::ffff:10.1.2.3'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['a carrier’s network', '100.64.0.1'],
    ['a network of its own in IPv6', 'fd00::1'],
    ['a link in IPv6', 'fe80::1'],
  ])('has a name that leads to %s: no connection is made', async (_what, address) => {
    const partner = await aPartner(takes);
    const sent = { body: '{}', headers: {} };
    const limits = { patienceMs: 1000, mostBytes: 100, mayBePrivate: false, lookUp: leadsTo(address) };
    const stop = new AbortController().signal;
    const posting = postOutside(`https://partner.example:${partner.port}/`, sent, limits, stop);
    await expect(posting).rejects.toThrow(inside);
    expect(partner.sent).toEqual([]);
  });

  it('has a name that leads outside when it is looked at, and inside afterwards: what was looked at is connected to', async () => {
    const partner = await aPartner(takes);
    // A name server that gives another answer each time; the first is of a network that leads nowhere on this machine.
    const asked: string[] = [];
    const turns = leadsTo('127.0.0.1', '8.8.8.8');
    const counting = ((name: string, ...rest: unknown[]) => {
      asked.push(name);
      return (turns as unknown as (...all: unknown[]) => void)(name, ...rest);
    }) as unknown as LookUp;
    const outbox = anOutbox({ mayBePrivate: false, patienceMs: 300, lookUp: counting });
    const { delivery } = await afterARelease(`https://partner.example:${partner.port}/`, outbox);
    expect(asked).toEqual(['partner.example']);
    expect(partner.sent).toEqual([]);
    expect(delivery?.lastError).toContain(inside);
  });
});

describe('the address of a receiver', () => {
  it.each([
    ['http://partner.example/', 'give an https address'],
    ['ftp://partner.example/', 'give an https address'],
    ['partner.example', 'give an https address'],
    ['https://partner.example/\nX: y', 'no line break'],
    ['https://partner.example/ hooks', 'no space'],
    ['https://a:b@partner.example/', 'no password'],
    ['https://partner.example/#a', 'before its #'],
    ['https://127.0.0.1/', 'inside a network'],
    ['https://[::1]/', 'inside a network'],
    ['https://[::ffff:10.0.0.1]/', 'inside a network'],
    ['https://2130706433/', 'inside a network'],
    ['https://0x7f.1/', 'inside a network'],
    [`https://partner.example/${'a'.repeat(2000)}`, 'at most 2000'],
  ])('is not %s', (given, why) => {
    expect(() => readReceiverAddress(given, false)).toThrow(why);
  });

  it('may be inside where the operator says so', () => {
    expect(readReceiverAddress('http://10.0.0.1:8080/hooks', true)).toBe('http://10.0.0.1:8080/hooks');
  });
});

describe('a secret', () => {
  it('is kept so that the database alone does not tell it', () => {
    const kept = keepSecret('whsec_abc', key);
    expect(kept).not.toContain('abc');
    expect(readSecret(kept, key)).toBe('whsec_abc');
    expect(readSecret(kept, new Uint8Array(32))).toBeNull();
    expect(readSecret('damaged', key)).toBeNull();
  });
});
