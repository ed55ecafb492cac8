import { FiguresOfRelease, type FiguresOfReleaseQuery } from '../../generated/figure-editor.ts';
import { ask } from '../hub/ask.ts';

type Changes = NonNullable<FiguresOfReleaseQuery['workingRelease']>['changes'];

/** The figure that comes after another one in the order of a release, which is read page by page; nothing after the last. */
export async function nextFigure(release: string, key: string): Promise<string | null> {
  let isPast = false;
  for (let after: string | null = null; ; ) {
    const { workingRelease }: FiguresOfReleaseQuery = await ask(FiguresOfRelease, { release, after });
    if (!workingRelease) return null;
    const { nodes, pageInfo }: Changes = workingRelease.changes;
    for (const each of nodes) {
      if (each.kind !== 'FIGURE') continue;
      if (isPast) return each.key;
      isPast = each.key === key;
    }
    if (!pageInfo.hasNextPage) return null;
    after = pageInfo.endCursor;
  }
}
