import { takeTurns } from '../publishing/take-turns.ts';

/** Works when it is somebody's turn. */
export type FairTurns = <Result>(who: string, work: () => Promise<Result>) => Promise<Result>;

/**
 * Lets so many work at a time, and of one no more than their share: whoever asks much waits for themselves first, and at
 * each of the two lines for so long where that is said.
 *
 * @throws NoPlaceInTime
 */
export function takeFairTurns(
  { ofAll, ofOne }: { readonly ofAll: number; readonly ofOne: number },
  patienceMs = Number.POSITIVE_INFINITY,
): FairTurns {
  const inTurn = takeTurns(ofAll, patienceMs);
  const own = new Map<string, { readonly inTurn: ReturnType<typeof takeTurns>; users: number }>();
  return async (who, work) => {
    const turns = own.get(who) ?? { inTurn: takeTurns(ofOne, patienceMs), users: 0 };
    own.set(who, turns);
    turns.users += 1;
    try {
      return await turns.inTurn(() => inTurn(work));
    } finally {
      turns.users -= 1;
      if (turns.users === 0) own.delete(who);
    }
  };
}
