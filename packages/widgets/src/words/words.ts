import { elements } from '../../messages/generated/elements-first.ts';
import {
  type ElementsWords,
  type MapWords,
  others,
  type Spoken,
} from '../../messages/generated/languages.ts';

/** What the elements say themselves; everything about a figure is said by the hub. */
export type Words = ElementsWords &
  Spoken & {
    /** What a map says, where it is not in the first language. */
    readonly map?: MapWords & Spoken;
  };

/** The words of a language. The first is at hand; another comes when a page speaks it, and the first stands in where it cannot. */
export const wordsIn = (language: Words['language']): Words | Promise<Words> =>
  (others as Others)[language]?.().then(
    ({ words }) => words,
    () => elements,
  ) ?? elements;

type Others = { readonly [Language in Words['language']]?: () => Promise<{ readonly words: Words }> };
