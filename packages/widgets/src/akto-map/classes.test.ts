import { describe, expect, it } from 'vitest';
import { classesOf } from './classes.ts';

describe('the classes of a map', () => {
  it.for([
    [[7], [5]],
    [
      [1, 9],
      [3, 5],
    ],
    [
      [1, 1, 1, 9],
      [3, 3, 3, 5],
    ],
    [
      [5, 4, 3, 2, 1],
      [5, 4, 3, 2, 1],
    ],
    [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 1e6],
      [1, 1, 2, 2, 3, 3, 4, 4, 5, 5],
    ],
  ] as const)('of %j are %j', ([numbers, classes]) => {
    const found = classesOf(numbers);
    expect(numbers.map((number) => found.get(number))).toEqual(classes);
  });
});
