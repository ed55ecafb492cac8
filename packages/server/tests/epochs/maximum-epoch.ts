import { presentBy } from '@akto-figures/schema';
import type { EpochWatch, Moment, watchEpoch } from '../../src/answers/epoch-watch.ts';

/** The epoch as it once was: the last release whose time has come, which does not see one that comes late. */
export const maximumEpoch: typeof watchEpoch = ({ client }): EpochWatch => {
  const present = presentBy(client, async () => {
    const [row] = await client.$queryRaw<[{ now: Date }]>`SELECT hub_clock() AS "now"`;
    return row.now;
  });
  const ask = async (): Promise<Moment> => {
    const moment = await present();
    const epoch = moment.epoch?.id ?? 'none';
    return { epoch, state: epoch, minuteEnds: performance.now(), lastModified: null, present: () => moment };
  };
  return { known: () => undefined, current: ask, ask };
};
