import { type FigureContent, nameIn } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import type { ProposedChange } from './proposal.ts';

/** A text that is read beside the number of a figure. */
export interface WordsBeside {
  /** As in the content: "plainFr"; of a change its note: "noteFr". */
  readonly field: string;
  readonly holds: 'label' | 'plain' | 'composition' | 'note';
  readonly locale: Locale;
  readonly text: string;
}

/** What a figure says besides its number, in each language. */
export const wordsBeside = (content: FigureContent): WordsBeside[] =>
  (['label', 'plain', 'composition'] as const).flatMap((holds) =>
    locales.flatMap((locale) => (isShown(content, holds, locale) ? textIn(content, holds, locale) : [])),
  );

/** Easy words that were written for an older value are not shown. */
const isShown = (content: FigureContent, holds: WordsBeside['holds'], locale: Locale): boolean =>
  holds !== 'plain' || !content[nameIn('plainOf', locale)];

/** What a change of a figure says in public of itself. */
export const notesOf = (change: ProposedChange): WordsBeside[] =>
  locales.flatMap((locale) => textIn(change, 'note', locale));

function textIn(of: object, holds: WordsBeside['holds'], locale: Locale): WordsBeside[] {
  const field = nameIn(holds, locale);
  const text = (of as Readonly<Record<string, unknown>>)[field];
  return typeof text === 'string' ? [{ field, holds, locale, text }] : [];
}
