import type { Share } from './progress-bar.ts';

/** What is asked of a figure beside what it says: how it stands to others. */
export const figureOutlook = /* GraphQL */ `
  fragment FigureOutlook on Figure {
    trend { order text(locale: $locale) }
    progress {
      text(locale: $locale)
      share { number low high }
    }
  }
`;

interface Said {
  text: string;
}

export interface FigureOutlook {
  trend: (Said & { order: keyof typeof signs }) | null;
  progress: (Said & { share: Share }) | null;
}

const signs = { GREATER: '▲', EQUAL: '=', LESS: '▼' } as const;

/** The sign before a trend's words: it is seen, and says nothing that they do not. */
export const signOf = ({ order }: { order: keyof typeof signs }): string => signs[order];

/** The same in words alone, where nothing is drawn: in letters, quotations and pictures. */
export const outlookOf = ({ progress, trend }: FigureOutlook): string[] =>
  [trend, progress].flatMap((said) => said?.text ?? []);
