import type { ContentOf, Fields } from './fields.ts';

/** Where a source states something. */
export const citationFields = {
  source: { holds: 'key', needed: true, says: 'The source, by its key.' },
  locator: { holds: 'line', says: 'The place in it: a page, a paragraph.' },
  printed: { holds: 'line', says: 'The number as it prints it, digits and qualifier: "plus de 1 780".' },
  checkedAt: {
    holds: 'instant',
    says: 'When somebody last compared it with the source, as ISO 8601 with a zone; none where nobody has.',
  },
  checkedBy: { holds: 'line', says: 'Who compared it with the source.' },
} as const satisfies Fields;

export type CitationContent = ContentOf<typeof citationFields>;

export const citations = {
  holds: {
    name: 'CitationContent',
    says: 'Where a source states something.',
    fields: citationFields,
  },
  list: true,
  says: 'The sources that state it.',
} as const;
