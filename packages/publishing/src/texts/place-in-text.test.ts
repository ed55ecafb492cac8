import { expect, it } from 'vitest';
import { placesIn } from './place-in-text.ts';

const text = `Communiqué de presse

120 contrats signés en Normandie

Rouen, le 18 février 2025

En 2024, 121 contrats ont été signés.

Au total, 122 personnes
ont été formées.

L’emploi en région

En Normandie, 123 entreprises ont recruté :
- 124 dans l’Orne ;
- 125 dans la Manche.

Orne\t126\t12
Eure\t127\t13

Le reste de l’année compte 128 salons.`;

it('says where a number of a text stands, as one says it to who has the text', () => {
  const placeOf = placesIn(text, 'fr');
  const at = (number: number) => placeOf(text.indexOf(String(number)));
  expect([120, 121, 122, 123, 124, 125, 126, 127, 128].map(at)).toEqual([
    ...['en-tête', 'paragraphe 1', 'paragraphe 2', 'L’emploi en région, paragraphe 1'],
    ...['L’emploi en région, point 1', 'L’emploi en région, point 2'],
    ...['tableau 1, ligne 1', 'tableau 1, ligne 2', 'L’emploi en région, paragraphe 2'],
  ]);
  expect(placesIn('In 2024, 12 contracts were signed.', 'en')(9)).toBe('paragraph 1');
});

it('takes as long as the text is', () => {
  const long = 'En 2024, 12 contrats.\n\n'.repeat(20_000);
  expect(placesIn(long, 'fr')(long.length)).toMatch(/^paragraphe 20\s000$/);
});
