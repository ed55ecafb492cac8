import type { Fields } from './fields.ts';
import { localized } from './localized.ts';

// What several kinds of records have, in the same words.

export const titles = localized('title', {
  holds: 'line',
  label: { fr: 'Titre', en: 'Title' },
  needed: { fr: 'le titre', en: 'the title' },
  says: 'Its title',
});

export const notes = localized('note', {
  holds: 'text',
  label: { fr: 'Note pour le lecteur', en: 'Note for readers' },
  hint: { fr: 'Ce qu’il faut savoir à côté.', en: 'What a reader should know beside it.' },
  says: 'What a reader should know beside it',
});

export const inferred = {
  inferred: {
    holds: 'flag',
    label: {
      fr: 'C’est notre lecture\u00a0: aucune source ne le dit ainsi',
      en: 'It is our reading: no source states it so',
    },
    says: 'No source states it so: it is our reading.',
  },
  why: {
    holds: 'text',
    label: { fr: 'De quoi nous le déduisons', en: 'From what it follows' },
    language: 'fr',
    goesWith: 'inferred',
    says: 'From what it follows, where it is inferred.',
  },
} as const satisfies Fields;

export const territory = {
  holds: 'territory',
  label: { fr: 'Territoire', en: 'Territory' },
  hint: { fr: 'Vide pour la France entière.', en: 'Empty for the whole country.' },
  says: 'Where it holds, where that is not the whole country.',
} as const;

export const position = {
  holds: 'integer',
  label: { fr: 'Rang dans les listes', en: 'Place in lists' },
  hint: { fr: 'À partir de 0.', en: 'From 0.' },
  says: 'Where it stands in lists, from 0.',
} as const;
