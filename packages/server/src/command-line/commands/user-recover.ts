import { addEntry, effects, type RequestedAct } from '@akto-figures/publishing';
import type { Command } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';
import { done } from './request-grant.ts';

const takes = [{ name: 'EMAIL', says: 'the address of the account' }] as const;

export const inviteUser: Command = {
  name: 'user invite',
  does: 'Lets the holder of an account choose another password, and says where. The second factor stays.',
  takes,
  options: [],
  note: 'For a hub with one admin: with two, one asks for it in the console and the other grants it. The holder reads of it at the next sign-in.',
  run: ({ settings, words }) =>
    withTables(settings, ({ client }) =>
      client.$transaction(async (tx) => {
        const { id } = await find(tx, words.EMAIL);
        const outcome = await effects.inviteAgain(
          {
            tx,
            by: operator,
            tell: (entry) => addEntry(tx, 'inviteAgain' satisfies RequestedAct, operator, entry),
          },
          { account: id },
        );
        return done(outcome, settings, `Invited ${words.EMAIL} again.`);
      }),
    ),
};

export const forgetFactors: Command = {
  name: 'user forget-factors',
  does: 'Forgets the authenticator app and the passkeys of somebody who has lost them, and ends their sessions and keys.',
  takes,
  options: [
    {
      name: 'reason',
      value: 'TEXT',
      required: true,
      says: 'why, and how you made sure who asks: for the audit trail',
    },
  ],
  note: 'For a hub with one admin: with two, one asks for it in the console and the other grants it. With the password alone the holder then sets up another, and reads of it at that sign-in.',
  run: ({ settings, words, options }) =>
    withTables(settings, ({ client }) =>
      client.$transaction(async (tx) => {
        const { id } = await find(tx, words.EMAIL);
        const outcome = await effects.forgetSecondFactors(
          {
            tx,
            by: operator,
            tell: (entry) => addEntry(tx, 'forgetSecondFactors' satisfies RequestedAct, operator, entry),
          },
          { account: id, reason: options.reason ?? '' },
        );
        return done(outcome, settings, `The hub has forgotten the second factors of ${words.EMAIL}.`);
      }),
    ),
};

async function find(tx: Parameters<typeof addEntry>[0], given = ''): Promise<{ id: string }> {
  const email = given.toLowerCase();
  const account = await tx.account.findUnique({ where: { email }, select: { id: true } });
  if (!account) throw new CannotDo(`There is no account for ${email}. Add one with \`user add\`.`);
  return account;
}
