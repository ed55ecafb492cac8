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
      also: ['source', 'sources'],
      ...columns.citation.source,
    },
    says: 'The source, by its key.',
  },
  locator: {
    holds: 'line',
    ...labels.citation.locator,
    column: {
      name: 'locators',
      also: ['emplacement', 'locator', 'page'],
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

export const citations = {
  holds: {
    name: 'CitationContent',
    says: 'Where a source states something.',
    fields: citationFields,
  },
  ...labels.shared.citations,
  says: 'The sources that state it.',
} as const;
