import { FiguresOfRelease } from '../../generated/figure-editor.ts';
import { ask } from '../hub/ask.ts';

/** The figure that comes after another one in a release; nothing after the last. Changes come by key, page by page. */
export async function nextFigure(
  release: string,
  key: string,
  after: string | null = null,
): Promise<string | null> {
  const { workingRelease } = await ask(FiguresOfRelease, { release, after });
  const changes = workingRelease?.changes;
  const next = changes?.nodes.find((each) => each.kind === 'FIGURE' && each.key > key);
  if (next) return next.key;
  if (!changes?.pageInfo.hasNextPage) return null;
  return nextFigure(release, key, changes.pageInfo.endCursor ?? null);
}
