import { asHeard, ended } from '@akto-figures/schema';
import { asOfText, type FigureSummary, figureSummary, noticesOf, sourceOf } from '../pages/figure-summary.ts';
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

/**
 * The figure in one sentence, its source in another, of which instant it is, and what has to be known beside it: for who listens, and
 * for places that show no card.
 */
export function sentenceOf(figure: ToldFigure, say: Words): string {
  const source = sourceOf(figure);
  const sentences = [
    figure.presentation.spokenSentence,
    ...(source ? [`${say.source} ${source}`] : []),
    ...(figure.asOf ? [asOfText(figure.asOf, say)] : []),
    ...noticesOf(figure).map(asHeard),
  ];
  return sentences.map(ended).join(' ');
}
