import type { MapWords } from '../akto-map/map-words.ts';
import { french } from './french.ts';

export type Language = 'FR' | 'EN';

export type Words = { readonly [Name in keyof typeof french]: string } & {
  readonly language: Language;
  /** What a map says, where it is not French. */
  readonly map?: MapWords;
};

/** The words of a language. French is at hand; English comes when a page speaks it, and French stands in where it cannot. */
export const wordsIn = (language: Language): Words | Promise<Words> =>
  language === 'FR'
    ? french
    : import('./english.ts').then(
        ({ english }) => english,
        () => french,
      );
