import type { PrismaClient } from '@akto-figures/prisma/client';
import { addEntry, sendAgain, switchReceiver } from '@akto-figures/publishing';
import { changeKinds } from '../../partners/came-out.ts';
import type { Settings } from '../../settings.ts';
import { keyFor, secretFor } from '../../sign-in/secret.ts';
import { addReceiver, changeSecret, mostReceivers, overlapHours } from '../../webhooks/keep-receivers.ts';
import { BadReceiver, readReceiverAddress } from '../../webhooks/receiver-address.ts';
import { type Command, WrongCall } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';

const aReceiver = { name: 'ID', says: 'as `webhook list` names it' };
const keysOf = (given: string | undefined): string[] =>
  [...new Set((given ?? '').split(',').map((key) => key.trim()))].filter((key) => key !== '');

export const addWebhook: Command = {
  name: 'webhook add',
  does: 'Adds a receiver of webhooks, and shows its secret once.',
  takes: [{ name: 'ADDRESS', says: 'the https address that messages are posted to' }],
  options: [
    { name: 'name', value: 'NAME', says: 'whose it is; its host unless said' },
    { name: 'conventions', value: 'KEYS', says: 'only figures of these, with commas between them' },
    { name: 'collections', value: 'KEYS', says: 'and those in these' },
    { name: 'figures', value: 'KEYS', says: 'and these' },
    { name: 'kinds', value: 'KINDS', says: `of ${changeKinds.join(',')}; all unless said` },
  ],
  note: 'Without keys it is told of all that comes out. What is sent, and how it is verified: /docs/webhooks.',
  run: ({ settings, words, options }) => {
    const address = addressOf(words.ADDRESS ?? '', settings);
    const name = options.name ?? new URL(address).host;
    if (name.length > 200) throw new WrongCall('--name has more than 200 characters.');
    const kinds = options.kinds === undefined ? [...changeKinds] : keysOf(options.kinds).map(kindOf);
    if (kinds.length === 0) throw new WrongCall(`--kinds names none of ${changeKinds.join(', ')}.`);
    const chosen = {
      conventions: keysOf(options.conventions),
      collections: keysOf(options.collections),
      figures: keysOf(options.figures),
    };
    return withTables(settings, async ({ client }) => {
      await refuseUnknown(client, chosen);
      const given = { name, address, kinds, ...chosen };
      const added = await addReceiver(client, given, { key: keyOf(settings), now: new Date() });
      if (!added)
        throw new CannotDo(`There are ${mostReceivers} receivers, and no more are told. Remove one first.`);
      await addEntry(client, 'addWebhook', operator, { subject: `receiver ${added.id}`, after: given });
      return {
        found: 'nothing' as const,
        says: [`The receiver ${added.id} is told from now on. Its secret, shown this once:`, added.secret],
        data: added,
      };
    });
  },
};

export const listWebhooks: Command = {
  name: 'webhook list',
  does: 'Lists the receivers of webhooks, and whether messages arrive.',
  takes: [],
  options: [],
  run: ({ settings }) =>
    withTables(settings, async ({ client }) => {
      const all = await client.webhookReceiver.findMany({ orderBy: { createdAt: 'asc' } });
      const data = all.map(({ secret: _, previousSecret: __, ...receiver }) => receiver);
      return {
        found: 'nothing' as const,
        says:
          data.length === 0
            ? ['There are none.']
            : data.map(({ id, name, address, disabledBecause, failingSince }) => {
                const state = disabledBecause
                  ? `off: ${disabledBecause}`
                  : failingSince
                    ? `nothing arrives since ${failingSince.toISOString()}`
                    : 'on';
                return `${id}  ${state}  ${name}  ${address}`;
              }),
        data,
      };
    }),
};

export const webhookLog: Command = {
  name: 'webhook log',
  does: 'Tells the last 50 requests to a receiver, and what it answered.',
  takes: [aReceiver],
  options: [],
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const { id } = await receiverOf(client, words.ID);
      const data = await client.webhookAttempt.findMany({
        where: { receiverId: id },
        orderBy: { at: 'desc' },
        take: 50,
      });
      return {
        found: 'nothing' as const,
        says:
          data.length === 0
            ? ['Nothing was sent yet.']
            : data.map(
                ({ at, deliveryId, status, tookMs, said }) =>
                  `${at.toISOString()}  ${deliveryId}  ${status ?? 'no answer'}  ${tookMs} ms  ${said}`,
              ),
        data,
      };
    }),
};

