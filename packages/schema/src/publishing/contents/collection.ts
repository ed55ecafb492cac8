import type { ContentOf, Fields } from './fields.ts';

/** What a collection is drafted from. */
export const collectionFields = {
  titleFr: { holds: 'text', needed: true, says: 'Its title in French.' },
  titleEn: { holds: 'text', says: 'Its title in English.' },
  figures: { holds: 'key', list: true, needed: true, says: 'Its figures in their order, by their keys.' },
} as const satisfies Fields;

export type CollectionContent = ContentOf<typeof collectionFields>;
