import { type LoggedDelivery, type ReceiverAndLog, receiversAndLog } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { RecordChangeKind } from '../../changes/change-filter.ts';

import { defineAct } from './define-act.ts';
import { editors, requireReader } from './editors.ts';

const WebhookDelivery = builder.objectRef<LoggedDelivery>('WebhookDelivery').implement({
  description:
    'A message to a receiver of webhooks: what came out, in how many requests, and what was answered last.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, which each of its requests carries as `webhook-id`.' }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'Since when it is to be sent.',
      resolve: ({ createdAt }) => createdAt,
    }),
    release: t.id({
      nullable: true,
      description: 'The release that it tells of.',
      resolve: ({ event: { about } }) => (about as { release?: string }).release ?? null,
    }),
    attempts: t.exposeInt('attempts', { description: 'How many times it was tried.' }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken.',
      resolve: ({ sentAt }) => sentAt,
    }),
    nextAttemptAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it is tried next; null where it is not.',
      resolve: ({ nextAttemptAt }) => nextAttemptAt,
    }),
    gaveUpAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was given up; null where it was not.',
      resolve: ({ gaveUpAt }) => gaveUpAt,
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why it was not taken last, in the hub’s own words, which are English.',
    }),
    lastAskedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the receiver was asked last; null where it was not yet.',
      resolve: ({ attempted: [last] }) => last?.at ?? null,
    }),
    status: t.int({
      nullable: true,
      description: 'The HTTP status of the last answer; null where there was none.',
      resolve: ({ attempted: [last] }) => last?.status ?? null,
    }),
    said: t.string({
      nullable: true,
      description: 'The beginning of the last answer, or why there was none; 500 characters at most.',
      resolve: ({ attempted: [last] }) => last?.said ?? null,
    }),
  }),
});

const WebhookReceiver = builder.objectRef<ReceiverAndLog>('WebhookReceiver').implement({
  description: 'A partner’s server that is told what comes out.',
  subGraphs: editors,
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Whose it is.' }),
    address: t.exposeString('address', { description: 'Where messages are posted to.' }),
    conventions: t.exposeStringList('conventions', {
      description:
        'It is told of figures of these conventions, by key; of all where this and the other lists are empty.',
    }),
    collections: t.exposeStringList('collections', {
      description: 'And of those in these collections, by key.',
    }),
    figures: t.exposeStringList('figures', { description: 'And of these figures, by key.' }),
    kinds: t.field({
      type: [RecordChangeKind],
      description: 'Of which kinds of changes it is told.',
      resolve: ({ kinds }) => kinds,
    }),
    failingSince: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when nothing arrives; null where the last message did.',
      resolve: ({ failingSince }) => failingSince,
    }),
    disabledAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is switched off; null where it is on.',
      resolve: ({ disabledAt }) => disabledAt,
    }),
    disabledBecause: t.string({
      nullable: true,
      description: 'Why: "BY_HAND", "GONE" where it answered 410, "FAILING" where nothing arrived for days.',
      resolve: ({ disabledBecause }) => disabledBecause,
    }),
    deliveries: t.field({
      type: [WebhookDelivery],
      description: 'The last messages to it, the newest first; 20 at most.',
      resolve: ({ deliveries }) => [...deliveries],
    }),
  }),
});

builder.queryField('webhookReceivers', (t) =>
  t.field({
    type: [WebhookReceiver],
    subGraphs: editors,
    description: 'The receivers of webhooks, 100 at most, with the last messages to each.',
    resolve: (_root, _args, context) => {
      requireReader(context, 'webhookReceivers');
      return receiversAndLog(context.prisma);
    },
  }),
);

const SwitchWebhookInput = builder.inputType('SwitchWebhookInput', {
  description: 'Whether a receiver is told.',
  subGraphs: editors,
  fields: (t) => ({
    receiver: t.id({ required: true, description: 'The receiver, by its id.' }),
    isOn: t.boolean({ required: true, description: 'True to switch it on, false to switch it off.' }),
  }),
});

const SendWebhookAgainInput = builder.inputType('SendWebhookAgainInput', {
  description: 'What is sent again.',
  subGraphs: editors,
  fields: (t) => ({ delivery: t.id({ required: true, description: 'The message, by its id.' }) }),
});

defineAct(
  'switchWebhook',
  'Switches a receiver of webhooks off, or on again: then what waits for it is tried anew.',
  SwitchWebhookInput,
  ({ receiver, isOn }) => ({ receiver, isOn }),
);
defineAct(
  'sendWebhookAgain',
  'Sends a message to a receiver again, with the id that it had. It says what is true by then.',
  SendWebhookAgainInput,
  ({ delivery }) => ({ delivery }),
);
