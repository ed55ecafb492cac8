import { type CitationContent, quotedWords } from '@akto-figures/contents';
import type { TextNumber } from './text-number.ts';
import type { TextReading } from './text-readings.ts';

const longest = 500;

/** Where a text states a number: the words of it and around it, of a document that was read then. */
export function citationOf(
  { exact, prefix, suffix }: TextNumber,
  source: string,
  { documentHash, readAt }: Pick<TextReading, 'documentHash' | 'readAt'>,
): CitationContent {
  return {
    ...{ source, documentHash, capturedAt: readAt.toISOString() },
    printed: quotedWords(exact).slice(0, longest),
    quote: { prefix, exact: exact.slice(0, longest), suffix },
  };
}
