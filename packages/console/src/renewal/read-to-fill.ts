import { ReleaseToFill, type ReleaseToFillQuery } from '../../generated/filling.ts';
import { ask } from '../hub/ask.ts';
import { lookUpUnits } from '../units/known-units.ts';
import { type WaitingFigure, waitingFigure } from './waiting-figure.ts';

type Release = NonNullable<ReleaseToFillQuery['workingRelease']>;

/** A draft release with the figures that can be written in a table. */
export interface ToFill {
  readonly release: Release;
  readonly figures: readonly WaitingFigure[];
  /** There are more of them than a table shows. */
  readonly isCut: boolean;
}

/** As many figures as one act of values takes: more of them are no table that somebody types. */
export const mostShown = 300;

/** Reads the figures of a release, in the order in which they came into it; null where there is no release. */
export async function readToFill(id: string, signal: AbortSignal): Promise<ToFill | null> {
  const units = lookUpUnits(signal);
  const figures: Release['changes']['nodes'][number][] = [];
  for (let after: string | null = null; ; ) {
    const { workingRelease }: ReleaseToFillQuery = await ask(ReleaseToFill, { id, after }, signal);
    if (!workingRelease) return null;
    const { nodes, pageInfo }: Release['changes'] = workingRelease.changes;
    figures.push(...nodes.filter(({ kind, change }) => kind === 'FIGURE' && change !== 'WITHDRAWAL'));
    after = pageInfo.endCursor;
    if (pageInfo.hasNextPage && figures.length <= mostShown) continue;
    await units;
    // Of what is carried over, that is the order of last year's table: their ids begin with their time.
    const inOrder = figures.toSorted((one, other) => (one.id < other.id ? -1 : 1)).slice(0, mostShown);
    const shown = await Promise.all(inOrder.map(waitingFigure));
    return {
      release: workingRelease,
      figures: shown.filter((figure) => figure !== null),
      isCut: figures.length > mostShown,
    };
  }
}
