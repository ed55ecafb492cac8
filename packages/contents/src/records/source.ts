import type { ContentOf, Fields } from './fields.ts';

/** What a source is drafted from. */
export const sourceFields = {
  titleFr: { holds: 'line', needed: true, says: 'Its title in French.' },
  titleEn: { holds: 'line', says: 'Its title in English.' },
  titleIsOurs: { holds: 'flag', says: 'The document carries no title: this one is in our words.' },
  publisher: { holds: 'key', says: 'The actor that published it, by its key.' },
  publisherInferred: { holds: 'flag', says: 'The document names no publisher: it is our reading.' },
  url: { holds: 'url', says: 'Where it can be read: an http or https address.' },
  published: { holds: 'edtf', says: 'When it was published; none where the document does not say.' },
  language: { holds: 'language', needed: true, says: 'Its language: "fr".' },
} as const satisfies Fields;

export type SourceContent = ContentOf<typeof sourceFields>;
