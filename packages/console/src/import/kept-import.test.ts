import { localizedWith } from '@akto-figures/contents';
import { expect, it, vi } from 'vitest';
import { type Edits, type Fix, isChanged, toSend } from './kept-import.ts';

const aFix = (value: string, was: string | null): Fix => ({ row: 2, column: 'Valeur', value, was });

it.each([
  ['12', '13', true],
  ['12', '12', false],
  ['', null, false],
  ['12', null, true],
  ['', '12', true],
])('a cell that says “%s” now, and “%s” in the file, is mended: %s', (value, was, is) => {
  expect(isChanged(aFix(value, was))).toBe(is);
});

it('sends what was mended and said, and nothing that was put back or left empty', () => {
  vi.stubGlobal('localStorage', { getItem: () => 'fr' });
  const edits: Edits = {
    language: 'EN',
    fixes: [aFix('12', '13'), aFix('7', '7')],
    columns: [{ name: 'Nombre', meaning: null }],
    rows: [{ row: 9, read: false }],
    otherPeriods: 'NEW_PERIOD',
    periods: [{ row: 3, is: 'CORRECTION' }],
    titleFr: 'Bilan 2025',
    titleEn: '',
    notStated: true,
    constants: { indicator: 'poec', role: ' ' },
    sheet: '',
    ...localizedWith('note', () => '  '),
    noteFr: '  Bilan relu ',
    sent: 'a key',
  };
  expect(toSend({ name: 'bilan.csv', base64: 'Q2zDqQ==', size: 4 } as never, edits, 'FR')).toEqual({
    fileName: 'bilan.csv',
    file: 'Q2zDqQ==',
    language: 'EN',
    locale: 'FR',
    fixes: [{ row: 2, column: 'Valeur', value: '12' }],
    columns: [{ name: 'Nombre', meaning: null }],
    rows: [{ row: 9, read: false }],
    otherPeriods: 'NEW_PERIOD',
    periods: [{ row: 3, is: 'CORRECTION' }],
    titleFr: 'Bilan 2025',
    titleEn: null,
    notStated: true,
    constants: [{ column: 'indicator', value: 'poec' }],
    sheet: null,
    noteFr: 'Bilan relu',
    noteEn: null,
  });
  vi.unstubAllGlobals();
});
