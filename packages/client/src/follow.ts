import type { List } from './list.ts';
import type { Epoch, LiveOptions } from './live.ts';
import type { Change, WhichChanges } from './records.ts';

interface Followed {
  changes(which: WhichChanges): List<Change>;
  live(options: LiveOptions): AsyncGenerator<Epoch, void, undefined>;
}

/** Each change since a moment and, while it is walked through, each new one: once, in the order in which they come out. */
export async function* follow(
  hub: Followed,
  { signal, since, ...which }: WhichChanges,
): AsyncGenerator<Change, void, undefined> {
  let known = since;
  for await (const { epoch } of hub.live({ signal })) {
    if (known !== undefined && known !== null) {
      // A release may come out between the news and the answer: its changes are in the answer, so what follows begins after it.
      let last: string | undefined;
      for await (const change of hub.changes({ ...which, signal, since: known })) {
        yield change;
        last = change.release.id;
      }
      known = last ?? epoch;
    } else known = epoch;
  }
}
