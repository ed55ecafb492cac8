import { grammars } from './languages/grammars.ts';
import type { Locale } from './locales.ts';

/** Something in a text that a reader cannot see, or that leads elsewhere than it says. */
export type TextSlip =
  /** A character that cannot be seen, or turns the order of others round. `at` counts characters from 1. */
  | { readonly kind: 'UNSEEN'; readonly at: number; readonly codePoint: number }
  /** Half of a character: a lone surrogate. */
  | { readonly kind: 'HALF'; readonly at: number }
  /** An address with a name or a password before its host: "https://insee.fr@example.org" leads to example.org. */
  | { readonly kind: 'CREDENTIALS'; readonly at: number }
  /** An address of another kind than http and https. */
  | { readonly kind: 'SCHEME'; readonly at: number; readonly scheme: string };

/*
 * Controls and format characters, and a few letters that are drawn as nothing. With them "1 780" can be made to read
 * "087 1", and two keys or names look alike that are not. What French needs is none of them: the spaces U+00A0 and U+202F and the
 * apostrophe are seen, and so are the ends of lines and the soft hyphen, where one ends. Joiners (U+200C, U+200D) belong to scripts and emoji that no text
 * of the hub is written in.
 */
const unseen = /(?![\t\n\r\u00AD])[\p{Cc}\p{Cf}]|[\u115F\u1160\u3164\uFFA0]/u;
const half = /\p{Cs}/u;
const address = /(?<![\p{L}\p{N}+.-])([a-z][a-z\d+.-]{1,30}):\/\/([^\s/?#]*@)?/giu;
// These need no slashes to be run.
const script = /(?<![\p{L}\p{N}+.-])(javascript|vbscript|data):(?=\S)/iu;
const schemes: readonly string[] = ['http', 'https'];

/** The first thing in a text that no text should have; null where it is plain. */
export function slipIn(text: string): TextSlip | null {
  const found = unseen.exec(text) ?? half.exec(text);
  if (found) {
    const at = placeOf(text, found.index);
    const codePoint = found[0].codePointAt(0) ?? 0;
    return isHalf(codePoint) ? { kind: 'HALF', at } : { kind: 'UNSEEN', at, codePoint };
  }
  for (const { index, 1: scheme = '', 2: credentials } of text.matchAll(address)) {
    const isOfTheWeb = schemes.includes(scheme.toLowerCase());
    if (isOfTheWeb && credentials === undefined) continue;
    const at = placeOf(text, index);
    return isOfTheWeb ? { kind: 'CREDENTIALS', at } : { kind: 'SCHEME', at, scheme: scheme.toLowerCase() };
  }
  const run = script.exec(text);
  if (run === null) return null;
  return { kind: 'SCHEME', at: placeOf(text, run.index), scheme: (run[1] ?? '').toLowerCase() };
}

/** What is wrong with a text, and what would be right, to follow the name of its field. */
export function slipInWords(slip: TextSlip, locale: Locale): string {
  const { slips } = grammars[locale];
  switch (slip.kind) {
    case 'UNSEEN':
      return slips.UNSEEN({
        at: slip.at,
        name: `U+${slip.codePoint.toString(16).toUpperCase().padStart(4, '0')}`,
      });
    case 'HALF':
      return slips.HALF(slip);
    case 'CREDENTIALS':
      return slips.CREDENTIALS(slip);
    case 'SCHEME':
      return slips.SCHEME(slip);
  }
}

/** Counted in characters, from 1, as a person counts. */
const placeOf = (text: string, index: number): number => [...text.slice(0, index)].length + 1;

const isHalf = (codePoint: number): boolean => codePoint >= 0xd800 && codePoint <= 0xdfff;
