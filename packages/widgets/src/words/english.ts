import { mapWordsInEnglish } from '../akto-map/map-words-in-english.ts';
import type { Words } from './words.ts';

/** The same in English: a part of its own, which French pages do not load. */
export const english: Words = {
  language: 'EN',
  source: 'Source: ',
  colon: ': ',
  none: 'No figure published to date.',
  unknown: 'Unknown to the hub',
  failed: 'The current data could not be loaded.',
  again: 'Try again',
  map: mapWordsInEnglish,
};
