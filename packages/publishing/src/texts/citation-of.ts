import { type CitationContent, quotedWords } from '@akto-figures/contents';
import { slipIn } from '@akto-figures/quantity';
import type { TextNumber } from './text-number.ts';
import type { TextReading } from './text-readings.ts';

const longest = 500;

/** What a citation says beside the words of a text. */
export interface CitedParts {
  readonly printed: string | undefined;
  /** The key of its source. */
  readonly source: string;
  /** Where a place stands in the text: see `placesIn`. */
  readonly placeOf: (start: number) => string;
}

/** Where a text states a number: the words of it and around it, of a document that was read then. */
export function citationOf(
  { exact, prefix, suffix, start }: TextNumber,
  { printed, source, placeOf }: CitedParts,
  { documentHash, readAt }: Pick<TextReading, 'documentHash' | 'readAt'>,
): CitationContent {
  const number = quotedWords(exact.slice(0, longest));
  return {
    ...{ source, locator: placeOf(start), documentHash, capturedAt: readAt.toISOString() },
    ...(printed !== undefined && { printed }),
    quote: {
      prefix: wordsAround(isInRow(prefix, suffix) ? (prefix.split('\n').at(-1) ?? '') : prefix),
      exact: number,
      suffix: wordsAround(isInRow(prefix, suffix) ? (suffix.split('\n')[0] ?? '') : suffix),
    },
  };
}

// The rows around a number of a table are no words of its own.
const isInRow = (prefix: string, suffix: string): boolean =>
  /\t[^\n]*$/.test(prefix) || /^[^\n]*\t/.test(suffix);

// A press text may have what no text of the hub may, such as an address of another kind: the words on that side are left out, and
// the figure is not.
function wordsAround(text: string): string {
  const words = quotedWords(text);
  return slipIn(words) ? '' : words;
}
