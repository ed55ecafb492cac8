import { formatValue, noOwnUnits } from '@akto-figures/quantity';
import { describe, expect, it } from 'vitest';
import type { FigureContent } from './figure.ts';
import { readNewValue } from './new-value.ts';

const before = (unit: string, quantity: NonNullable<FigureContent['quantity']>): FigureContent => ({
  unit,
  quantity,
});
const contracts = before('contract', { qualifier: 'MORE_THAN', number: '1780' });
const euros = before('euro', { qualifier: 'EXACT', number: '7600000', scale: 6, per: 'YEAR' });
const growth = before('percent', { qualifier: 'EXACT', number: '9', isChange: true });

const between = before('euro', {
  qualifier: 'EXACT',
  kind: 'RANGE',
  low: '7000000',
  high: '8000000',
  scale: 6,
});
const ratio = before('person', { qualifier: 'EXACT', kind: 'RATIO', number: '7', outOf: '10' });
const multiple = before('contract', { qualifier: 'EXACT', kind: 'MULTIPLE', number: '2' });

const read = (text: string, of: FigureContent, locale: 'fr' | 'en' = 'fr') => {
  const { quantity: _, ...content } = of;
  const found = readNewValue(text, { content, before: of, locale, units: noOwnUnits });
  const plain = (words: string) => words.replaceAll(/\s/gu, ' ');
  if ('value' in found) return plain(formatValue(found.value, { locale }));
  return 'choices' in found ? { ...found, choices: found.choices.map(plain) } : found;
};

describe('the new value of a figure', () => {
  it.each([
    ['plus de 1 220', contracts, 'plus de 1 220 contrats'],
    ['1220', contracts, '1 220 contrats'],
    ['près de 95 contrats', contracts, 'près de 95 contrats'],
    ['more than 1,220', contracts, 'plus de 1 220 contrats'],
    ['8,1 millions d’euros par an', euros, '8,1 millions d’euros par an'],
    ['8,1 euros', euros, '8,1 €'],
    ['+ 12 %', growth, '+ 12 %'],
    ['0 %', growth, '0 %'],
  ])('%s is in the unit of the figure', (text, of, said) => {
    expect(read(text, of)).toBe(said);
  });

  it('that its source does not state is none', () => {
    expect(read('n.c.', contracts)).toEqual({ statement: 'NOT_STATED' });
  });

  it.each([
    ['8,1', euros, ['8,1 millions d’euros par an', '8,1 €']],
    ['12', growth, ['+ 12 %', '−12 %']],
    ['12 %', growth, ['+ 12 %', '−12 %']],
    ['plus de 12 %', growth, ['en hausse de plus de 12 %', 'en baisse de plus de 12 %']],
    ['entre 8 et 9', euros, ['entre 8 millions et 9 millions d’euros', 'entre 8 et 9 €']],
    ['entre 8 et 9', between, ['entre 8 millions et 9 millions d’euros', 'entre 8 et 9 €']],
    ['8,1', between, ['8,1 millions d’euros', '8,1 €']],
    ['8', ratio, ['8 personnes sur 10', '8 personnes']],
    ['3', multiple, ['× 3', '3 contrats']],
  ])('%s may be meant as the value before was, and is asked about', (text, of, choices) => {
    const asked = read(text, of);
    expect(asked).toMatchObject({ problem: expect.stringContaining('valeur d’avant'), choices });
    for (const choice of choices) expect(read(choice, of)).toBe(choice);
  });

  it.each([
    ['2 000 formations', 'formations'],
    ['une poignée', 'poignée'],
    ['1.234', ''],
    ['1 220 contrats en 2024', 'période'],
    ['9'.repeat(1001), 'caractères'],
  ])('%s is none', (text, says) => {
    expect(read(text, contracts)).toMatchObject({ problem: expect.stringContaining(says) });
  });
});
