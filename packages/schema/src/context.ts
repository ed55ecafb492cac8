import type { PrismaClient } from '@akto-figures/prisma/client';
import QuickLRU from 'quick-lru';
import { badInput } from './errors/bad-input.ts';
import { type Reading, readEpoch } from './reading/reading.ts';
import { type Epoch, findEpoch } from './releases/epoch.ts';
import type { Atlas } from './territories/atlas.ts';

/** What the graphs need from whoever serves them. */
export interface Ports {
  readonly prisma: PrismaClient;
  /** The present, by the database's own clock: the only one that decides what is public. */
  readonly clock: () => Promise<Date>;
  /** The reference territories, loaded once: they change with the software, never by a release. */
  readonly atlas: Atlas;
  /** Where the hub is reached, without a slash at the end: "https://chiffres.example.fr". */
  readonly publicUrl: string;
  /** The version of the software. */
  readonly version: string;
}

/** One request's view of the hub. */
export interface Context extends Ports {
  /** The public state at an instant; without one, at the present, which is read once for the whole request. */
  reading(asOf?: Date | null): Promise<Reading>;
}

// Nearly all ask for the present; a few pin an embed to an older state.
const epochsInMemory = 8;

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
  return () => {
    let present: Promise<Date> | undefined;
    const epochs = new Map<number, Promise<Epoch>>();
    return {
      ...ports,
      async reading(asOf) {
        present ??= ports.clock();
        const now = await present;
        if (asOf && asOf > now) {
          throw badInput(
            'asOf',
            `asOf is ${asOf.toISOString()}, which has not come yet; give a time in the past, or none.`,
          );
        }
        const instant = asOf ?? now;
        const epoch = epochs.get(instant.getTime()) ?? findEpoch(ports.prisma, instant);
        epochs.set(instant.getTime(), epoch);
        return readingIn(await epoch);
      },
    };
  };
}
