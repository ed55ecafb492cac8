import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openDatabase } from '@akto-figures/prisma';
import { publishingOn } from '../publishers.ts';
import { type Ledger, lossesAfter } from './losses.ts';
import { publishForEver } from './publish.ts';

/** Told by one line what to open and what was sent there before. */
export interface Order {
  readonly folder: string;
  readonly ledger: Ledger;
}

// A line is with the parent when this returns, whatever happens to this process.
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

/** What the process does. All is loaded before it is told where: the parent starts it while it has another one killed. */
export async function publishWhereTold(): Promise<void> {
  for await (const line of createInterface(process.stdin)) {
    const { folder, ledger } = JSON.parse(line) as Order;
    const began = performance.now();
    const database = await openDatabase({ folder });
    const publishing = await publishingOn(database);
    say({ openedInMs: performance.now() - began });
    say({ losses: await lossesAfter(database, publishing, ledger) });
    await publishForEver(database, publishing, {
      sends: (sent) => say({ sent }),
      hears: (outcome) => say({ outcome }),
    });
  }
}
