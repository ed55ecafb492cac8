import type { Contents } from '@akto-figures/contents';
import { describe, expect, it } from 'vitest';
import {
  aConvention,
  adds,
  aFigure,
  anActor,
  aProposal,
  foundBy,
  revises,
  standing,
  withdraws,
} from '../../tests/a-proposal.ts';
import { cycle } from './cycle.ts';
import { speechOf } from './speech.ts';

const figure = (key: string, fields: Contents['FIGURE']) => adds('FIGURE', key, aFigure(fields));
const keysIn = (...given: Parameters<typeof foundBy>) =>
  foundBy(...given).map(({ subjects }) => subjects.map(({ key }) => key).join(' → '));

describe('a relation', () => {
  it('leads on as far as it likes, and to one from many', () => {
    const chain = [
      figure('a', { partOf: 'b' }),
      figure('b', { partOf: 'c' }),
      figure('c', {}),
      figure('taux', { derivedFrom: ['a', 'b'] }),
      figure('autre-taux', { derivedFrom: ['taux', 'b'] }),
    ];
    expect(foundBy('cycle', chain)).toEqual([]);
  });

  it.each(['partOf', 'exampleOf', 'derivedFrom'])('among figures does not come back: %s', (relation) => {
    const to = (key: string) => ({ [relation]: relation === 'derivedFrom' ? ['z', key] : key });
    const circle = [figure('a', to('b')), figure('b', to('c')), figure('c', to('a')), figure('z', {})];
    expect(foundBy('cycle', circle)).toMatchObject([
      { severity: 'ERROR', field: relation, subjects: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] },
    ]);
  });

  it.each(['succeeds', 'partOf', 'implements'])('among conventions does not come back: %s', (relation) => {
    const to = (key: string) => aConvention({ [relation]: key });
    const circle = [adds('CONVENTION', 'a', to('b')), adds('CONVENTION', 'b', to('a'))];
    expect(foundBy('cycle', circle)).toMatchObject([{ severity: 'ERROR', field: relation }]);
  });

  it('among actors does not come back', () => {
    const circle = [
      adds('ACTOR', 'a', anActor({ memberOf: 'b' })),
      adds('ACTOR', 'b', anActor({ memberOf: 'a' })),
    ];
    expect(foundBy('cycle', circle)).toMatchObject([{ severity: 'ERROR', field: 'memberOf' }]);
  });

  it('and another one may lead there and back', () => {
    expect(foundBy('cycle', [figure('a', { partOf: 'b' }), figure('b', { exampleOf: 'a' })])).toEqual([]);
    expect(foundBy('cycle', [figure('a', { with: ['b'] }), figure('b', { with: ['a'] })])).toEqual([]);
  });

  it('to itself is an unknown reference, and no circle', () => {
    expect(foundBy('cycle', [figure('a', { partOf: 'a' })])).toEqual([]);
  });
});

describe('a circle', () => {
  const stands = standing('FIGURE', 'b', aFigure({ partOf: 'a' }));

  it('is closed by what stands as well, and the change is named first', () => {
    const [found] = foundBy('cycle', [figure('a', { partOf: 'b' })], [stands]);
    expect(found?.subjects.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(keysIn('cycle', [figure('c', { partOf: 'b' }), figure('a', { partOf: 'c' })], [stands])).toEqual([
      'a → c → b',
    ]);
  });

  it('is open where one of its figures goes, or names another one', () => {
    const a = figure('a', { partOf: 'b' });
    expect(foundBy('cycle', [a, withdraws(stands)], [stands])).toEqual([]);
    expect(foundBy('cycle', [a, revises(stands, aFigure())], [stands])).toEqual([]);
  });

  it('that stands already is not this release’s to mend', () => {
    const all = [stands, standing('FIGURE', 'a', aFigure({ partOf: 'b' }))];
    expect(foundBy('cycle', [figure('c', { partOf: 'a' })], all)).toEqual([]);
  });

  it('of a whole release is told in a message of a few lines', () => {
    const count = 50_000;
    const circle = Array.from({ length: count }, (_, n) =>
      figure(`f-${n}`, { partOf: `f-${(n + 1) % count}` }),
    );
    const proposal = aProposal(circle);
    const [found] = [...cycle(proposal)].filter((step) => step !== null);
    expect(found?.subjects).toHaveLength(count);
    const message = found?.say(speechOf(proposal, 'fr')) ?? '';
    expect(message.length).toBeLessThan(500);
    expect(message).toContain('49994 de plus');
  });
});
