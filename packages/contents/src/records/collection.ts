import type { ContentOf, Fields } from './fields.ts';
import { labels } from './labels.ts';
import { titles } from './shared-fields.ts';

/** What a collection is drafted from. */
export const collectionFields = {
  ...titles,
  figures: {
    holds: { key: 'FIGURE' },
    ...labels.collection.figures,
    says: 'Its figures in their order, by their keys.',
  },
} as const satisfies Fields;

export type CollectionContent = ContentOf<typeof collectionFields>;
