import { describe, expect, it } from 'vitest';
import { isLaterPeriod, mayFollow, nextPeriod, periodAsFar } from './next-period.ts';

describe('the next period', () => {
  it.each([
    ['2023', '2024'],
    ['2022/2024', '2025/2027'],
    ['2021-09/2022-08', '2022-09/2023-08'],
    ['2021-09/2023-08', '2023-09/2025-08'],
    ['2023-01/2023-03', '2024-01/2024-03'],
    ['2023-12~', '2024-12~'],
    ['2024-02-29', '2025-02-28'],
    ['2023-12-31', '2024-12-31'],
    ['../2027', '../2028'],
    ['9999', null],
    ['2021/..', null],
    ['XXXX-07-06', null],
    ['no period', null],
  ])('of %s is %s', (period, next) => {
    expect(nextPeriod(period)).toBe(next);
  });

  it.each([
    ['2020', '2020/2021', '2022', '2021'],
    ['2020', '2020/2021', '2022/2023', '2022'],
    ['2021', '2021', '2022/..', '2022/..'],
    ['2021', '2021/..', '2022', null],
    ['2021/..', '2021', '2023', '2023/..'],
  ])('%s is as far from its period as %s from %s: %s', (period, from, to, then) => {
    expect(periodAsFar(period, from, to)).toBe(then);
  });

  it.each([
    ['2024', '2023', true],
    ['2023', '2023', false],
    ['2022', '2022/2024', false],
    ['2021/..', '2023', true],
  ])('%s is later than %s: %s', (one, other, is) => {
    expect(isLaterPeriod(one, other)).toBe(is);
  });

  it.each([
    ['2024', '2023', true],
    ['2023', '2023', false],
    ['2022/..', '2023', true],
    ['2022/..', '2021/..', true],
    ['2021/2025', '2021/..', true],
    ['2024', '2021/..', true],
    ['2021/..', '2021/..', false],
    ['2020', '2021/..', false],
    ['', '2023', false],
  ])('%s may follow %s: %s', (one, other, may) => {
    expect(mayFollow(one, other)).toBe(may);
  });
});
