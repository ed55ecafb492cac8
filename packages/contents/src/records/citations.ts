import type { ContentOf, Fields } from './fields.ts';
import { columns, labels } from './labels.ts';
import { firstLanguage } from './localized.ts';

/** Where a source states something. */
export const citationFields = {
  source: {
    holds: { key: 'SOURCE' },
    ...labels.citation.source,
    column: {
      name: 'source_keys',
      also: ['source', 'sources', 'clés des sources'],
      ...columns.citation.source,
    },
    says: 'The source, by its key.',
  },
  locator: {
    holds: 'line',
    ...labels.citation.locator,
    column: {
      name: 'locators',
      also: ['emplacement', 'emplacements', 'locator', 'locators', 'page'],
      ...columns.citation.locator,
    },
    says: 'The place in it: a page, a paragraph.',
  },
  printed: {
    holds: 'line',
    ...labels.citation.printed,
    language: firstLanguage,
    column: {
      name: 'printed_in_sources',
      ...columns.citation.printed,
    },
    says: 'The number as it prints it, digits and qualifier: "plus de 1 780".',
  },
  quote: {
    holds: {
      name: 'QuoteContent',
      says: 'The words of a document that state something: a TextQuoteSelector of the W3C.',
      fields: {
        prefix: {
          holds: 'quote',
          ...labels.quote.prefix,
          says: 'The words just before, with the space at their end.',
        },
        exact: {
          holds: 'quote',
          ...labels.quote.exact,
          says: 'The number as it stands there, with its qualifier and perhaps its noun: "plus de 1 780 contrats".',
        },
        suffix: {
          holds: 'quote',
          ...labels.quote.suffix,
          says: 'The words just after, with the space at their beginning.',
        },
      },
    },
    ...labels.citation.quote,
    says: 'The sentence that states it, to the letter; none where nobody took it down.',
  },
  documentHash: {
    holds: 'hash',
    ...labels.citation.documentHash,
    apart: true,
    says: 'The SHA-256 of the document that the quote was read in, as 64 hexadecimal digits.',
  },
  capturedAt: {
    holds: 'instant',
    ...labels.citation.capturedAt,
    apart: true,
    says: 'When that document was read, as ISO 8601 with a zone.',
  },
  checkedAt: {
    holds: 'instant',
    ...labels.citation.checkedAt,
    apart: true,
    says: 'When somebody last compared it with the source, as ISO 8601 with a zone; none where nobody has.',
  },
  checkedBy: {
    holds: 'line',
    ...labels.citation.checkedBy,
    apart: true,
    says: 'Who compared it with the source.',
  },
} as const satisfies Fields;

export type CitationContent = ContentOf<typeof citationFields>;
export type QuoteContent = NonNullable<CitationContent['quote']>;

export const citations = {
  holds: {
    name: 'CitationContent',
    says: 'Where a source states something.',
    fields: citationFields,
  },
  ...labels.shared.citations,
  says: 'The sources that state it.',
} as const;
