import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { openDatabase } from '@akto-figures/prisma';
import { addAccount } from '@akto-figures/publishing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moveClockOf } from '../../../../tests/support/moving-clock.ts';
import { shareServer } from '../../../../tests/support/shared-server.ts';
import { aMailServer, type MailServer } from '../a-mail-server.ts';
import { aFolder, removeFolders } from '../hub-process.ts';
import { aViewer } from '../publishers.ts';
import { aReaderOn, type MailingOrder } from './mailing-process.ts';

/** 20 in CI; `pnpm nightly` asks for 1,000. */
const kills = Number(process.env.MAIL_KILLS ?? 20);
const atOnce = 3;
const cache = aFolder();

const postgres = shareServer();
let smtp: MailServer;
beforeAll(async () => {
  smtp = await aMailServer();
});
afterAll(async () => {
  await smtp.close();
  await postgres.leave();
  removeFolders();
});

function aHub(order: MailingOrder): ChildProcess {
  const program = `
    import { commentForEver } from ${JSON.stringify(new URL('mailing-process.ts', import.meta.url).href)};
    await commentForEver(${JSON.stringify(order)});`;
  return spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // Each of them reads the same modules: compiled once, that takes a third.
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
}

it(
  `sends every mail at least once, and none for an act that did not happen, with ${kills} kills`,
  async () => {
    const url = await postgres.newDatabase('migrated');
    const database = await openDatabase({ url });
    const { client } = database;
    const clock = await moveClockOf(database);
    const now = new Date();
    const [writer, reviewer] = await client.$transaction(async (tx) => [
      (await addAccount(tx, { email: 'camille@hub.example', roles: ['PUBLISHER'] }, now)).account,
      (await addAccount(tx, { email: 'dominique@hub.example', roles: ['REVIEWER'] }, now)).account,
    ]);
    await client.outboxEvent.deleteMany();
    const data = { titleFr: 'Bilan', createdById: writer?.id ?? '' };
    const { id: release } = await client.release.create({ data });
    const who = { ...aViewer('Dominique', 'REVIEWER'), accountId: reviewer?.id ?? '' };
    const order = { url, smtpPort: smtp.port, release, who };
    let left = kills;
    const oneAfterTheOther = async () => {
      while (left > 0) {
        left -= 1;
        const hub = aHub(order);
        const enough = 1 + Math.floor(Math.random() * 5);
        let done = 0;
        for await (const dots of hub.stdout as NodeJS.ReadableStream) {
          done += String(dots).length;
          if (done >= enough) break;
        }
        // Somewhere between an act and its mail, or in the middle of either.
        await setTimeout(Math.random() * 20);
        hub.kill('SIGKILL');
        await once(hub, 'exit');
      }
    };
    await Promise.all(Array.from({ length: atOnce }, oneAfterTheOther));
    const beforeTheLast = smtp.mails.length;
    // What a killed hub had taken is free again once its lease has ended.
    await clock.advance(3_600_000);
    const last = await aReaderOn(url, smtp.port);
    await last.outbox.deliverDue();
    await last.outbox.stop();

    const comments = await client.releaseComment.findMany({ select: { id: true } });
    const deliveries = await client.outboxDelivery.findMany({ include: { event: true } });
    const told = deliveries.map(({ event }) => (event.about as { comment: string }).comment);
    expect(told.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
    const sent = new Set(smtp.mails.map(({ messageId }) => messageId));
    expect([...sent].toSorted()).toEqual(deliveries.map(({ id }) => `<${id}@hub.example>`).toSorted());
    expect(comments.length).toBeGreaterThanOrEqual(kills);
    expect(beforeTheLast).toBeLessThanOrEqual(smtp.mails.length);
    await last.database.close();
    await database.close();
  },
  60_000 + kills * 5000,
);
