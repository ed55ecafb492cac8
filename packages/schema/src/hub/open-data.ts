import type { Locale } from '@akto-figures/quantity';
import { reuseWords } from '../../messages/generated/reuse.ts';

/** What the operator of the hub states about its data as a whole. */
export interface OpenData {
  /** The address of the licence under which all of it may be used; null where none is stated. */
  readonly licence: string | null;
  /** Whom one writes to about it; null: the hub's start page is all there is. */
  readonly contact: string | null;
}

/** No source states a licence, and a guess would be taken for a permission. */
export const nothingStated: OpenData = { licence: null, contact: null };

/** Whether one may use the data again, in words: as who runs the hub states it, or that no source does. */
export const reuseText = ({ licence }: OpenData, language: Locale): string =>
  reuseWords[language][licence === null ? 'unknown' : 'licensed'];
