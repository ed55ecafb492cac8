import { expect, it } from 'vitest';
import { differences } from './differences.ts';

it('are the fields that say something else, by their paths, in the order of what is new', () => {
  const before = {
    labelFr: 'Un',
    unit: 'EVENT',
    citations: [{ source: 'a', locator: 'p. 1' }],
    actors: ['akto'],
  };
  const after = { actors: ['akto', 'agefiph'], labelFr: 'Deux', unit: 'EVENT', citations: [{ source: 'a' }] };
  expect(differences(before, after)).toEqual([
    { path: 'actors', before: ['akto'], after: ['akto', 'agefiph'] },
    { path: 'labelFr', before: 'Un', after: 'Deux' },
    { path: 'citations.0.locator', before: 'p. 1', after: null },
  ]);
});

it('are none between nothing, what is empty and what is “no”', () => {
  const empty = {
    __typename: 'FigureContent',
    labelEn: '',
    printed: null,
    periodInferred: false,
    actors: [],
  };
  expect(differences(null, empty)).toEqual([]);
  expect(differences(empty, {})).toEqual([]);
});

it('leave out what is shown elsewhere, with all that stands in it', () => {
  expect(differences(null, { quantity: { number: '5' }, labelFr: 'Un' }, ['quantity'])).toEqual([
    { path: 'labelFr', before: null, after: 'Un' },
  ]);
});
