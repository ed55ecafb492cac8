import { formatValue } from '@akto-figures/quantity';
import { expect, it } from 'vitest';
import { type StoredValue, toValue } from './stored-value.ts';

it('is written with all digits where its unit has become an alias of a rate, which has no millions', () => {
  const row: StoredValue = {
    ...({
      changeKind: 'ADDITION',
      qualifier: 'MORE_THAN',
      number: '1500000',
      low: '1500000',
      high: null,
    } as const),
    ...{ valueKind: null, outOf: null, per: null, isChange: null, decimals: 1, scale: 6, unit: 'part' },
    ...({ ownUnit: 'percent', printed: null } as const),
  };
  const value = toValue(row);
  expect(value && formatValue(value, { locale: 'fr' }).replace(/\s/g, ' ')).toBe('plus de 1 500 000 %');
});
