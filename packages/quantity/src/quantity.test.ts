import { describe, expect, it } from 'vitest';
import { bounds } from './bounds.ts';
import { type Qualifier, qualifiers } from './qualifiers.ts';
import { quantity } from './quantity.ts';

describe('a quantity', () => {
  it('is exact and counts nothing in particular, unless said', () => {
    expect(quantity({ number: 8 })).toEqual({ qualifier: 'EXACT', number: '8', unit: null });
  });

  it('keeps what its source prints, and has no such field where nothing was printed', () => {
    expect(quantity({ number: 8, printed: 'huit' }).printed).toBe('huit');
    expect(quantity({ number: 8, printed: null })).not.toHaveProperty('printed');
  });

  it('cannot be changed', () => {
    const q = quantity({ qualifier: 'MORE_THAN', number: 1780 });
    expect(() => Object.assign(q, { qualifier: 'EXACT' })).toThrow(TypeError);
  });

  it('names a mistake and what is expected', () => {
    expect(() => quantity({ qualifier: 'OVER' as Qualifier, number: 1 })).toThrow(
      'qualifier is "OVER": give one of EXACT, MORE_THAN, AT_LEAST, NEARLY, ABOUT, LESS_THAN, UP_TO.',
    );
    expect(() => quantity({ number: 1, unit: 'toString' as 'person' })).toThrow(
      'unit is "toString": give null or one of',
    );
  });
});

describe('the stated bounds', () => {
  it.each([
    ['EXACT', '[100, 100]'],
    ['MORE_THAN', '(100, -)'],
    ['AT_LEAST', '[100, -)'],
    ['NEARLY', '(-, 100)'],
    ['ABOUT', '(-, -)'],
    ['LESS_THAN', '(-, 100)'],
    ['UP_TO', '(-, 100]'],
  ] as const)('of %s 100 are %s', (qualifier, expected) => {
    const { low, lowOpen, high, highOpen } = bounds(quantity({ qualifier, number: 100 }));
    expect(`${lowOpen ? '(' : '['}${low ?? '-'}, ${high ?? '-'}${highOpen ? ')' : ']'}`).toBe(expected);
  });

  it('have none for nearly −5: the words do not tell on which side of it', () => {
    expect(bounds(quantity({ qualifier: 'NEARLY', number: -5 }))).toMatchObject({ low: null, high: null });
  });

  it('are told of seven qualifiers', () => {
    expect(Object.keys(qualifiers)).toHaveLength(7);
  });
});
