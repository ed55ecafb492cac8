import { locales, numbersInText } from '@akto-figures/quantity';

// "Ile" or "2026" by themselves tell nothing; a label is longer.
const shortestText = 6;
/** Whoever repeats so many words in a row has quoted. */
const wordsOfQuote = 4;

/**
 * Whether what somebody wrote of a release may leave the platform before its time: it names no number, in digits or in words, and
 * repeats no text of what the release changes, nor four words in a row of one.
 */
export function mayBeMailed(written: string, changes: readonly unknown[]): boolean {
  if (/\p{N}/u.test(written)) return false;
  if (locales.some((locale) => numbersInText(written, locale).length > 0)) return false;
  const plain = plainly(written);
  const quoted = new Set(rowsOf(plain));
  return !textsIn(changes).some((text) => {
    const said = plainly(text);
    return (
      (said.length >= shortestText && plain.includes(said)) || rowsOf(said).some((row) => quoted.has(row))
    );
  });
}

/** Each run of words that makes a quote: marks and breaks between them hide none. */
function rowsOf(text: string): string[] {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.slice(wordsOfQuote - 1).map((_, at) => words.slice(at, at + wordsOfQuote).join(' '));
}

const plainly = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
