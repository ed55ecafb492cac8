import { expect, it } from 'vitest';
import { yearsLeft } from './years-left.ts';

it.each([
  ['Contrats signés en 2024', '2024', '2025', ['2024']],
  ['Contrats signés en 2022-2024', '2022/2024', '2025/2027', ['2022', '2024']],
  ['Apprentis de l’année 2023-2024', '2023-09/2024-08', '2024-09/2025-08', ['2023']],
  ['Contrats signés depuis 2021', '2024', '2025', []],
  ['Formations du plan 12024', '2024', '2025', []],
  ['Contrats signés', '2024', '2025', []],
])('tells the years of the period before that %s names, from %s to %s', (label, before, now, years) => {
  expect(yearsLeft(label, before, now)).toEqual(years);
});
