import { firstLanguage, isUuid } from '@akto-figures/contents';
import type { Prisma, TextReading as Row } from '@akto-figures/prisma/client';
import { type Locale, locales } from '@akto-figures/quantity';
import type { Viewer } from '../viewer.ts';
import type { ReadText, TextMark } from './text-number.ts';

/** A text that somebody reads figures from. */
export interface TextReading extends Omit<Row, 'marks' | 'language'> {
  readonly language: Locale;
  readonly marks: readonly TextMark[];
}

/** The texts of those who write, for whom each is theirs alone. */
export interface TextReadings {
  find(viewer: Viewer, id: string): Promise<TextReading | null>;
  /** The latest of a viewer's own, without their texts. */
  latest(viewer: Viewer, count: number): Promise<readonly TextReading[]>;
  /** What its numbers are now, by the decisions that are kept. */
  read(viewer: Viewer, reading: TextReading): Promise<ReadText>;
}

export function textReadingsOf({
  textReading,
}: Pick<Prisma.TransactionClient, 'textReading'>): Pick<TextReadings, 'find' | 'latest'> {
  return {
    async find({ accountId }, id) {
      const row = isUuid(id) ? await textReading.findFirst({ where: { id, accountId } }) : null;
      return row && opened(row);
    },
    async latest({ accountId }, count) {
      const rows = await textReading.findMany({
        where: { accountId },
        orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
        take: count,
        omit: { text: true, marks: true },
      });
      return rows.map((row) => opened({ ...row, text: '', marks: [] }));
    },
  };
}

const opened = ({ marks, language, ...row }: Row): TextReading => ({
  ...row,
  language: locales.find((locale) => locale === language) ?? firstLanguage,
  marks: marks as unknown as TextMark[],
});
