import { expect, it } from 'vitest';
import { partsBar } from './progress-bar.ts';

it.each([
  ['7 sur 10', { number: '7', low: '7', high: '7', outOf: '10' }, 70, 70, 9],
  ['plus de 7 sur 10', { number: '7', low: '7', high: null, outOf: '10' }, 70, 100, 9],
  ['moins de 2 sur 5', { number: '2', low: null, high: '2', outOf: '5' }, 0, 40, 4],
  ['environ 2 sur 5', { number: '2', low: null, high: null, outOf: '5' }, 0, 40, 4],
  ['4,4 sur 5', { number: '4.4', low: '4.4', high: '4.4', outOf: '5' }, 88, 88, 4],
  ['7 sur 250', { number: '50', low: '50', high: '50', outOf: '250' }, 20, 20, 0],
])('%s is drawn as a part of its whole', (_, part, sure, perhaps, lines) => {
  const bar = `${partsBar(part, 'key')}`;
  expect(bar).toContain(`<rect class="sure" width="${sure}%"`);
  expect(bar).toContain(`x="${sure}%" width="${perhaps - sure}%"`);
  expect(bar.match(/class="part"/g) ?? []).toHaveLength(lines);
});
