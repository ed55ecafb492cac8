import { type Atlas, parisDay, readInstant } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { PrismaClient } from '@akto-figures/prisma/client';
import type { EarlyReadings, Publishing, TextReadings, Viewer } from '@akto-figures/publishing';
import QuickLRU from 'quick-lru';
import { badInput } from './errors/bad-input.ts';
import type { OpenData } from './hub/open-data.ts';
import type { Previews } from './publishing/previews.ts';
import { asOfItsEpoch, type Reading, readEpoch } from './reading/reading.ts';
import type { Epoch, Present } from './releases/epoch.ts';
import { instantOfEpoch } from './releases/instant-of-epoch.ts';
import type { NewEpochs } from './releases/new-epochs.ts';
import type { Given } from './scalars/given.ts';
import { collectWarnings, type Warnings } from './warnings/warnings.ts';

/** What the graphs need from the server. */
export interface Ports {
  readonly prisma: PrismaClient;
  /** Reads rows by a statement of ours; see Database. */
  readonly select: Database['select'];
  /** The present, as the database has it. */
  readonly present: () => Promise<Present>;
  /** Listens to what is released from now on. */
  readonly newEpochs: () => NewEpochs;
  /** The reference territories, loaded once: they change with the software, never by a release. */
  readonly atlas: Atlas;
  /** Where the hub is reached, without a slash at the end: "https://chiffres.example.fr". */
  readonly publicUrl: string;
  /** The version of the software. */
  readonly version: string;
  /** Whether the hub notes which sites show what. It does unless said. */
  readonly notesSites?: boolean;
  /** What the operator states about the data as a whole; nothing by default. */
  readonly openData?: OpenData;
}

/** What the editorial graph has beside what everyone has. */
export interface EditorialPart {
  readonly viewer: Viewer;
  readonly publishing: Publishing;
  readonly previews: Previews;
  readonly earlyReadings: EarlyReadings;
  readonly texts: TextReadings;
  /** Aborted when the client has gone before the answer. */
  readonly gone?: AbortSignal;
}

/** One request's view of the hub. */
export interface Context extends Ports {
  /** Who is signed in, and what acts for them; nothing in the public graph, which knows nobody. */
  readonly editorial?: EditorialPart;
  /**
   * The public state at an instant; without one, at the present, which is read once for the whole request. The ids of what is
   * read at an instant name its epoch.
   */
  reading(asOf?: Date | Given | null): Promise<Reading>;
  /** The public state of an epoch by its name; null where the hub knows no such state, or not any more. */
  readingOf(epoch: string): Promise<Reading | null>;
  /** Now, by the database's clock. */
  now(): Promise<Date>;
  /** Today's day in Paris, by the database's clock: "2026-03-12". */
  today(): Promise<string>;
  /** Lets the present be read again: for a request that is answered more than once. */
  forgetPresent(): void;
  /** What is odd in the question, and answered all the same. */
  readonly warnings: Warnings;
}

// Nearly all ask for the present; a few pin an embed to an older state.
const epochsInMemory = 8;
const instantsInMemory = 1000;

/**
 * Makes the contexts of requests. What was read of an epoch is shared by all of them: as long as nothing is released, it
 * cannot change.
 */
export function createContexts(ports: Ports): () => Context {
  const readings = new QuickLRU<string, Reading>({ maxSize: epochsInMemory });
  const readingIn = (epoch: Epoch): Reading => {
    const id = epoch?.id ?? 'before the first release';
    const reading = readings.get(id) ?? readEpoch(ports, epoch);
    readings.set(id, reading);
    return reading;
  };
  const pastEpochs = new QuickLRU<string, Promise<Epoch>>({ maxSize: instantsInMemory });
  // A release that comes late belongs to the past as well, and begins an epoch: so the past is known as of an epoch.
  const epochAt = (instant: Date, { epoch, epochAt: find }: Present): Promise<Epoch> => {
    if (!epoch || instant >= epoch.releasedAt) return Promise.resolve(epoch);
    const name = `${epoch.id} ${instant.getTime()}`;
    const known = pastEpochs.get(name) ?? find(instant);
    pastEpochs.set(name, known);
    known.catch(() => pastEpochs.delete(name));
    return known;
  };
  return () => {
    let present: Promise<Present> | undefined;
    const current = () => {
      present ??= ports.present();
      return present;
    };
    const readingAt = async (instant: Date) =>
      asOfItsEpoch(readingIn(await epochAt(instant, await current())), instant);
    return {
      ...ports,
      warnings: collectWarnings(),
      async reading(given) {
        const asOf = given && (given instanceof Date ? given : readInstant('asOf', given.given));
        const { now, epoch } = await current();
        if (!asOf) return readingIn(epoch);
        if (asOf > now) {
          throw badInput(
            'asOf',
            `asOf is ${asOf.toISOString()}, which has not come yet; give a time in the past, or none.`,
          );
        }
        return readingAt(asOf);
      },
      async readingOf(name) {
        const { epoch } = await current();
        const instant = epoch && (await instantOfEpoch(ports.prisma, name, epoch.releasedAt));
        if (!instant || instant > epoch.releasedAt) return null;
        // A release that came late has given the state of its time another name.
        const reading = await readingAt(instant);
        return reading.epochInIds === name ? reading : null;
      },
      async now() {
        return (await current()).now;
      },
      async today() {
        return parisDay((await current()).now);
      },
      forgetPresent() {
        present = undefined;
      },
    };
  };
}
