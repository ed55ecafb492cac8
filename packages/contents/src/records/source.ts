import type { ContentOf, Fields } from './fields.ts';
import { titles } from './shared-fields.ts';

/** What a source is drafted from. */
export const sourceFields = {
  ...titles,
  titleIsOurs: {
    holds: 'flag',
    label: {
      fr: 'Le document n’a pas de titre\u00a0: celui-ci est de nous',
      en: 'The document carries no title: this one is ours',
    },
    says: 'The document carries no title: this one is in our words.',
  },
  publisher: {
    holds: { key: 'ACTOR' },
    label: { fr: 'Publiée par', en: 'Published by' },
    says: 'The actor that published it, by its key.',
  },
  publisherInferred: {
    holds: 'flag',
    label: { fr: 'Qui la publie est notre lecture', en: 'Who published it is our reading' },
    goesWith: 'publisher',
    says: 'The document names no publisher: it is our reading.',
  },
  url: {
    holds: 'url',
    label: { fr: 'Adresse', en: 'Address' },
    hint: { fr: 'Où elle se lit\u00a0: https://…', en: 'Where it can be read: https://…' },
    says: 'Where it can be read: an http or https address.',
  },
  published: {
    holds: 'edtf',
    label: { fr: 'Date de publication', en: 'Published on' },
    says: 'When it was published; none where the document does not say.',
  },
  language: {
    holds: 'language',
    label: { fr: 'Langue', en: 'Language' },
    needed: { fr: 'la langue', en: 'the language' },
    says: 'Its language: "fr".',
  },
} as const satisfies Fields;

export type SourceContent = ContentOf<typeof sourceFields>;
