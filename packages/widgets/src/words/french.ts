/** What the elements say themselves; everything about a figure is said by the hub. */
export const french = {
  language: 'FR',
  source: 'Source\u00a0: ',
  colon: '\u00a0: ',
  none: 'Aucun chiffre publié à ce jour.',
  unknown: 'Inconnu du hub',
  failed: 'Les données à jour n’ont pas pu être chargées.',
  again: 'Réessayer',
} as const;
