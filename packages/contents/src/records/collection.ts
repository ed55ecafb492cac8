import type { ContentOf, Fields } from './fields.ts';
import { titles } from './shared-fields.ts';

/** What a collection is drafted from. */
export const collectionFields = {
  ...titles,
  figures: {
    holds: { key: 'FIGURE' },
    label: { fr: 'Chiffres, dans l’ordre', en: 'Figures, in their order' },
    list: { one: { fr: 'Chiffre', en: 'Figure' }, add: { fr: 'Ajouter un chiffre', en: 'Add a figure' } },
    needed: { fr: 'au moins un chiffre', en: 'at least one figure' },
    says: 'Its figures in their order, by their keys.',
  },
} as const satisfies Fields;

export type CollectionContent = ContentOf<typeof collectionFields>;
