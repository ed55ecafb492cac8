import { suppressionOf } from '../../mail/suppressed.ts';
import type { Command } from '../command.ts';
import { CannotDo, withTables } from '../with-database.ts';

const anAddress = { name: 'EMAIL', says: 'the address that somebody asks about' };

export const exportSubscriber: Command = {
  name: 'subscriber export',
  does: 'Tells all that is kept of an address that subscribed to e-mails.',
  takes: [anAddress],
  options: [],
  note: 'For who asks what is kept of them. With --json as a file to hand over.',
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const email = words.EMAIL?.trim().toLowerCase() ?? '';
      const subscriber = await client.subscriber.findUnique({
        where: { email },
        include: { subscriptions: true },
      });
      const suppressed = await suppressionOf(client, email);
      const refusal = suppressed ? [`It refused mail: ${suppressed.reason}`] : [];
      if (!subscriber)
        return {
          found: 'nothing' as const,
          says: ['Nothing subscribes with it.', ...refusal],
          data: { subscriber, suppressed },
        };
      return {
        found: 'nothing' as const,
        says: [
          `${email}, since ${subscriber.createdAt.toISOString()}, mails in ${subscriber.language}`,
          ...subscriber.subscriptions.map(
            ({ about, key, kinds, confirmedAt }) =>
              `${about} ${key}: ${kinds.join(', ')}; ${confirmedAt ? `confirmed ${confirmedAt.toISOString()}` : 'not confirmed'}`,
          ),
          ...refusal,
        ],
        data: { subscriber, suppressed },
      };
    }),
};

export const eraseSubscriber: Command = {
  name: 'subscriber erase',
  does: 'Ends all subscriptions of an address, and erases it.',
  takes: [anAddress],
  options: [],
  run: ({ settings, words }) =>
    withTables(settings, async ({ client }) => {
      const email = words.EMAIL?.trim().toLowerCase() ?? '';
      const { count } = await client.subscriber.deleteMany({ where: { email } });
      if (count === 0) throw new CannotDo('Nothing subscribes with this address.');
      return { found: 'nothing' as const, says: ['It is erased.'], data: { erased: count } };
    }),
};
