import { describe, expect, it } from 'vitest';
import { pastedValues } from './pasted-values.ts';

const figures = [
  { key: 'contrats-2024', label: 'Contrats d’apprentissage', place: 'Normandie' },
  { key: 'contrats-bretagne-2024', label: 'Contrats d’apprentissage', place: 'Bretagne' },
  { key: 'salons-2024', label: 'Salons', place: 'France entière' },
];
const pasted = (text: string, at = 0) => {
  const read = pastedValues(text, figures, at);
  return read && { values: Object.fromEntries(read.values), leftOut: read.leftOut };
};

describe('what is pasted', () => {
  it('goes down from where it is pasted, as one column', () => {
    expect(pasted('12\n13\n14\n15\n', 1)).toEqual({
      values: { 'contrats-bretagne-2024': '12', 'salons-2024': '13' },
      leftOut: 2,
    });
  });

  it('goes to the figures that its lines name, by key or by label and place, in any order', () => {
    const text =
      "Libellé\tTerritoire\t2024\r\nSALONS\tFrance\tplus de 70\r\nContrats d'apprentissage\tbretagne\t610\r\ncontrats-2024\t\t1 780\r\n";
    expect(pasted(text, 2)).toEqual({
      values: { 'salons-2024': 'plus de 70', 'contrats-bretagne-2024': '610', 'contrats-2024': '1 780' },
      leftOut: 1,
    });
  });

  it('goes nowhere where several figures have its label', () => {
    expect(pasted('Salons\t71\nContrats d’apprentissage\t9')).toEqual({
      values: { 'salons-2024': '71' },
      leftOut: 1,
    });
  });

  it('leaves a figure as it is whose line gives no value', () => {
    expect(pasted('Salons\t\ncontrats-bretagne-2024\tBretagne\t\ncontrats-2024\t12')).toEqual({
      values: { 'contrats-2024': '12' },
      leftOut: 2,
    });
  });

  it('is for the field itself where it is one line', () => {
    expect(pasted('plus de 1 780')).toBeNull();
    expect(pasted('1 780\n')).toBeNull();
  });
});
