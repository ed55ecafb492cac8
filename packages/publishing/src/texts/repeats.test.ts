import { expect, it } from 'vitest';
import { aTextNumber } from '../../tests/a-text-number.ts';
import { withoutRepeats } from './repeats.ts';

const at = (start: number) => ({ start, end: start + 5 });
const saysAgain = (start: number) => ({ relations: [{ type: 'sameAs' as const, to: at(start) }] });

it.each([
  ['that names what is said before it', [{}, saysAgain(0)]],
  ['that what is said before it names', [saysAgain(10), {}]],
])('a statement in other words is one figure: one %s', (_, [one, other]) => {
  const title = aTextNumber(0, '2310', { label: 'contrats signés', ...one });
  const sentence = aTextNumber(10, '2310', other);
  const { drafted, first } = withoutRepeats([title, sentence]);
  expect(drafted).toEqual([title]);
  expect(first(at(10))).toBe(title);
});

it('a statement of another value is another figure, whatever names it', () => {
  const numbers = [
    aTextNumber(0, '2310', { label: 'contrats signés', ...saysAgain(10) }),
    aTextNumber(10, '2300'),
  ];
  expect(withoutRepeats(numbers).drafted).toEqual(numbers);
});
