import type { ContentOf, Fields } from './fields.ts';
import { labels, oneOf } from './labels.ts';
import { titles } from './shared-fields.ts';

/** What a source is drafted from. */
export const sourceFields = {
  ...titles,
  titleIsOurs: {
    holds: 'flag',
    ...labels.source.titleIsOurs,
    says: 'The document carries no title: this one is in our words.',
  },
  publisher: {
    holds: { key: 'ACTOR' },
    ...labels.source.publisher,
    says: 'The actor that published it, by its key.',
  },
  publisherInferred: {
    holds: 'flag',
    ...labels.source.publisherInferred,
    goesWith: 'publisher',
    says: 'The document names no publisher: it is our reading.',
  },
  url: {
    holds: 'url',
    ...labels.source.url,
    says: 'Where it can be read: an http or https address.',
  },
  published: {
    holds: 'edtf',
    ...labels.source.published,
    says: 'When it was published; none where the document does not say.',
  },
  language: {
    holds: 'language',
    ...labels.source.language,
    says: 'Its language: "fr".',
  },
  quoting: {
    holds: oneOf('Quoting'),
    ...labels.source.quoting,
    says: 'Whether the public may read its sentences; where nobody says, those of public bodies alone.',
  },
} as const satisfies Fields;

export type SourceContent = ContentOf<typeof sourceFields>;
