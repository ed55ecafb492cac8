import type { QuoteContent } from '../records/citations.ts';

/** How many characters of a quote are shown to the public at most, an ellipsis at each end included. */
export const longestExcerpt = 300;

// " …" at both ends.
const forEllipses = 4;

/** A quote as the public may read it: the number, and around it as many whole words as there is room for. */
export interface QuoteExcerpt {
  readonly prefix: string;
  readonly exact: string;
  readonly suffix: string;
}

/** What is shown of a quote; null where it does not say the number. */
export function excerptOf({ prefix = '', exact = '', suffix = '' }: QuoteContent): QuoteExcerpt | null {
  const number = beginning(exact, longestExcerpt - forEllipses);
  if (number.trim() === '') return null;
  const room = longestExcerpt - forEllipses - number.length;
  // The side that needs less than half of the room leaves the rest to the other.
  const before = Math.max(Math.floor(room / 2), room - suffix.length);
  const kept = end(prefix, Math.min(before, room));
  return { prefix: kept, exact: number, suffix: beginning(suffix, room - kept.length) };
}

/** The words before and after the number as they are set, with an ellipsis where the sentence goes on. */
export function asASentence({ prefix, exact, suffix }: QuoteExcerpt): QuoteExcerpt {
  return {
    prefix: /^[\p{P}\s]*[\p{Ll}]/u.test(prefix) ? `…\u00a0${prefix.trimStart()}` : prefix.trimStart(),
    exact,
    suffix:
      suffix.trim() === '' || /[.!?…:;»”")]\s*$/u.test(suffix)
        ? suffix.trimEnd()
        : `${suffix.trimEnd()}\u00a0…`,
  };
}

/** Where words end. The space inside of "1 780" is none of these: half of a number is another number. */
const ends = /\s(?<!\d\s(?=\d{3}(?!\d)))/gu;

/** The last words that have room. */
function end(text: string, most: number): string {
  if (text.length <= most) return text;
  const from = text.length - most;
  const [first] = Array.from(text.matchAll(ends), ({ index }) => index).filter((at) => at >= from);
  return first === undefined ? '' : text.slice(first).trimStart();
}

/** The first words that have room. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = Array.from(text.matchAll(ends), ({ index }) => index).findLast((at) => at <= most);
  return last === undefined ? '' : text.slice(0, last);
}
