/** What the map says itself. In English it comes with the other English words. */
export const mapWords = {
  language: 'FR',
  colon: '\u00a0: ',
  caption: 'Plans d’actions régionaux',
  region: 'Région',
  plan: 'Plan d’actions',
  ANNOUNCED: 'annoncé',
  SIGNED: 'signé',
  IN_PLACE: 'en place',
  ENDED: 'terminé',
  UNNAMED: 'non cité par la source',
  inferred: ' (déduit)',
  inference: 'Déduit\u00a0: la source compte cette région sans la nommer, ou donne le jour sans l’année.',
  scales: 'Outre-mer\u00a0: échelles différentes.',
  keys: 'Sur la carte\u00a0: flèches ou premières lettres d’un nom, Entrée pour choisir.',
  none: 'Aucun plan d’actions régional n’est cité par la source.',
} as const;

export type MapWords = { readonly [Name in keyof typeof mapWords]: string };
