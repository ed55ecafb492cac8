import type { Language } from '../words/words.ts';

/** What the map says itself. */
export const mapWords = {
  FR: {
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
    keys: 'Sur la carte\u00a0: flèches pour aller d’une région à l’autre, Entrée pour choisir.',
    none: 'Aucun plan d’actions régional n’est cité par la source.',
  },
  EN: {
    language: 'EN',
    colon: ': ',
    caption: 'Regional action plans',
    region: 'Region',
    plan: 'Action plan',
    ANNOUNCED: 'announced',
    SIGNED: 'signed',
    IN_PLACE: 'in place',
    ENDED: 'ended',
    UNNAMED: 'not named in the source',
    inferred: ' (inferred)',
    inference:
      'Inferred: the source counts this region without naming it, or gives the day without the year.',
    scales: 'Overseas: scales differ.',
    keys: 'On the map: arrow keys go from region to region, Enter selects.',
    none: 'The source names no regional action plan.',
  },
} as const satisfies Record<Language, Record<string, string>>;

export type MapWords = (typeof mapWords)[Language];
