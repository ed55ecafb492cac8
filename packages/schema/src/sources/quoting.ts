import { excerptOf, type QuoteExcerpt } from '@akto-figures/contents';
import type { ActorKind } from '@akto-figures/prisma/client';
import type { Context } from '../context.ts';
import { readOrNull } from '../reading/read.ts';
import type { Read } from '../reading/reading.ts';
import type { CitationRow } from './load-citations.ts';
import type { SourceRow } from './load-sources.ts';

/** Whose sentences are shown where nobody says otherwise: what public bodies publish may be quoted. */
const publicBodies: readonly ActorKind[] = [
  'STATE',
  'PUBLIC_EMPLOYMENT_SERVICE',
  'REGIONAL_COUNCIL',
  'PUBLIC_EMPLOYER',
];

/** Whether the sentences of a source may be shown. A publisher that is our own guess gives no leave. */
export async function showsQuotes({ row, reading }: Read<SourceRow>): Promise<boolean> {
  if (row.quoting !== null) return row.quoting === 'SHOWN';
  if (row.publisherInferred) return false;
  const publisher = await readOrNull(reading, reading.actors, row.publisherId);
  return publisher !== null && publicBodies.includes(publisher.row.kind);
}

/**
 * The words of a citation that the public may read; null where there are none, or where its source does not allow it: at the instant that
 * is read, or today, because a leave that was taken back is taken back for the past, too.
 */
export async function shownQuote(
  { row, reading }: Read<CitationRow>,
  context: Context,
): Promise<QuoteExcerpt | null> {
  const { quotePrefix, quoteExact, quoteSuffix, sourceId } = row;
  if (quoteExact === null) return null;
  const readings = new Set([reading, await context.reading()]);
  for (const each of readings) {
    const source = await readOrNull(each, each.sources, sourceId);
    if (source === null || !(await showsQuotes(source))) return null;
  }
  return excerptOf({
    exact: quoteExact,
    ...(quotePrefix !== null && { prefix: quotePrefix }),
    ...(quoteSuffix !== null && { suffix: quoteSuffix }),
  });
}

/** Citations as they are while the hub still states what they are of; without the words of their documents where it was withdrawn since. */
export async function quotedWhileItStands(
  citations: readonly CitationRow[],
  standing: () => Promise<{ readonly changeKind: string } | null>,
): Promise<CitationRow[]> {
  if (citations.every(({ quoteExact }) => quoteExact === null)) return [...citations];
  const stands = await standing();
  return stands === null || stands.changeKind === 'WITHDRAWAL' ? withoutQuotes(citations) : [...citations];
}

/** Citations without the words of their documents. */
export const withoutQuotes = (citations: readonly CitationRow[]): CitationRow[] =>
  citations.map((citation) => ({ ...citation, quotePrefix: null, quoteExact: null, quoteSuffix: null }));
