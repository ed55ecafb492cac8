import { del, delMany, get, keys, set } from 'idb-keyval';
import { viewer } from '../session/session.ts';

/** What was kept, and when. */
interface Kept<Given> {
  readonly given: Given;
  readonly at: Date;
}

/**
 * What is too large to stand beside the words that somebody types: a browser has a few megabytes for those, and takes a file of ten in
 * its database alone.
 */
export interface KeptFile<Given> {
  /** What was given here last; nothing where nothing was, or it has been sent. */
  read(): Promise<Kept<Given> | undefined>;
  keep(given: Given): Promise<void>;
  /** It has been sent, or thrown away. */
  forget(): Promise<void>;
}

const ofAccount = () => `akto-console/kept/${viewer()?.accountId ?? 'nobody'}/`;

/** The file of a place, such as a screen. Each account has its own. */
export function keptFileAt<Given>(place: string): KeptFile<Given> {
  const name = () => `${ofAccount()}${place}`;
  return {
    read: () => get<Kept<Given>>(name()).catch(none),
    // Where the browser has no room, or no database, what is on the screen stays there, and can still be sent.
    keep: (given) => set(name(), { given, at: new Date() } satisfies Kept<Given>).catch(none),
    forget: () => del(name()).catch(none),
  };
}

/** Every file that the signed-in person has given and not sent, forgotten in this browser. */
export async function forgetKeptFiles(): Promise<void> {
  const all = await keys<string>().catch(() => []);
  await delMany(all.filter((name) => name.startsWith(ofAccount()))).catch(none);
}

const none = () => undefined;
