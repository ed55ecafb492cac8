import type { ContentOf, Fields } from './fields.ts';

/** Where a source states something. */
export const citationFields = {
  source: {
    holds: { key: 'SOURCE' },
    label: { fr: 'Source', en: 'Source' },
    needed: { fr: 'la source', en: 'the source' },
    column: {
      name: 'source_keys',
      title: { fr: 'Clés des sources', en: 'Keys of the sources' },
      also: ['source', 'sources'],
      says: { fr: 'Les clés des sources.', en: 'The keys of the sources.' },
    },
    says: 'The source, by its key.',
  },
  locator: {
    holds: 'line',
    label: { fr: 'Endroit dans la source', en: 'Place in the source' },
    hint: { fr: 'Page, paragraphe, titre.', en: 'Page, paragraph, heading.' },
    column: {
      name: 'locators',
      title: { fr: 'Emplacements', en: 'Locators' },
      also: ['emplacement', 'locator', 'page'],
      says: { fr: 'L’endroit dans chaque source.', en: 'The place in each source.' },
    },
    says: 'The place in it: a page, a paragraph.',
  },
  printed: {
    holds: 'line',
    label: { fr: 'Texte tel qu’imprimé', en: 'As printed' },
    language: 'fr',
    column: {
      name: 'printed_in_sources',
      title: { fr: 'Imprimé dans les sources', en: 'Printed in the sources' },
      says: { fr: 'Le nombre tel que chaque source l’imprime.', en: 'The number as each source prints it.' },
    },
    says: 'The number as it prints it, digits and qualifier: "plus de 1 780".',
  },
  checkedAt: {
    holds: 'instant',
    label: { fr: 'Comparé avec la source le', en: 'Compared with the source on' },
    apart: true,
    says: 'When somebody last compared it with the source, as ISO 8601 with a zone; none where nobody has.',
  },
  checkedBy: {
    holds: 'line',
    label: { fr: 'Comparé par', en: 'Compared by' },
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
  label: { fr: 'Sources', en: 'Sources' },
  list: { one: { fr: 'Source', en: 'Source' }, add: { fr: 'Ajouter une source', en: 'Add a source' } },
  says: 'The sources that state it.',
} as const;
