import type { Fields } from './fields.ts';
import { labels } from './labels.ts';
import { firstLanguage } from './localized.ts';
import { localized } from './localized-fields.ts';

// What several kinds of records have, in the same words.

export const titles = localized('title', {
  holds: 'line',
  ...labels.shared.title,
  says: 'Its title',
});

export const notes = localized('note', {
  holds: 'text',
  ...labels.shared.note,
  says: 'What a reader should know beside it',
});

export const inferred = {
  inferred: {
    holds: 'flag',
    ...labels.shared.inferred,
    says: 'No source states it so: it is our reading.',
  },
  why: {
    holds: 'text',
    ...labels.shared.why,
    language: firstLanguage,
    goesWith: 'inferred',
    says: 'From what it follows, where it is inferred.',
  },
} as const satisfies Fields;

export const territory = {
  holds: 'territory',
  ...labels.shared.territory,
  says: 'Where it holds, where that is not the whole country.',
} as const;

export const position = {
  holds: 'integer',
  ...labels.shared.position,
  says: 'Where it stands in lists, from 0.',
} as const;
