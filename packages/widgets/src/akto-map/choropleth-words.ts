import type { Language } from '../words/words.ts';

/** What a map of figures says itself; what it says of a figure is the hub's. */
export const choroplethWords = {
  FR: {
    figure: 'Chiffre',
    department: 'Département',
    nothing: 'pas de chiffre',
    unclassed: 'sans classe\u00a0: pas de nombre, ou plusieurs',
    RATE: 'Taux',
    TARGET: 'Objectif',
    BASELINE: 'Point de départ',
    marks:
      'Signes\u00a0: > plus de, ≥ au moins, < moins de, ≤ jusqu’à, ≈ environ ou près de. Le territoire est classé par la borne que dit la source\u00a0; sa valeur peut être au-delà.',
    elsewhere: 'Ne vaut pour aucun des territoires de la carte en particulier\u00a0:',
    none: 'Aucun chiffre de cet indicateur n’est publié à cette échelle.',
  },
  EN: {
    figure: 'Figure',
    department: 'Département',
    nothing: 'no figure',
    unclassed: 'in no class: no number, or several',
    RATE: 'Rate',
    TARGET: 'Target',
    BASELINE: 'Baseline',
    marks:
      'Signs: > more than, ≥ at least, < less than, ≤ up to, ≈ about or nearly. The territory is classed by the bound that the source states; its value may lie beyond.',
    elsewhere: 'Holds for none of the map’s territories in particular:',
    none: 'No figure of this indicator is published at this level.',
  },
} as const satisfies Record<Language, object>;
