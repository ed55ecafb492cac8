import type { FormField } from './form-field.ts';

// What several kinds of records have, in the same words.

export const titles: readonly FormField[] = [
  {
    name: 'titleFr',
    label: { fr: 'Titre', en: 'Title in French' },
    holds: { is: 'text', lang: 'fr' },
    isNeeded: true,
  },
  {
    name: 'titleEn',
    label: { fr: 'Titre en anglais', en: 'Title in English' },
    holds: { is: 'text', lang: 'en' },
  },
];

export const notes: readonly FormField[] = [
  {
    name: 'noteFr',
    label: { fr: 'Note pour le lecteur', en: 'Note for readers, in French' },
    hint: { fr: 'Ce qu’il faut savoir à côté.', en: 'What a reader should know beside it.' },
    holds: { is: 'lines', lang: 'fr' },
  },
  {
    name: 'noteEn',
    label: { fr: 'Note en anglais', en: 'Note for readers, in English' },
    holds: { is: 'lines', lang: 'en' },
  },
];

export const inferred: readonly FormField[] = [
  {
    name: 'inferred',
    label: {
      fr: 'C’est notre lecture\u00a0: aucune source ne le dit ainsi',
      en: 'It is our reading: no source states it so',
    },
    holds: { is: 'flag' },
  },
  {
    name: 'why',
    label: { fr: 'De quoi nous le déduisons', en: 'From what it follows' },
    holds: { is: 'text', lang: 'fr' },
  },
];

export const citations: FormField = {
  name: 'citations',
  label: { fr: 'Sources', en: 'Sources' },
  list: { add: { fr: 'Ajouter une source', en: 'Add a source' } },
  holds: {
    is: 'group',
    fields: [
      {
        name: 'source',
        label: { fr: 'Source', en: 'Source' },
        holds: { is: 'subject', kind: 'SOURCE' },
        isNeeded: true,
      },
      {
        name: 'locator',
        label: { fr: 'Endroit dans la source', en: 'Place in it' },
        hint: { fr: 'Page, paragraphe, titre.', en: 'Page, paragraph, heading.' },
        holds: { is: 'text' },
      },
      {
        name: 'printed',
        label: { fr: 'Texte tel qu’imprimé', en: 'As printed' },
        holds: { is: 'text', lang: 'fr' },
      },
    ],
  },
};

export const territory: FormField = {
  name: 'territory',
  label: { fr: 'Territoire', en: 'Territory' },
  hint: { fr: 'Vide pour la France entière.', en: 'Empty for the whole country.' },
  holds: { is: 'territory' },
};

export const position: FormField = {
  name: 'position',
  label: { fr: 'Rang dans les listes', en: 'Place in lists' },
  hint: { fr: 'À partir de 0.', en: 'From 0.' },
  holds: { is: 'integer' },
};
