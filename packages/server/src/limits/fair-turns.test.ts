import { expect, it } from 'vitest';
import { takeFairTurns } from './fair-turns.ts';

it('lets somebody work while another has twenty things to do', async () => {
  const inTurn = takeFairTurns({ ofAll: 6, ofOne: 3 });
  const working: string[] = [];
  let most = 0;
  const ends: (() => void)[] = [];
  const begin = (who: string) =>
    inTurn(who, async () => {
      working.push(who);
      most = Math.max(most, working.length);
      await new Promise<void>((end) => ends.push(end));
      working.splice(working.indexOf(who), 1);
    });
  const all = [
    ...Array.from({ length: 20 }, () => begin('busy')),
    ...Array.from({ length: 4 }, () => begin('other')),
  ];
  await expect.poll(() => working.toSorted()).toEqual(['busy', 'busy', 'busy', 'other', 'other', 'other']);
  const ending = setInterval(() => ends.shift()?.(), 1);
  await Promise.all(all);
  clearInterval(ending);
  expect(most).toBe(6);
});
