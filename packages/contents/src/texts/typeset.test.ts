import { expect, it } from 'vitest';
import { typeset } from './typeset.ts';

it.each([
  ["l'emploi", 'l’emploi'],
  ['« oui » !', '«\u00a0oui\u00a0»\u00a0!'],
  [
    "Reconduire « Plan « Alternance 2022 » d'AKTO »",
    'Reconduire «\u00a0Plan “Alternance 2022” d’AKTO\u00a0»',
  ],
  ['« un » et « deux »', '«\u00a0un\u00a0» et «\u00a0deux\u00a0»'],
  ['« Plan « ouvert »', '«\u00a0Plan «\u00a0ouvert\u00a0»'],
  ['fermé » puis « ouvert', 'fermé\u00a0» puis «\u00a0ouvert'],
])('sets %s as print sets it', (typed, set) => {
  expect(typeset(typed)).toBe(set);
});
