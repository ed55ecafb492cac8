import type { FigureContent } from '@akto-figures/contents';
import { noOwnUnits, value } from '@akto-figures/quantity';
import { expect, it } from 'vitest';
import { aTextNumber } from '../../tests/a-text-number.ts';
import type { AwaitedFigure } from '../renewals/awaited-figures.ts';
import { awaitedMatches } from './awaited-matches.ts';
import type { TextNumber } from './text-number.ts';

const awaited = (key: string, labelFr: string, more: Partial<FigureContent> = {}): AwaitedFigure => ({
  ...{ key, release: 'r', revision: 1, renews: `${key}-before` },
  content: { ...{ labelFr, role: 'ACTUAL', period: '2024', territory: 'FR', unit: 'contract' }, ...more },
});

let places = 0;
function said(label: string | null, more: Partial<TextNumber> = {}): TextNumber {
  places += 10;
  return aTextNumber(places, '340', { label, counted: label, ...more });
}

/** The keys of the figures that these numbers are the values of; a dash where they are of none. */
function matched(numbers: readonly TextNumber[], drafted: readonly AwaitedFigure[]): string[] {
  const { filled } = awaitedMatches(numbers, drafted, noOwnUnits);
  return numbers.map((number) => filled.get(number)?.key ?? '-');
}

/** The keys of the figures that somebody is asked to choose from for a number, beside the others. */
const asked = (number: TextNumber, drafted: readonly AwaitedFigure[], others: readonly TextNumber[] = []) =>
  (awaitedMatches([number, ...others], drafted, noOwnUnits).mayFill.get(number) ?? []).map(({ key }) => key);

const unit = (name: 'person' | 'company' | 'percent') => ({ unit: name });
const of = (name: 'person' | 'company' | 'percent') => ({ value: value({ number: '41', unit: name }) });

it('gives nine numbers of a text to the nine figures that wait for them, as anybody would', () => {
  const drafted = [
    awaited('signes', 'Contrats d’apprentissage signés par des personnes handicapées'),
    awaited('rompus', 'Contrats d’apprentissage rompus'),
    awaited('recrute', 'Entreprises ayant recruté', unit('company')),
    awaited('formations', 'Formations', { unit: undefined } as unknown as FigureContent),
    awaited('accompagnees', 'Personnes accompagnées', unit('person')),
    awaited('formees', 'Personnes formées', unit('person')),
    awaited('rupture', 'Taux de rupture des contrats', { ...unit('percent'), role: 'RATE' }),
    awaited('bretagne', 'Personnes accompagnées', { ...unit('person'), territory: 'FR-BRE' }),
    awaited('objectif', 'Personnes accompagnées', { ...unit('person'), role: 'TARGET' }),
  ];
  const numbers = [
    said('contrats d’apprentissage signés'),
    said('contrats d’apprentissage rompus avant terme'),
    said('entreprises qui ont recruté', of('company')),
    said('formations ouvertes', { value: value({ number: '95' }) }),
    said('personnes accompagnées', of('person')),
    said('personnes formées', of('person')),
    said('taux de rupture', { ...of('percent'), role: 'RATE' }),
    said('personnes accompagnées', { ...of('person'), territory: 'FR-BRE' }),
    said('personnes accompagnées', { ...of('person'), role: 'TARGET' }),
  ];
  expect(matched(numbers, drafted)).toEqual(drafted.map(({ key }) => key));
});

it.each([
  [
    'of which two are as alike',
    'contrats signés',
    ['Contrats signés en juin', 'Contrats signés en mars'],
    {},
  ],
  ['that counts other things', 'contrats d’apprentissage', ['Contrats de professionnalisation'], {}],
  ['that says its unit alone', 'contrats', ['Contrats rompus'], {}],
  ['of another year', 'contrats signés', ['Contrats signés'], { period: '2023' }],
  [
    'in another unit',
    'contrats signés',
    ['Contrats signés'],
    { value: value({ number: '4', unit: 'percent' }) },
  ],
  ['that somebody says is of none', 'contrats signés', ['Contrats signés'], { fills: '-' }],
] as const)('gives a number to none %s', (_, label, labels, more) => {
  expect(
    matched(
      [said(label, more)],
      labels.map((each, at) => awaited(`f${at}`, each)),
    ),
  ).toEqual(['-']);
});

it('leaves a figure to the number that names it, and to the one that somebody has chosen', () => {
  const drafted = [awaited('signes', 'Contrats d’apprentissage signés'), awaited('autres', 'Aides versées')];
  const [alike, named] = [
    said('contrats d’apprentissage signés en juin'),
    said('Contrats d’apprentissage signés'),
  ];
  expect(matched([alike, named], drafted)).toEqual(['-', 'signes']);
  expect(matched([{ ...alike, fills: 'signes' }, named], drafted)).toEqual(['signes', '-']);
  expect(matched([said(null, { fills: 'autres' })], drafted)).toEqual(['autres']);
});

it('asks which of the figures is meant where several are alike, or where one is called by more than the number', () => {
  const [june, march] = [
    awaited('juin', 'Contrats signés en juin'),
    awaited('mars', 'Contrats signés en mars'),
  ];
  expect(asked(said('contrats signés'), [june, march])).toEqual(['juin', 'mars']);
  expect(asked(said('contrats'), [june])).toEqual(['juin']);
  expect(asked(said(null), [june])).toEqual(['juin']);
  expect(asked(said('contrats signés', { fills: '-' }), [june, march])).toEqual([]);
  expect(asked(said('apprentis'), [june, march])).toEqual([]);
  expect(asked(said('contrats', { period: '2023' }), [june, march])).toEqual([]);
  // What another number of the text is named after is not asked for.
  expect(asked(said('contrats'), [june, march], [said('Contrats signés en juin')])).toEqual(['mars']);
});
