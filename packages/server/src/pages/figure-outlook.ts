import { dated, noted } from './figure-summary.ts';
import type { Share } from './progress-bar.ts';
import type { Words } from './words.ts';

/** What is asked of a figure beside what it says: how it stands to others, and whether it still holds. */
export const figureOutlook = /* GraphQL */ `
  fragment FigureOutlook on Figure {
    releasedAt
    trend { order text(locale: $locale) spoken: text(locale: $locale, form: SPOKEN) }
    progress {
      text(locale: $locale)
      spoken: text(locale: $locale, form: SPOKEN)
      share { number low high }
    }
    correctedSince { kind note(locale: $locale) releasedAt }
    overdueSince
  }
`;

interface Said {
  text: string;
  spoken: string;
}

export interface FigureOutlook {
  releasedAt: string;
  trend: (Said & { order: keyof typeof signs }) | null;
  progress: (Said & { share: Share }) | null;
  correctedSince: { kind: keyof Words['changes']; note: string | null; releasedAt: string } | null;
  overdueSince: string | null;
}

const signs = { GREATER: '▲', EQUAL: '=', LESS: '▼' } as const;

/** The sign before a trend's words: it is seen, and says nothing that they do not. */
export const signOf = ({ order }: { order: keyof typeof signs }): string => signs[order];

/** What a reader must know before the number is used again: that it was corrected since, or has stood for too long. */
export const warningsOf = (figure: FigureOutlook, say: Words): string[] =>
  [correctionOf(figure, say), overdueOf(figure, say)].filter((warning) => warning !== null);

/** "Chiffre corrigé depuis, le 12 mars 2026 : …", for who looks at an earlier instant. */
export function correctionOf({ correctedSince }: FigureOutlook, say: Words): string | null {
  if (!correctedSince) return null;
  const { kind, note, releasedAt } = correctedSince;
  const words = kind === 'WITHDRAWAL' ? say.withdrawnSince : say.correctedSince;
  return noted(`${words} ${dated(releasedAt, say)}`, note, say);
}

/** "Non actualisé depuis le 12 mars 2026", where a review is overdue. */
export const overdueOf = ({ overdueSince, releasedAt }: FigureOutlook, say: Words): string | null =>
  overdueSince && `${say.notUpdatedSince} ${dated(releasedAt, say)}`;
