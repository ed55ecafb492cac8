import { locales } from '@akto-figures/quantity';
import { describe, expect, it } from 'vitest';
import { checksWords } from '../../messages/generated/checks.ts';
import {
  adds,
  aFigure,
  aProposal,
  fieldsFoundBy,
  foundBy,
  revises,
  standing,
  withdraws,
} from '../../tests/a-proposal.ts';
import { inTurns } from '../turns.ts';
import { checks, runChecks, runChecksInTurns } from './checks.ts';
import type { Finding } from './finding.ts';

const figure = standing('FIGURE', 'salons-2022', aFigure());
const changed = aFigure({ quantity: { qualifier: 'EXACT', number: '6' } });

/** A finding with its sentences, so that two of them can be compared. */
const whole = ({ messages, ...rest }: Finding) => ({
  ...rest,
  messages: locales.map((locale) => messages[locale]),
});

describe('a change of what is public', () => {
  it('says why, in French', () => {
    expect(fieldsFoundBy('no-public-note', [revises(figure, changed)])).toEqual([]);
    expect(fieldsFoundBy('no-public-note', [revises(figure, changed, { noteFr: null })])).toEqual(['noteFr']);
    expect(fieldsFoundBy('no-public-note', [revises(figure, changed, { noteFr: ' ' })])).toEqual(['noteFr']);
  });

  it('says of which kind it is', () => {
    const kinds = (changeKind: 'ADDITION' | 'CORRECTION') => [revises(figure, changed, { changeKind })];
    expect(fieldsFoundBy('no-public-note', kinds('CORRECTION'))).toEqual([]);
    expect(fieldsFoundBy('no-public-note', kinds('ADDITION'))).toEqual(['changeKind']);
  });

  it('is made on something', () => {
    const on = (changeKind: 'ADDITION' | 'REVISION' | 'CORRECTION' | 'WITHDRAWAL') =>
      fieldsFoundBy('no-public-note', [
        adds('FIGURE', 'nouveau', aFigure(), { changeKind, noteFr: 'Une note.' }),
      ]);
    expect(on('ADDITION')).toEqual([]);
    expect([on('REVISION'), on('CORRECTION'), on('WITHDRAWAL')]).toEqual([
      ['changeKind'],
      ['changeKind'],
      ['changeKind'],
    ]);
  });

  it('withdraws nothing that is withdrawn already', () => {
    const gone = standing('FIGURE', 'salons-2022', aFigure(), { isWithdrawn: true });
    expect(fieldsFoundBy('no-public-note', [withdraws(figure)])).toEqual([]);
    expect(fieldsFoundBy('no-public-note', [withdraws(gone)])).toEqual(['changeKind']);
  });

  it('is made on what stands now, and says so with both values where it is not', () => {
    expect(foundBy('changed-meanwhile', [revises(figure, changed)])).toEqual([]);
    const [found] = foundBy('changed-meanwhile', [
      revises(figure, changed, { basedOnId: 'an older version' }),
    ]);
    expect(found).toMatchObject({ severity: 'ERROR', quantities: [{ number: '5' }, { number: '6' }] });
    expect(
      foundBy('changed-meanwhile', [adds('FIGURE', 'f', aFigure(), { basedOnId: 'gone' })]),
    ).toHaveLength(1);
    expect(foundBy('changed-meanwhile', [revises(figure, changed, { basedOnId: null })])).toHaveLength(1);
  });

  it('changes something', () => {
    const backwards = Object.fromEntries(Object.entries(aFigure()).reverse());
    expect(foundBy('nothing-changes', [revises(figure, changed)])).toEqual([]);
    expect(foundBy('nothing-changes', [withdraws(figure)])).toEqual([]);
    expect(foundBy('nothing-changes', [revises(figure, backwards)])).toMatchObject([{ severity: 'WARNING' }]);
  });
});

describe('a release of many changes', () => {
  const count = 40;
  const many = Array.from({ length: count }, (_, at) => {
    const key = `salons-${at}`;
    return revises(standing('FIGURE', key, aFigure()), changed, { noteFr: null });
  });

  it('is checked in turns between which others are answered, and finds the same', async () => {
    const proposal = aProposal(many);
    // By this clock each step is as long as a turn may be.
    let now = 0;
    let othersAnswered = 0;
    let isOver = false;
    const answerOthers = () => {
      othersAnswered += 1;
      if (!isOver) setImmediate(answerOthers);
    };
    setImmediate(answerOthers);
    const found = await runChecksInTurns(
      proposal,
      inTurns(undefined, () => {
        now += 25;
        return now;
      }),
    );
    isOver = true;
    expect(found.map(whole)).toEqual(runChecks(proposal).map(whole));
    expect(othersAnswered).toBeGreaterThan(count);
  });

  it('is gone through by each check in steps of one thing each, also where nothing is found', () => {
    const steps = (changes: typeof many) =>
      checks.map(({ id, look }) => [id, [...look(aProposal(changes))].length] as const);
    const ofOne = new Map(steps(many.slice(0, 1)));
    // What is not about figures has none to look at, and one that is not empty is seen to be so at once.
    const others = ['empty-release', 'axes-differ', 'still-to-sign', 'unit-words', 'unit-same-as'];
    const tooFew = steps(many).filter(
      ([id, found]) => !others.includes(id) && found - (ofOne.get(id) ?? 0) < count - 1,
    );
    expect(tooFew).toEqual([]);
  });
});

describe('a release', () => {
  it('without a change is found to be empty, and nothing else', () => {
    expect(runChecks(aProposal([]))).toMatchObject([
      { check: 'empty-release', severity: 'ERROR', subjects: [] },
    ]);
  });

  it('with nothing wrong in it has no finding', () => {
    expect(runChecks(aProposal([adds('FIGURE', 'salons-2022', aFigure())]))).toEqual([]);
    expect(runChecks(aProposal([revises(figure, changed)]))).toEqual([]);
    expect(runChecks(aProposal([withdraws(figure)]))).toEqual([]);
  });
});

describe('findings', () => {
  const wrong = (...keys: string[]) =>
    keys.map((key) =>
      adds('FIGURE', key, aFigure({ unit: 'person', period: '2021', territory: `region:${key}` })),
    );

  it('come in one order, whatever the order of the changes: errors first', () => {
    const there = runChecks(aProposal(wrong('28', '94', '04')));
    const back = runChecks(aProposal(wrong('04', '94', '28')));
    expect(back.map(whole)).toEqual(there.map(whole));
    expect(there.map(({ severity, subjects: [first] }) => `${severity} ${first?.key}`)).toEqual([
      'ERROR 04',
      'ERROR 28',
      'ERROR 94',
      'WARNING 04',
      'WARNING 28',
      'WARNING 94',
    ]);
  });

  it('keep their names while what they are about is the same, and get others with it', () => {
    const idWith = (number: string, more = {}) =>
      foundBy(
        'two-values',
        [revises(figure, aFigure({ quantity: { qualifier: 'EXACT', number }, ...more }))],
        [standing('FIGURE', 'aussi', aFigure())],
      ).map(({ id }) => id);
    expect(idWith('6')).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(idWith('6', { plainFr: 'Il y a eu 6 salons.' })).toEqual(idWith('6'));
    expect(idWith('7')).not.toEqual(idWith('6'));
  });
});

describe('the table of checks', () => {
  it('names each once, and says in each language what has to hold', () => {
    for (const words of Object.values(checksWords)) {
      expect(Object.keys(words).sort()).toEqual(checks.map(({ id }) => id).sort());
      for (const { asks } of Object.values(words)) expect(asks).toMatch(/\.$/);
    }
  });
});
