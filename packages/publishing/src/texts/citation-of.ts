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
  found: TextNumber,
  { printed, source, placeOf }: CitedParts,
  { text, documentHash, readAt }: Pick<TextReading, 'text' | 'documentHash' | 'readAt'>,
): CitationContent {
  const { exact, start } = found;
  const { prefix, suffix } = withoutHalfNumbers(found, text);
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

/** The words around a number, where they are cut inside of another one without what is left of that: "contre 1" is not 1 780. */
function withoutHalfNumbers({ prefix, suffix, start, end }: TextNumber, text: string) {
  const [before, after] = [text.slice(0, start - prefix.length), text.slice(end + suffix.length)];
  return {
    prefix: /\d\s?$/.test(before.slice(-2)) ? prefix.replace(/^\s?\d+(?:\s\d{3}(?!\d))*/, '') : prefix,
    suffix: /^\s?\d/.test(after) ? suffix.replace(/(?<!\d)\d{1,3}(?:\s\d{3})*\s?$/, '') : suffix,
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
