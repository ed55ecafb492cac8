import { describe, expect, it } from 'vitest';
import { arrows, nearest } from './compass.ts';

const places = [
  { name: 'north', x: 0, y: -10 },
  { name: 'north-east', x: 9, y: -10 },
  { name: 'far north', x: 1, y: -30 },
  { name: 'east', x: 10, y: 1 },
  { name: 'here', x: 0, y: 0 },
];
const from = (key: string) => nearest({ x: 0, y: 0 }, arrows[key] ?? { x: 0, y: 0 }, places)?.name;

describe('the nearest place in a direction', () => {
  it.for([
    ['ArrowUp', 'north'],
    ['ArrowRight', 'east'],
    ['ArrowDown', undefined],
    ['ArrowLeft', undefined],
  ] as const)('is found by %s: %s', ([key, name]) => {
    expect(from(key)).toBe(name);
  });
});
