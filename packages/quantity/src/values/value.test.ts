import { expect, it } from 'vitest';
import { asValue, quantityOf, readValueInput, type ValueInput, value } from './value.ts';

it.each<[ValueInput, string]>([
  [{ kind: 'RATIO', number: '12', outOf: '10' }, 'number'],
  [{ kind: 'RATIO', number: '1' }, 'outOf'],
  [{ kind: 'RATIO', number: '1', outOf: '0' }, 'outOf'],
  [{ kind: 'FRACTION', number: '1.5', outOf: '3' }, 'number'],
  [{ kind: 'RANGE', low: '20', high: '15' }, 'high'],
  [{ kind: 'RANGE', number: '5', low: '1', high: '2' }, 'number'],
  [{ kind: 'RANGE', qualifier: 'ABOUT', low: '1', high: '2' }, 'qualifier'],
  [{ kind: 'MULTIPLE', number: '0' }, 'number'],
  [{ kind: 'MULTIPLE', number: '2', isChange: true }, 'isChange'],
  [{ number: '5', outOf: '10' }, 'outOf'],
  [{}, 'number'],
  [{ number: '5.43', decimals: 1 }, 'decimals'],
  [{ number: '5', decimals: 7 }, 'decimals'],
  [{ number: '7600000', scale: 6, decimals: 0 }, 'decimals'],
  [{ number: '5', scale: 3 }, 'scale'],
  [{ number: '5', unit: 'percent', scale: 6 }, 'scale'],
  [{ kind: 'RATIO', number: '1', outOf: '2', per: 'year' }, 'per'],
  [{ number: '5', unit: 'plus' as never }, 'unit'],
  [{ kind: 'RANK' as never, number: '5' }, 'kind'],
])('%j is no value: its %s is told', (input, part) => {
  expect(readValueInput(input)).toMatchObject({ fault: { part } });
  expect(() => value(input)).toThrow(new RegExp(`^${part} is .+: give .+\\.$`));
});

it('is a quantity only where it is a plain number', () => {
  const plain = value({ qualifier: 'MORE_THAN', number: '1780', unit: 'contract', printed: 'plus de 1 780' });
  expect(quantityOf(plain)).toEqual({
    qualifier: 'MORE_THAN',
    number: '1780',
    unit: 'contract',
    printed: 'plus de 1 780',
  });
  expect(asValue(quantityOf(plain) as never)).toEqual(plain);
  for (const other of [
    value({ number: '9', unit: 'percent', isChange: true }),
    value({ number: '11', unit: 'euro', per: 'year' }),
    value({ kind: 'MULTIPLE', number: '2' }),
    value({ kind: 'RANGE', low: '1', high: '2' }),
    value({ kind: 'RATIO', number: '7', outOf: '10' }),
  ])
    expect(quantityOf(other)).toBeNull();
});
