import { expect, it } from 'vitest';
import { type FigureToRenew, isFree, takenIn } from './figures-by-period.ts';

const figure = {
  ...{ isYours: true, period: { edtf: '2022/2024' } },
  ...{ takenPeriods: ['2022/2024', '2025'], takenBySuccessor: ['2025/2027'] },
} as unknown as FigureToRenew;

it.each([
  ['own', '2025', false],
  ['own', '2025/2027', true],
  ['next', '2025', true],
  ['next', '2025/2027', false],
  ['next', '2023', false],
] as const)('asks the figures of its %s convention whether %s is free', (convention, period, free) => {
  expect(isFree(figure, period, convention)).toBe(free);
  expect(takenIn(figure, convention)).toContain(convention === 'next' ? '2025/2027' : '2025');
});

it('is free to nobody else', () => {
  expect(isFree({ ...figure, isYours: false }, '2025/2027', 'own')).toBe(false);
});
