import type { ContentOf, Fields } from './fields.ts';
import { labels, oneOf } from './labels.ts';
import { firstLanguage } from './localized.ts';
import { localized } from './localized-fields.ts';
import { position } from './shared-fields.ts';

/** What a unit is drafted from. */
export const unitFields = {
  ...localized('singular', {
    holds: 'line',
    ...labels.unit.singular,
    says: 'One of them: "repas"',
  }),
  ...localized('plural', {
    holds: 'line',
    ...labels.unit.plural,
    says: 'Several of them',
  }),
  gender: {
    holds: oneOf('Gender'),
    ...labels.unit.gender,
    language: firstLanguage,
    says: 'The gender of its words in French, with which numbers agree: FEMININE of "vingt et une formations".',
  },
  symbol: {
    holds: 'line',
    ...labels.unit.symbol,
    says: 'What stands beside the digits in place of the noun: "km". What has one is measured; what has none is counted one by one.',
  },
  additive: {
    holds: 'flag',
    ...labels.unit.additive,
    says: 'Whether values in it may be added up.',
  },
  spellings: {
    holds: 'line',
    ...labels.unit.spellings,
    says: 'What else people write for it, in any language: understood, and never written.',
  },
  sameAs: {
    holds: 'unit',
    ...labels.unit.sameAs,
    says: 'The unit that it is the same as: whatever is said in this one is read and shown in that one.',
  },
  position,
} as const satisfies Fields;

export type UnitContent = ContentOf<typeof unitFields>;
