import { expect, it } from 'vitest';
import { middleOf } from './middle.ts';

it('finds the middle of the largest island', () => {
  expect(middleOf('M0 0l2 0 0 2zM10 10l20 0 0 10-20 0z')).toEqual({ x: 20, y: 15 });
});
