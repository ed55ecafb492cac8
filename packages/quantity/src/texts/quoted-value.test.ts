import { expect, it } from 'vitest';
import { parseValue } from '../values/parse-value.ts';
import { agreesWithQuoted } from './quoted-value.ts';

const stands = (value: string, sentence: string) => {
  const [prefix, exact, suffix] = sentence.split('|');
  const read = parseValue(value, { locale: 'fr' });
  if (!read.ok) throw new Error(value);
  return agreesWithQuoted(read.value, { prefix, exact, suffix }, { locale: 'fr' });
};

it.each([
  ['plus de 1 780 formations', 'Depuis 2021, |plus de 1 780| formations ont été suivies.'],
  ['plus de 1 780 formations', 'Depuis 2021, plus de |1\u202f780 formations| ont été suivies.'],
  ['près de 200 entreprises', 'Soit |près de 200 entreprises| engagées'],
  ['41 %', 'Le taux atteint |41 %| en 2024.'],
  ['7 sur 10', '|7 apprentis sur 10| ont un emploi.'],
])('%s is said by %s', (value, sentence) => {
  expect(stands(value, sentence)).toEqual({ kind: 'agrees' });
});

it.each([
  [
    '1 780 formations',
    'Depuis 2021, |plus de 1 780| formations ont été suivies.',
    'plus de 1 780 formations',
    13,
  ],
  ['plus de 1 780 formations', 'Depuis 2021, |1 870| formations ont été suivies.', '1 870 formations', 13],
  [
    'plus de 1 780 formations',
    'Depuis 2021, |plus de 1 700| formations ont été suivies.',
    'plus de 1 700 formations',
    13,
  ],
  ['41 %', 'Le taux atteint |42 %| en 2024, contre 41 % en 2023.', '42 %', 16],
])('%s is not said by %s', (value, sentence, written, at) => {
  expect(stands(value, sentence)).toMatchObject({ kind: 'differs', written, at });
});

it('is said by no words without a number, and by no number that is not marked', () => {
  expect(stands('12', 'Plusieurs |formations| ont été suivies.')).toEqual({ kind: 'silent' });
  expect(stands('12', 'En tout 12 formations||')).toEqual({ kind: 'silent' });
});
