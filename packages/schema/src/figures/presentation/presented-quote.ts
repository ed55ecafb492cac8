import { asASentence, type LocaleName, languageOf, type QuoteExcerpt } from '@akto-figures/contents';
import { presentationWords } from '../../../messages/generated/presentation.ts';
import { builder, everyone } from '../../builder.ts';
import type { Context } from '../../context.ts';
import { readOrThrow } from '../../reading/read.ts';
import type { Read } from '../../reading/reading.ts';
import { shownQuote } from '../../sources/quoting.ts';
import { citationsOf } from '../figure-citations.ts';
import type { FigureRow } from '../figure-row.ts';

/** The sentence that states a figure, set to be shown. */
interface PresentedQuote extends QuoteExcerpt {
  readonly invitation: string;
  readonly language: string;
}

export const PresentedQuoteType = builder.objectRef<PresentedQuote>('PresentedQuote').implement({
  description:
    'The sentence of a source that states a figure, ready to show: at most 300 characters, with an ellipsis where the sentence goes on.',
  subGraphs: everyone,
  fields: (t) => ({
    invitation: t.exposeString('invitation', { description: 'What opens it: "Voir la phrase".' }),
    prefix: t.exposeString('prefix', { description: 'The words before the number.' }),
    exact: t.exposeString('exact', { description: 'The number, which is to be marked.' }),
    suffix: t.exposeString('suffix', { description: 'The words after it.' }),
    language: t.exposeString('language', { description: 'Its language, as a BCP 47 tag.' }),
  }),
});

/** The first sentence of a figure that may be shown; null where there is none. */
export async function presentedQuote(
  figure: Read<FigureRow>,
  context: Context,
  locale: LocaleName,
): Promise<PresentedQuote | null> {
  for (const citation of await citationsOf(figure, context)) {
    const quote = await shownQuote(citation, context);
    if (quote === null) continue;
    const { row, reading } = citation;
    const source = await readOrThrow(reading, reading.sources, row.sourceId);
    const { invitation } = presentationWords[languageOf(locale)];
    return { ...asASentence(quote), invitation, language: source.row.language };
  }
  return null;
}
