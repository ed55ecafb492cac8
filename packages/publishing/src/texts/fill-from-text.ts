import { type FigureContent, textsOf } from '@akto-figures/contents';
import { draft } from '../acts/draft-change.ts';
import type { Work } from '../acts/work.ts';
import type { Outcome } from '../outcomes.ts';
import type { PlannedFigure } from './plan-text.ts';

const draftFigure = draft('draftFigure', 'FIGURE');

/**
 * Gives a figure that is carried over the value that a text states, and the sentence. The figure keeps the one source that was named when it
 * was begun: the text is what that source says.
 */
export async function fillFromText(
  work: Work,
  release: string,
  { key, revision }: NonNullable<PlannedFigure['fills']>,
  said: FigureContent,
): Promise<Outcome> {
  const change = await work.tx.draftChange.findUnique({
    where: { releaseId_kind_key: { releaseId: release, kind: 'FIGURE', key } },
  });
  if (!change) return { is: 'NotThere', what: 'change', name: key };
  const { statement: _, ...content } = change.content as FigureContent;
  const [source, ...others] = content.citations ?? [];
  const [cited] = said.citations ?? [];
  const { quantity, unit = content.unit, printed } = said;
  return draftFigure(work, {
    ...{ release, key, revision, basedOn: change.basedOnId, changeKind: change.changeKind },
    ...textsOf(change, 'note'),
    content: {
      ...content,
      ...(quantity && { quantity }),
      ...(unit !== undefined && { unit }),
      ...(printed !== undefined && { printed }),
      citations: [{ ...cited, ...(source?.source && { source: source.source }) }, ...others],
    } as FigureContent,
  });
}
