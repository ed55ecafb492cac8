import { expect, it } from 'vitest';
import { aTextNumber } from '../../tests/a-text-number.ts';
import { withoutRepeats } from './repeats.ts';

const at = (start: number) => ({ start, end: start + 5 });
const saysAgain = (start: number) => ({ relations: [{ type: 'sameAs' as const, to: at(start) }] });

it.each([
  ['the title, which its sentence names', [{}, saysAgain(0)], 0],
  ['the sentence, which its title names', [saysAgain(10), {}], 1],
] as const)('a statement in other words is one figure: %s', (_, [one, other], kept) => {
  const numbers = [
    aTextNumber(0, '2310', { label: 'contrats signés', ...one }),
    aTextNumber(10, '2310', other),
  ];
  const { drafted, first } = withoutRepeats(numbers);
  expect(drafted).toEqual([numbers[kept]]);
  expect([first(at(0)), first(at(10))]).toEqual([numbers[kept], numbers[kept]]);
});

it('a statement of another value is another figure, whatever names it', () => {
  const numbers = [
    aTextNumber(0, '2310', { label: 'contrats signés', ...saysAgain(10) }),
    aTextNumber(10, '2300'),
  ];
  expect(withoutRepeats(numbers).drafted).toEqual(numbers);
});
