import { isUuid } from '@akto-figures/contents';
import { sendAgain, switchReceiver } from '../webhooks/keep-receivers.ts';
import type { Verb } from './work.ts';

/** Switches a receiver of webhooks off, or on again. */
export const switchWebhook: Verb<'switchWebhook'> = async ({ tx, tell }, { receiver: id, isOn }) => {
  const before = isUuid(id) ? await tx.webhookReceiver.findUnique({ where: { id } }) : null;
  if (!before) return { is: 'NotThere', what: 'receiver', name: id };
  await switchReceiver(tx, id, { isOn, now: new Date() });
  await tell({
    subject: `receiver ${id}`,
    before: { state: before.disabledAt ? 'off' : 'on' },
    after: { state: isOn ? 'on' : 'off' },
  });
  return { is: 'Done' };
};

/** Sends a message to a receiver again, with the id that it had. */
export const sendWebhookAgain: Verb<'sendWebhookAgain'> = async ({ tx, tell }, { delivery: id }) => {
  const found = isUuid(id)
    ? await tx.outboxDelivery.findUnique({ where: { id }, select: { recipientId: true } })
    : null;
  if (!found || !(await sendAgain(tx, id, new Date()))) return { is: 'NotThere', what: 'delivery', name: id };
  await tell({ subject: `receiver ${found.recipientId}`, after: { sentAgain: id } });
  return { is: 'Done' };
};
