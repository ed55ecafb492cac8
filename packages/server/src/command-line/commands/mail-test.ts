import { firstLanguage } from '@akto-figures/contents';
import { mailWords } from '../../../messages/generated/mail.ts';
import { compose, type Frame } from '../../mail/compose.ts';
import { isMailAddress } from '../../mail/mail-settings.ts';
import { openMailer } from '../../mail/mailer.ts';
import { type Command, WrongCall } from '../command.ts';
import { CannotDo } from '../with-database.ts';

export const testMail: Command = {
  name: 'mail test',
  does: 'Sends a mail to an address, and says what the mail server answered.',
  takes: [{ name: 'ADDRESS', says: 'where the mail is to go' }],
  options: [],
  note: 'It goes by SMTP_URL and MAIL_FROM, at once and past the outbox, also to an address that mail no longer goes to. The exit code is 1 where the server did not take it.',
  run: async ({ settings: { mail, publicUrl }, words: { ADDRESS: to = '' } }) => {
    if (!isMailAddress(to)) {
      throw new WrongCall(`${JSON.stringify(to.slice(0, 254))} is no address such as camille@example.fr.`);
    }
    if (mail === null)
      throw new CannotDo('No mail is sent: set SMTP_URL and MAIL_FROM (docs/operating.md#mail).');
    const say = mailWords[firstLanguage];
    const { subject, text } = say.test;
    const address = publicUrl ?? 'PUBLIC_URL';
    const said = { subject, lines: [text({ address })], link: null };
    const frame: Frame = { language: firstLanguage, subject, hello: say.hello({ name: to }), foot: address };
    const id = `test-${crypto.randomUUID()}`;
    const sent = await openMailer(mail).send({
      to,
      subject,
      language: firstLanguage,
      id,
      ...(await compose([said], frame)),
    });
    const by = `${mail.host}:${mail.port}`;
    return sent.is === 'SENT'
      ? {
          found: 'nothing',
          says: [`${by} has taken the mail to ${to}. Look whether it arrives.`],
          data: { ...sent, by },
        }
      : {
          found: 'something',
          says: [`${by} has not taken the mail to ${to}: ${sent.why}`],
          data: { ...sent, by },
        };
  },
};
