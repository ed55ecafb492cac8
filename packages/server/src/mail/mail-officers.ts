import { firstLanguage } from '@akto-figures/contents';
import { eventKinds } from '@akto-figures/publishing';
import { locales } from '@akto-figures/quantity';
import { mailWords } from '../../messages/generated/mail.ts';
import type { Channel, DueDelivery, Sending } from '../outbox/channel.ts';
import { compose } from './compose.ts';
import { longestMailMs, type Mailer } from './mailer.ts';
import { suppress, suppressionOf } from './suppressed.ts';
import { type Telling, toldInWords } from './told-in-words.ts';

/** Sends what one kind of recipients of mail is told. */
export type MailsTo = (deliveries: readonly [DueDelivery, ...DueDelivery[]]) => Promise<Sending>;

/** The channel of mail, by what writes to each kind of recipients. */
export function mailChannel(to: { readonly [Kind in DueDelivery['recipientKind']]?: MailsTo }): Channel {
  return {
    name: 'MAIL',
    atOnce: 3,
    longestMs: longestMailMs + 10_000,
    async send(deliveries) {
      const { recipientKind } = deliveries[0];
      const mails = to[recipientKind];
      return mails ? mails(deliveries) : { is: 'NOTHING', why: `Nobody writes to ${recipientKind}.` };
    },
  };
}

/** Writes to those who have an account, each in their language. */
export function mailsToOfficers(telling: Telling, mailer: Mailer): MailsTo {
  const { client, publicUrl, now } = telling;
  return async (deliveries) => {
    const [{ id, recipientId }] = deliveries;
    const account = await client.account.findUnique({
      where: { id: recipientId },
      include: { mailWishes: true },
    });
    if (!account || account.disabledAt) return { is: 'NOTHING', why: 'The account is not in use.' };
    const suppressed = await suppressionOf(client, account.email);
    if (suppressed) return { is: 'REFUSED', why: `No mail goes to this address: ${suppressed.reason}` };
    const language = locales.find((each) => each === account.mailWishes?.language) ?? firstLanguage;
    const words = mailWords[language];
    const told = await Promise.all(
      deliveries.map((delivery) =>
        toldInWords(telling, delivery.event, {
          accountId: account.id,
          identityUserId: account.identityUserId,
          language,
          delivery: delivery.id,
        }),
      ),
    );
    const said = told.filter((each) => each !== null);
    const [first] = said;
    if (!first) return { is: 'NOTHING', why: 'It was no longer so when it was to be sent.' };
    const isDigest = deliveries.length > 1;
    const subject = isDigest ? words.digest.subject({ count: said.length }) : first.subject;
    const isOfAccount = eventKinds[deliveries[0].event.kind].group === 'ACCOUNT';
    const mail = await compose(said, {
      language,
      subject,
      hello: words.hello({ name: account.name }),
      ...(isDigest && { lead: words.digest.lead }),
      foot: isOfAccount ? words.whyAccount : words.why({ address: `${publicUrl}/console/account` }),
    });
    const sent = await mailer.send({ to: account.email, subject, language, id, ...mail });
    if (sent.is !== 'NOBODY_THERE') return sent;
    await suppress(client, account.email, sent.why, now());
    return { is: 'REFUSED', why: sent.why };
  };
}
