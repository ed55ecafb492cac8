import { expect, it } from 'vitest';
import { figureKeyOf, keyOf } from './free-keys.ts';

const atlas = { all: [{ id: 'region:28', name: 'Normandie', level: 'REGION' }] } as unknown as Parameters<
  typeof figureKeyOf
>[1];
const long = "Progression des contrats d'apprentissage financés par l'opérateur de compétences de la branche";

it('says what is counted, where and when, and keeps where and when of a long label', () => {
  const keys = ['2024', '2025'].map((period) =>
    figureKeyOf({ label: long, territory: 'region:28', period }, atlas),
  );
  expect(keys).toEqual([
    'progression-des-contrats-d-apprentissage-finances-par-l-operateur-normandie-2024',
    'progression-des-contrats-d-apprentissage-finances-par-l-operateur-normandie-2025',
  ]);
  expect(keys.every((key) => key.length <= 80)).toBe(true);
});

it.each([
  [['Œuvres signées', null, '2024'], 'oeuvres-signees-2024'],
  [[long, null], 'progression-des-contrats-d-apprentissage-finances-par-l-operateur-de-competences'],
  [['x'.repeat(90), '2024'], `${'x'.repeat(75)}-2024`],
  [['Bilan', 'y'.repeat(90)], 'y'.repeat(80)],
  [['?', null], 'x'],
])('is made of letters and digits, at most 80: %#', (parts, key) => {
  expect(keyOf(...parts)).toBe(key);
});
