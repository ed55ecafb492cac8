import { describe, expect, it } from 'vitest';
import { pastedValues } from './pasted-values.ts';

const figures = [
  { key: 'contrats-2024', label: 'Contrats d’apprentissage', place: 'Normandie', period: '2024' },
  { key: 'contrats-bretagne-2024', label: 'Contrats d’apprentissage', place: 'Bretagne', period: '2024' },
  { key: 'salons-2024', label: 'Salons', place: 'France entière', period: '2024' },
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
      leftOut: 0,
    });
    expect(pasted('Indicateur\tBilan 2022-2024\nTotal\t691\nSalons\t71')?.leftOut).toBe(1);
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

  it('is of the column whose head names the period, and says so', () => {
    const text =
      'Libellé\tTerritoire\t2023\t2024\t2022\nSalons\t\t66\t71\t60\ncontrats-2024\t\t1 700\tn.c.\t1 500';
    const read = pastedValues(text, figures, 0);
    expect(read).toMatchObject({ takenFrom: '2024', columns: [] });
    expect(Object.fromEntries(read?.values ?? [])).toEqual({ 'salons-2024': '71', 'contrats-2024': 'n.c.' });
  });

  it('is asked about where several columns may be meant, and taken from the one that is said', () => {
    const text = 'Salons\t66\t71\nContrats d’apprentissage\tBretagne\t580\t610';
    const asked = pastedValues('Libellé\tAvant\tAprès\nSalons\t66\t71', figures, 0);
    expect(asked).toMatchObject({
      columns: [
        { at: 1, name: 'Avant' },
        { at: 2, name: 'Après' },
      ],
    });
    expect(asked?.values.size).toBe(0);
    expect(pastedValues(text, figures, 0)?.columns.map(({ at }) => at)).toEqual([1, 2, 3]);
    expect(pastedValues('12\t13\n14\t15', figures, 0)?.columns.map(({ name }) => name)).toEqual(['12', '13']);
    const chosen = (at: number) =>
      Object.fromEntries(pastedValues('Salons\t66\t71', figures, 0, at)?.values ?? []);
    expect([chosen(1), chosen(2)]).toEqual([{ 'salons-2024': '66' }, { 'salons-2024': '71' }]);
    expect(pastedValues('12\t13\n14\t15', figures, 1, 1)?.values.get('salons-2024')).toBe('15');
  });

  it('has no column of values in one that says the period of each line', () => {
    expect(pasted('Salons\t2024\t71\ncontrats-2024\t2024\t1 780')?.values).toEqual({
      'salons-2024': '71',
      'contrats-2024': '1 780',
    });
  });

  it('is for the field itself where it is one line', () => {
    expect(pasted('plus de 1 780')).toBeNull();
    expect(pasted('1 780\n')).toBeNull();
  });
});
