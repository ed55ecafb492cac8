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
export function warningsOf(
  { correctedSince, overdueSince, releasedAt }: FigureOutlook,
  say: Words,
): string[] {
  const warnings: string[] = [];
  if (correctedSince) {
    const { kind, note, releasedAt: correctedAt } = correctedSince;
    const words = kind === 'WITHDRAWAL' ? say.withdrawnSince : say.correctedSince;
    warnings.push(noted(`${words} ${dated(correctedAt, say)}`, note, say));
  }
  if (overdueSince) warnings.push(`${say.notUpdatedSince} ${dated(releasedAt, say)}`);
  return warnings;
}
