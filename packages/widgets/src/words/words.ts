import type { MapWords } from '../akto-map/map-words.ts';
import { french } from './french.ts';

export type Language = 'FR' | 'EN';

export type Words = { readonly [Name in keyof typeof french]: string } & {
  readonly language: Language;
  /** What a map says, where it is not French. */
  readonly map?: MapWords;
};

/** The words of a language. French is at hand; English comes when a page speaks it, and French stands in where it cannot. */
export async function wordsIn(language: Language): Promise<Words> {
  if (language === 'FR') return french;
  return import('./english.ts').then(
    ({ english }) => english,
    () => french,
  );
}
