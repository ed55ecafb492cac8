import { isEdtf } from './is-edtf.ts';

/** What is wrong with a period that can be made out. */
export type PeriodFault =
  /** The weekday beside a day is another day's. */
  | { readonly code: 'wrongWeekday'; readonly day: string }
  | { readonly code: 'noSuchDay'; readonly month: string }
  | { readonly code: 'endsBeforeItBegins' }
  | { readonly code: 'noYear' };

/** What a text may mean, as EDTF; where something is wrong with it, what may have been meant. */
export interface Meaning {
  readonly edtfs: readonly string[];
  readonly fault?: PeriodFault;
}

export const meaning = (...edtfs: readonly string[]): Meaning => ({ edtfs });

/** A part of a text that means something, or null. */
export type Reader = (text: string) => Meaning | null;

/** The first that makes something of a text. */
export function firstOf(text: string, readers: readonly Reader[]): Meaning | null {
  for (const read of readers) {
    const found = read(text);
    if (found) return found;
  }
  return null;
}

/** The first that makes something of one of these texts, in their order. */
export function firstOfEach(texts: readonly string[], readers: readonly Reader[]): Meaning | null {
  for (const text of texts) {
    const found = firstOf(text, readers);
    if (found) return found;
  }
  return null;
}

/** The same of each meaning; those that are no period fall away, and where none is left, the text means nothing. */
export function changed({ edtfs, fault }: Meaning, change: (edtf: string) => string): Meaning | null {
  const left = edtfs.map(change).filter(isEdtf);
  return left.length > 0 ? { edtfs: left, ...(fault && { fault }) } : null;
}

/** The first date of a period. */
export const startOf = (edtf: string): string => edtf.split('/')[0] ?? edtf;

/** The last date of a period. */
export const endOf = (edtf: string): string => edtf.split('/').at(-1) ?? edtf;
