import { expect, it } from 'vitest';
import { aTextNumber } from '../../tests/a-text-number.ts';
import { citationOf } from './citation-of.ts';

/** The words around "340", where so many characters of a text are kept on each side. */
function around(text: string, [before, after]: readonly [number, number]) {
  const start = text.indexOf('340');
  const end = start + 3;
  const words = { prefix: text.slice(start - before, start), suffix: text.slice(end, end + after) };
  const number = aTextNumber(start, '340', { end, exact: '340', ...words });
  const parts = { printed: undefined, source: 'bilan', placeOf: () => 'en-tête' };
  const { quote } = citationOf(number, parts, { text, documentHash: '', readAt: new Date(0) });
  return [quote?.prefix, quote?.suffix];
}

const text = 'Sur 1 780 contrats, 340 le sont, contre 1 940 en 2024.';

it.each([
  ['as they are', [20, 34], ['Sur 1 780 contrats, ', ' le sont, contre 1 940 en 2024.']],
  ['without half a number', [15, 19], [' contrats, ', ' le sont, contre ']],
  ['with a whole one', [16, 22], ['1 780 contrats, ', ' le sont, contre 1 940']],
] as const)('keeps the words around a number %s', (_, kept, words) => {
  expect(around(text, kept)).toEqual(words);
});
