import { dated, noted } from './figure-summary.ts';
import type { Quantity } from './progress-bar.ts';
import type { Words } from './words.ts';

/** What is asked of a figure beside what it says: how it stands to others, and whether it still holds. */
export const figureOutlook = /* GraphQL */ `
  fragment FigureOutlook on Figure {
    releasedAt
    quantity { qualifier }
    trend { text(locale: $locale) spoken: text(locale: $locale, form: SPOKEN) }
    progress {
      text(locale: $locale)
      spoken: text(locale: $locale, form: SPOKEN)
      share { qualifier number low high }
      target { quantity { qualifier } }
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
  quantity: { qualifier: Quantity['qualifier'] } | null;
  trend: Said | null;
  progress: (Said & { share: Quantity; target: { quantity: { qualifier: string } | null } }) | null;
  correctedSince: { kind: keyof Words['changes']; note: string | null; releasedAt: string } | null;
  overdueSince: string | null;
}

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
