import type { FigureContent } from '@akto-figures/contents';
import { describe, expect, it } from 'vitest';
import { adds, aFigure, foundBy, revises, standing, withdraws } from '../../tests/a-proposal.ts';

const moreThan1780 = { quantity: { qualifier: 'MORE_THAN', number: '1780' }, unit: 'course' } as const;
const events = (number: string) => ({ quantity: { qualifier: 'EXACT', number } }) as const;

/** What is found beside "plus de 1 780 formations": "plainFr ERROR". */
const found = (fields: FigureContent, ...more: Parameters<typeof foundBy>[2][]) =>
  foundBy(
    'words-disagree',
    [adds('FIGURE', 'poec', aFigure({ ...moreThan1780, ...fields }))],
    more.flat() as never,
  ).map(({ field, severity }) => `${field} ${severity}`);

describe('words beside "plus de 1 780 formations"', () => {
  it.each([
    'Exactement 1 780 formations.',
    '1 780 formations ont eu lieu.',
    'Près de 1 780 formations.',
    '1 200 personnes ont appris un métier.',
    'Mille deux cents personnes ont appris un métier.',
    'Plus de 1 780 personnes ont appris un métier.',
    'En 2024 1 200 personnes ont appris un métier.',
  ])('may not say "%s"', (plainFr) => {
    expect(found({ plainFr })).toEqual(['plainFr ERROR']);
  });

  it('may not say it in English either, in a label, or in a note', () => {
    expect(found({ plainEn: 'Exactly 1,780 courses' })).toEqual(['plainEn ERROR']);
    expect(found({ labelEn: '1,200 people trained' })).toEqual(['labelEn ERROR']);
    expect(found({ compositionFr: '1 780 formations, dont des POEC' })).toEqual(['compositionFr ERROR']);
    const change = adds('FIGURE', 'poec', aFigure(moreThan1780), { noteEn: 'There were 1,780 of them.' });
    expect(foundBy('words-disagree', [change])).toMatchObject([{ field: 'noteEn', severity: 'ERROR' }]);
  });

  it.each([
    'Plus de 1 780 formations ont eu lieu.',
    'Plus de mille sept cent quatre-vingts formations ont eu lieu de 2022 à 2024.',
    'Au moins 1 780 formations, en 3 ans.',
    'Plus de 1 700 formations pour les entreprises de moins de 50 salariés.',
    'Des formations pour trouver un métier : c’est l’axe 2 de la loi n° 2018-771, dans les 2 réseaux.',
  ])('may say "%s"', (plainFr) => {
    expect(found({ plainFr })).toEqual([]);
  });

  it.each([
    'Plus de 1 780 formations, pour 1 200 personnes.',
    'Plus de 1 780 formations, et 41 % de femmes.',
    'Plus de 500 formations ont eu lieu.',
    'Plus de 1 780 formations, dont 600 en Normandie.',
    'Plus de 1 780 formations : deux fois plus.',
  ])('say what a reason has to explain in "%s"', (plainFr) => {
    expect(found({ plainFr })).toEqual(['plainFr WARNING']);
  });

  it('may have a number in the name of what is counted', () => {
    expect(found({ labelFr: 'Formations, entreprises de 50 salariés et plus, niveau 5' })).toEqual([]);
    expect(found({ labelFr: 'Plan « 10 000 formations »' })).toEqual([]);
  });

  it('say no number where the source states none', () => {
    const { quantity: _, ...unstated } = aFigure({ statement: 'NOT_STATED', plainFr: '1 200 personnes.' });
    expect(foundBy('words-disagree', [adds('FIGURE', 'poec', unstated)])).toMatchObject([
      { severity: 'ERROR' },
    ]);
  });
});

describe('a number of another figure', () => {
  const whole = standing('FIGURE', 'salons-2021', aFigure({ ...events('70'), indicator: 'salons-2021' }));
  const part = (fields: FigureContent) =>
    adds('FIGURE', 'salons-normandie', aFigure({ ...events('5'), partOf: 'salons-2021', ...fields }));

  it('may stand beside one that is related to it, with its own qualifier', () => {
    expect(
      foundBy('words-disagree', [part({ plainFr: '5 des 70 événements étaient en Normandie.' })], [whole]),
    ).toEqual([]);
    const otherwise = part({ plainFr: '5 événements sur plus de 70 événements.' });
    expect(foundBy('words-disagree', [otherwise], [whole])).toMatchObject([{ severity: 'ERROR' }]);
  });

  it('is no part of it where it is larger', () => {
    expect(foundBy('words-disagree', [part({ compositionFr: 'dont 6 en mai' })], [whole])).toMatchObject([
      { severity: 'ERROR', field: 'compositionFr' },
    ]);
  });

  it('may be reckoned from the two', () => {
    const text = (plainFr: string) => foundBy('words-disagree', [part({ plainFr })], [whole]);
    expect(text('5 événements, soit 65 de moins que dans toute la France, ou 7,1 % du total.')).toEqual([]);
    expect(text('5 événements, soit 8 % du total.')).toMatchObject([{ severity: 'WARNING' }]);
  });

  it('is a warning beside the words of a figure that stays, once it is no longer so', () => {
    const stays = standing('FIGURE', 'salons-normandie', part({ compositionFr: 'sur 70 salons' }).content);
    const grows = revises(whole, { ...whole.content, ...events('80') });
    expect(foundBy('words-disagree', [grows], [stays])).toMatchObject([
      { severity: 'WARNING', subjects: [{ key: 'salons-normandie' }], field: 'compositionFr' },
    ]);
    const same = revises(whole, { ...whole.content, labelFr: 'Salons de 2021' });
    expect(foundBy('words-disagree', [same], [stays])).toEqual([]);
  });
});

describe('the note of a change', () => {
  const stands = standing(
    'FIGURE',
    'poec',
    aFigure({ ...moreThan1780, quantity: { qualifier: 'EXACT', number: '1708' } }),
  );
  const noted = (noteFr: string) =>
    foundBy('words-disagree', [revises(stands, aFigure(moreThan1780), { noteFr })]).map(
      ({ severity }) => severity,
    );

  it('may name what was said before, and both', () => {
    expect(noted('Plus de 1 780 au lieu de 1 708, soit une faute de frappe du 9 mai 2022.')).toEqual([]);
  });

  it('has no other number without a reason, and its own with its qualifier', () => {
    expect(noted('Données pour 13 régions.')).toEqual(['WARNING']);
    expect(noted('C’est 1 780.')).toEqual(['ERROR']);
  });

  it('of a withdrawal may say what it likes', () => {
    expect(foundBy('words-disagree', [{ ...withdraws(stands), noteFr: 'Le vrai nombre est 12.' }])).toEqual(
      [],
    );
  });
});

describe('a warning', () => {
  it('that was accepted of words and a value is not asked again with another change', () => {
    const plainFr = 'Plus de 1 780 formations, pour 1 200 personnes.';
    const stands = standing('FIGURE', 'poec', aFigure({ ...moreThan1780, plainFr }));
    const relabelled = revises(stands, { ...stands.content, labelFr: 'Formations' });
    expect(foundBy('words-disagree', [relabelled])).toEqual([]);
    const longer = revises(stands, { ...stands.content, plainFr: `${plainFr} Bravo.` });
    expect(foundBy('words-disagree', [longer])).toHaveLength(1);
  });
});
