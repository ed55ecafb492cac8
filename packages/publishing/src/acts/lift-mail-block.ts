import { hashOfAddress } from '../accounts/mail-blocks.ts';
import { onAccount } from './account-effects.ts';
import type { Verb } from './work.ts';

/** Lets mail go again to an address that has refused one. */
export const liftMailBlock: Verb<'liftMailBlock'> = (work, { account: id, reason }) =>
  onAccount(work, id, async ({ email }) => {
    const hash = hashOfAddress(email);
    const block = await work.tx.suppressedAddress.findUnique({ where: { hash } });
    await work.tx.suppressedAddress.deleteMany({ where: { hash } });
    await work.tell({
      subject: `account ${id}`,
      before: { mailBlock: block && { reason: block.reason, since: block.at.toISOString() } },
      after: { mailBlock: null },
      why: reason,
    });
    return { is: 'Done', account: id };
  });
