import type { ContentOf, Fields } from './fields.ts';

/** What a collection is drafted from. */
export const collectionFields = {
  titleFr: { holds: 'line', needed: true, says: 'Its title in French.' },
  titleEn: { holds: 'line', says: 'Its title in English.' },
  figures: { holds: 'key', list: true, needed: true, says: 'Its figures in their order, by their keys.' },
} as const satisfies Fields;

export type CollectionContent = ContentOf<typeof collectionFields>;
