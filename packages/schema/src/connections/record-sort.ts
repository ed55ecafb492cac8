import { builder, everyone } from '../builder.ts';
import type { Keyset } from './keyset.ts';

export const RecordSort = builder.enumType('RecordSort', {
  description: 'The order of a list of records.',
  subGraphs: everyone,
  values: {
    EDITORS: {
      description: 'As their editors ordered them, or by their keys where they have no such order.',
    },
    KEY: { description: 'By their keys.' },
    LATEST_RELEASE: { description: 'What was released last, as new or changed, comes first.' },
  } as const,
});

/** The argument of a list of records. */
export const recordSortArg = {
  type: RecordSort,
  required: true,
  defaultValue: 'EDITORS',
  description: 'In which order.',
} as const;

type Sort = 'EDITORS' | 'KEY' | 'LATEST_RELEASE';
type Kind = 'actor' | 'source' | 'indicator' | 'convention' | 'collection';

// Of these the editors say an order of their own.
const areOrdered: readonly Kind[] = ['indicator', 'convention'];

/** How a list of versions of such records is ordered. */
export function orderOf(kind: Kind, sort: Sort): { keyset: Keyset; isDescending: boolean } {
  const id = `${kind}Id`;
  if (sort === 'LATEST_RELEASE')
    return { keyset: { publicFrom: 'instant', [id]: 'uuid' }, isDescending: true };
  const isByKey = sort === 'KEY' || !areOrdered.includes(kind);
  return {
    keyset: isByKey ? { [`${kind}.key`]: 'text' } : { position: 'number', [id]: 'uuid' },
    isDescending: false,
  };
}

/** What a list is called, so that cursors of before hold where its order is that of before. */
export const sorted = (sort: Sort): readonly Sort[] => (sort === 'EDITORS' ? [] : [sort]);
