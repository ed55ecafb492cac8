import type { MapWords } from './map-words.ts';

/** What the map says itself. */
export const mapWordsInEnglish: MapWords = {
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
  inference: 'Inferred: the source counts this region without naming it, or gives the day without the year.',
  scales: 'Overseas: scales differ.',
  keys: 'On the map: arrow keys or the first letters of a name, Enter to select.',
  none: 'The source names no regional action plan.',
};
