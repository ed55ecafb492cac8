import { expect, it } from 'vitest';
import { exactNumber } from './exact-number.ts';

it.each([
  ['1780', '1780'],
  ['007.50', '7.5'],
  ['0.50', '0.5'],
  ['12.0', '12'],
  ['000', '0'],
  ['12345678901234567891', '12345678901234567891'],
])('%s is searched for as %s', (written, exact) => {
  expect(exactNumber(written)).toBe(exact);
});
