import type { PrismaClient } from '@akto-figures/prisma/client';
import { badInput } from './errors/bad-input.ts';
import { type Reading, readAt } from './reading/reading.ts';
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
  /** The public state at an instant; without one, at the database's present, read once for the whole request. */
  reading(asOf?: Date | null): Promise<Reading>;
}

/** Makes the context of one request, which reads the clock once: no answer mixes what was public at two instants. */
export function createContext(ports: Ports): Context {
  let now: Promise<Date> | undefined;
  const readings = new Map<number, Reading>();
  return {
    ...ports,
    async reading(asOf) {
      now ??= ports.clock();
      const present = await now;
      if (asOf && asOf > present) {
        throw badInput(
          'asOf',
          `asOf is ${asOf.toISOString()}, which has not come yet; give a time in the past, or none.`,
        );
      }
      const instant = asOf ?? present;
      const reading = readings.get(instant.getTime()) ?? readAt(ports, instant);
      readings.set(instant.getTime(), reading);
      return reading;
    },
  };
}