export const sendWebhookAgain: Command = {
  name: 'webhook again',
  does: 'Sends a message again, with the same id.',
  takes: [{ name: 'DELIVERY', says: 'as `webhook log` names it' }],
  options: [],
  note: 'A hub that runs sends it within ten seconds. It says what is true by then. Messages are known for 30 days.',
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const id = uuidOf(words.DELIVERY);
      if (!(await sendAgain(client, id, new Date())))
        throw new CannotDo(`There is no message ${id}, or no longer: they are kept for 30 days.`);
      return { found: 'nothing' as const, says: [`${id} is sent again.`], data: { delivery: id } };
    }),
};

export const rotateWebhook: Command = {
  name: 'webhook rotate',
  does: `Gives a receiver a new secret; the one of before signs beside it for ${overlapHours} hours.`,
  takes: [aReceiver],
  options: [],
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const receiver = await receiverOf(client, words.ID);
      const secret = await changeSecret(client, receiver, { key: keyOf(settings), now: new Date() });
      await addEntry(client, 'rotateWebhook', operator, { subject: `receiver ${receiver.id}` });
      return {
        found: 'nothing' as const,
        says: [
          `Its secret from now on, shown this once; the other one signs for ${overlapHours} hours more:`,
          secret,
        ],
        data: { id: receiver.id, secret },
      };
    }),
};

export const switchWebhook: Command = {
  name: 'webhook switch',
  does: 'Switches a receiver off, on again, or removes it with its log.',
  takes: [aReceiver, { name: 'STATE', says: 'on, off or removed' }],
  options: [],
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const state = words.STATE ?? '';
      if (!['on', 'off', 'removed'].includes(state))
        throw new WrongCall(`${state} is no state: give on, off or removed.`);
      const { id } = await receiverOf(client, words.ID);
      if (state === 'removed') await client.webhookReceiver.delete({ where: { id } });
      else await switchReceiver(client, id, { isOn: state === 'on', now: new Date() });
      await addEntry(client, 'switchWebhook', operator, { subject: `receiver ${id}`, after: { state } });
      return { found: 'nothing' as const, says: [`${id} is ${state}.`], data: { id, state } };
    }),
};

function addressOf(given: string, { webhooksToPrivate }: Settings): string {
  try {
    return readReceiverAddress(given, webhooksToPrivate);
  } catch (cause) {
    if (cause instanceof BadReceiver) throw new WrongCall(`ADDRESS: ${cause.message}.`);
    throw cause;
  }
}

function kindOf(given: string): (typeof changeKinds)[number] {
  const kind = changeKinds.find((each) => each === given);
  if (!kind)
    throw new WrongCall(`--kinds has ${given}: give ${changeKinds.join(', ')}, with commas between them.`);
  return kind;
}

/** A key with a mistake in it would tell of nothing for ever. Only what is public is known here. */
async function refuseUnknown(
  client: PrismaClient,
  { conventions, collections, figures }: Record<'conventions' | 'collections' | 'figures', string[]>,
): Promise<void> {
  const isPublic = { versions: { some: { publicFrom: { lte: new Date() } } } };
  const known = await Promise.all([
    client.convention.findMany({ where: { key: { in: conventions }, ...isPublic }, select: { key: true } }),
    client.collection.findMany({ where: { key: { in: collections }, ...isPublic }, select: { key: true } }),
    client.figure.findMany({ where: { key: { in: figures }, ...isPublic }, select: { key: true } }),
  ]);
  const keys = new Set(known.flat().map(({ key }) => key));
  const unknown = [...conventions, ...collections, ...figures].filter((key) => !keys.has(key));
  if (unknown.length > 0) throw new CannotDo(`Nothing public has the key ${unknown.join(', ')}.`);
}

function keyOf(settings: Settings): Uint8Array {
  const secret = secretFor(settings.secret, settings.database);
  if (secret === null) throw new CannotDo('Webhooks are signed, which needs HUB_SECRET. Set it first.');
  return keyFor(secret, 'webhooks');
}

async function receiverOf(client: PrismaClient, given: string | undefined) {
  const receiver = await client.webhookReceiver.findUnique({ where: { id: uuidOf(given) } });
  if (!receiver) throw new CannotDo(`There is no receiver ${given}. See \`webhook list\`.`);
  return receiver;
}

function uuidOf(given = ''): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(given)) return given;
  throw new WrongCall(`${JSON.stringify(given.slice(0, 50))} is no id: give one as the list names it.`);
}
