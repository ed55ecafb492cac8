import { randomUUID } from 'node:crypto';
import { openDatabase } from '@akto-figures/prisma';
import type { Viewer } from '@akto-figures/publishing';
import { loadAtlas } from '@akto-figures/schema';
import { mailChannel, mailsToOfficers } from '../../src/mail/mail-officers.ts';
import { openMailer } from '../../src/mail/mailer.ts';
import { officers } from '../../src/outbox/officers.ts';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { openPublishing } from '../../src/publishing/open-publishing.ts';

/** On what a hub acts and tells, until it is killed. */
export interface MailingOrder {
  readonly url: string;
  readonly smtpPort: number;
  readonly release: string;
  readonly who: Viewer;
}

const log = { warn: () => undefined, error: () => undefined };

/** A reader of the outbox that writes mail by this server. */
export async function aReaderOn(url: string, smtpPort: number) {
  const database = await openDatabase({ url });
  const { client } = database;
  const from = { name: null, address: 'hub@hub.example' };
  const mailer = openMailer({
    host: '127.0.0.1',
    port: smtpPort,
    isSecure: false,
    user: null,
    password: null,
    from,
  });
  const telling = { client, publicUrl: 'https://hub.example', secret: null, now: () => new Date() };
  const channels = [mailChannel({ ACCOUNT: mailsToOfficers(telling, mailer) })];
  return { database, outbox: openOutbox({ client, channels, audiences: [officers], log }) };
}

/** Comments on a release, one act after the other, while the outbox is read: as a hub does, without its doors. */
export async function commentForEver({ url, smtpPort, release, who }: MailingOrder): Promise<never> {
  const { database, outbox } = await aReaderOn(url, smtpPort);
  const atlas = await loadAtlas(database.client);
  const publishing = openPublishing(database, atlas, undefined, undefined, outbox.wake);
  for (;;) {
    const outcome = await publishing.perform(who, 'commentOnRelease', randomUUID(), {
      release,
      text: 'Oui.',
    });
    if (outcome.is !== 'Done') throw new Error(JSON.stringify(outcome));
    process.stdout.write('.');
  }
}
