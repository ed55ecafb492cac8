import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptMarks } from './kept-marks.ts';
import type { Mark } from './read-number.ts';

const stored = new Map<string, string>();
const mark = (start: number, reason: string): Mark => ({ start, end: start + 2, does: 'REJECT', reason });

/** A hub that takes no decision with "trop long" in it, and tells what it has taken. */
const taken: Mark[] = [];
const hub = async (_path: string, { body }: { body: string }) => {
  const { marks } = JSON.parse(body).variables.input as { marks: Mark[] };
  const isBad = marks.some(({ reason }) => reason === 'trop long');
  if (!isBad) taken.push(...marks);
  const answer = isBad
    ? { errors: [{ message: 'too long', extensions: { code: 'BAD_USER_INPUT' } }] }
    : { data: { markText: { __typename: 'Done' } } };
  return new Response(JSON.stringify(answer));
};

beforeEach(() => {
  stored.clear();
  taken.length = 0;
  vi.stubGlobal('fetch', hub);
  // Windows are told of each act.
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, text: string) => stored.set(name, text),
    removeItem: (name: string) => stored.delete(name),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('lets go of the one decision that the hub never takes, so that the text can be opened again', async () => {
  const all = [mark(1, 'Doublon'), mark(5, 'trop long'), mark(9, 'Ancien')];
  await expect(new KeptMarks('r').decide(all)).rejects.toThrow('too long');
  await new KeptMarks('r').decide([]);
  expect(taken.map(({ start }) => start)).toEqual([1, 9]);
  expect(stored.size).toBe(0);
});
