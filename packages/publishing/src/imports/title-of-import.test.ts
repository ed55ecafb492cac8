import { expect, it } from 'vitest';
import { titleOfImport } from './title-of-import.ts';

it.each([
  [0, 201, 'Révision de 201\u00a0chiffres, novembre 2026', 'Revision of 201 figures, November 2026'],
  [0, 1, 'Révision d’un chiffre, novembre 2026', 'Revision of one figure, November 2026'],
  [1, 0, 'Un nouveau chiffre, novembre 2026', 'One new figure, November 2026'],
  [
    12,
    1,
    '12\u00a0nouveaux chiffres et révision d’un autre, novembre 2026',
    '12 new figures and revision of another, November 2026',
  ],
])('calls the release of %i new and %i changed figures by what it brings', (added, changed, fr, en) => {
  const rows = { new: added, changed };
  expect(titleOfImport(rows, '2026-11', 'fr')).toBe(fr);
  expect(titleOfImport(rows, '2026-11', 'en')).toBe(en);
});
