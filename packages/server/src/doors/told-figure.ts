import { type FigureSummary, figureSummary, sourceOf } from '../pages/figure-summary.ts';
import type { Words } from '../pages/words.ts';

/** What is asked of a figure that is both shown and heard. */
export const toldFigure = /* GraphQL */ `
  fragment ToldFigure on Figure {
    ...FigureSummary
    url(locale: $locale)
    releasedAt
  }
  ${figureSummary}
`;

export interface ToldFigure extends FigureSummary {
  url: string;
  releasedAt: string;
  /** Of which instant it is, where that was asked for; null or nothing for the present. */
  asOf?: string | null;
}

/** The figure in one sentence, and its source in another: for who listens, and for places that show no card. */
export function sentenceOf(figure: ToldFigure, say: Words): string {
  const source = sourceOf(figure);
  return source === ''
    ? figure.presentation.spokenSentence
    : `${figure.presentation.spokenSentence} ${say.source} ${source}.`;
}
