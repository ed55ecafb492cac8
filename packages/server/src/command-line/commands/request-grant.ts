import { isUuid } from '@akto-figures/contents';
import { grantRequest, type Outcome, type Role, widestOf } from '@akto-figures/publishing';
import type { Settings } from '../../settings.ts';
import type { Command, CommandResult } from '../command.ts';
import { operator } from '../operator.ts';
import { CannotDo, withTables } from '../with-database.ts';

export const listRequests: Command = {
  name: 'request list',
  does: 'Lists what an admin has asked for and a second one has not granted.',
  takes: [],
  options: [],
  run: ({ settings }) =>
    withTables(settings, async ({ client }) => {
      const waiting = await client.accountRequest.findMany({
        where: { decidedAt: null, endsAt: { gt: new Date() } },
        include: { requestedBy: true, account: true },
        orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      });
      const rolesIn = (input: unknown) => (input as { roles?: Role[] }).roles ?? [];
      const data = waiting.map(({ id, act, input, account, requestedBy, requestedAt }) => ({
        request: id,
        act,
        email: account?.email ?? (input as { email?: string }).email ?? null,
        roles: rolesIn(input),
        // For scripts from before there were several: until 2027-12-01.
        role: rolesIn(input).length > 0 ? widestOf(rolesIn(input)) : null,
        requestedBy: requestedBy.email,
        requestedAt: requestedAt.toISOString(),
      }));
      const says = data.map(
        ({ request, act, email, roles, requestedBy }) =>
          `${request}  ${act} ${email}${roles.map((role) => `, ${role.toLowerCase()}`).join('')}: asked for by ${requestedBy}`,
      );
      return { found: 'nothing', says: says.length > 0 ? says : ['Nothing waits.'], data };
    }),
};

export const grant: Command = {
  name: 'request grant',
  does: 'Grants what an admin has asked for, as a second admin would, and does it.',
  takes: [{ name: 'REQUEST', says: 'its id, as `request list` gives it' }],
  options: [],
  run: ({ settings, words: { REQUEST: id = '' } }) =>
    withTables(settings, ({ client }) =>
      client.$transaction(async (tx) => {
        const found = isUuid(id) && (await tx.accountRequest.findUnique({ where: { id } }));
        if (!found) throw new CannotDo(`There is no request ${id}. See \`request list\`.`);
        return done(await grantRequest(tx, id, operator), settings, `Granted: ${found.act}.`);
      }),
    ),
};

/** What a command says of an act on an account. @throws CannotDo where it was not done, so that the transaction goes back whole */
export function done(outcome: Outcome, settings: Settings, says: string): CommandResult {
  if (outcome.is !== 'Done') {
    throw new CannotDo(outcome.is === 'AccountRefused' ? outcome.message : `It was not done: ${outcome.is}.`);
  }
  const { account, secret } = outcome;
  const link = `${settings.publicUrl ?? ''}/console/invitation?token=${secret}`;
  return {
    found: 'nothing',
    says: secret === undefined ? [says] : [`${says} To choose a password, once, within three days: ${link}`],
    data: { account: account ?? null, token: secret ?? null },
  };
}
