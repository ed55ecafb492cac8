import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Database, openDatabase } from '@akto-figures/prisma';
import type { Inputs, Viewer } from '@akto-figures/publishing';
import { publishingOn } from '../publishers.ts';

/** Which approval a process begins, and where. */
export interface ApprovalOrder {
  readonly url: string;
  readonly publisher: Viewer;
  readonly key: string;
  readonly input: Inputs['approveRelease'];
}

const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

/**
 * Approves a release as its first line says, and stops to be frozen just before its transaction ends, when it holds all
 * that an approval holds. By the second line it goes on, and by each further one it sends the same again.
 */
export async function approveAndStop(): Promise<void> {
  const lines = createInterface(process.stdin)[Symbol.asyncIterator]();
  const { value: first = '' } = await lines.next();
  const { url, publisher, key, input } = JSON.parse(first) as ApprovalOrder;
  const database = await openDatabase({ url });
  let isFirst = true;
  const client = new Proxy(database.client, {
    get: (target, name: keyof Database['client']) =>
      name !== '$transaction'
        ? target[name]
        : (work: (tx: unknown) => Promise<unknown>, options: object) =>
            target.$transaction(async (tx) => {
              const result = await work(tx);
              if (isFirst) {
                isFirst = false;
                say({ holds: true });
                await lines.next();
              }
              return result;
            }, options),
  });
  const publishing = await publishingOn({ ...database, client });
  for (;;) {
    try {
      say({ outcome: await publishing.perform(publisher, 'approveRelease', key, input) });
    } catch (failure) {
      say({ failure: String(failure) });
    }
    if ((await lines.next()).done) break;
  }
  await database.close();
}
