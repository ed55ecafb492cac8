import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEditorialHub, type Colleague, type EditorialHub } from '../../tests/an-editorial-hub.ts';

let hub: EditorialHub;
let admin: Colleague;
beforeAll(async () => {
  hub = await anEditorialHub();
  admin = await hub.colleague('ADMIN');
});
afterAll(() => hub.database.close());

const trailOf = (accountId: string) =>
  hub.database.client.auditEntry.findMany({
    where: { subject: `account ${accountId}` },
    orderBy: { number: 'asc' },
  });

describe('an admin', () => {
  it('lets somebody in again who was kept out, and the trail says why', async () => {
    const { accountId: account, ask } = await hub.colleague('REVIEWER');
    await admin.act('disableAccount', { account, reason: 'En congé.' });
    await expect(ask('{ viewer { name } }')).rejects.toThrow();
    const enabled = await admin.act('enableAccount', { account, reason: 'De retour.' });
    expect(enabled).toMatchObject({ __typename: 'Done', account: { id: account } });
    expect(await hub.database.client.account.findUnique({ where: { id: account } })).toMatchObject({
      disabledAt: null,
    });
    // The holder signs in anew; what a script had is gone.
    await expect(ask('{ viewer { name } }')).rejects.toThrow();
    expect(await trailOf(account)).toMatchObject([
      { act: 'disableAccount', before: { disabledAt: null }, why: 'En congé.' },
      {
        act: 'enableAccount',
        before: { disabledAt: expect.any(String) },
        after: { disabledAt: null },
        why: 'De retour.',
      },
    ]);
  });

  it('changes what somebody may do, and the trail says from what', async () => {
    const { accountId: account } = await hub.colleague('EDITOR', 'akto');
    const changed = { account, name: 'Camille', role: 'EDITOR', actor: 'cheops' };
    expect((await admin.act('changeAccount', changed)).__typename).toBe('Done');
    expect(await trailOf(account)).toMatchObject([
      {
        before: { roles: ['EDITOR'], actors: ['akto'] },
        after: { roles: ['EDITOR'], actors: ['cheops'] },
      },
    ]);
  });

  it.each([
    ['addAccount', { email: 'nul@example.fr', name: 'Camille', role: 'EDITOR' }],
    ['changeAccount', { account: randomUUID(), name: 'Camille', role: 'EDITOR' }],
  ])('is told by %s that an actor’s key is no text', async (act, input) => {
    for (const actor of ['ak\0to', 'ak\ud800to']) {
      await expect(admin.act(act, { ...input, actor })).rejects.toMatchObject({
        message: expect.stringContaining('input.actor has'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });

  it.each(['enableAccount', 'forgetSecondFactors'])('is told by %s that there is nobody', async (act) => {
    expect(await admin.act(act, { account: randomUUID(), reason: 'x' })).toMatchObject({
      __typename: 'NotThere',
      what: 'account',
    });
  });
});
