import { describe, expect, it } from 'vitest';
import { localizedWith } from '../records/localized.ts';
import type { Territories } from '../territories/territories.ts';
import { isKey, isSubjectKey } from './is-key.ts';
import { requireKey } from './require-key.ts';

const normandie = { ...localizedWith('name', () => null), id: 'region:28', name: 'Normandie' };
const territories: Territories = { all: [normandie], find: () => null };

describe('a key', () => {
  it.each(['poec', 'akto-agefiph-2022-2024', '2022', 'a'.repeat(200)])('may be %s', (text) => {
    expect(isKey(text)).toBe(true);
  });

  it.each(['', 'Poec', 'poéc', 'po ec', '-poec', 'poec-', 'po--ec', 'poec\n', 'po/ec', 'a'.repeat(201)])(
    'is never %j',
    (text) => {
      expect(isKey(text)).toBe(false);
      expect(() => requireKey('FIGURE', text, territories)).toThrow(
        /^key (is .*; expected small letters|has 201 characters|has a)/,
      );
    },
  );

  it.each([
    ['akto-agefiph-2022-2024/region:28', true],
    [`${'a'.repeat(200)}/region:28`, true],
    ['akto-agefiph-2022-2024/region:29', false],
    ['akto-agefiph-2022-2024', false],
    ['Akto/region:28', false],
    [`${'a'.repeat(201)}/region:28`, false],
  ])('of an action plan is a convention’s and a territory’s: %s', (text, is) => {
    expect(isSubjectKey('ACTION_PLAN', text, territories)).toBe(is);
  });
});
