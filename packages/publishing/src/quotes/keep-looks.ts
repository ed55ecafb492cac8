import type { Prisma } from '@akto-figures/prisma/client';
import type { StandingQuote } from './standing-quotes.ts';

/** What has become of a quote, as somebody has just seen. */
export type QuoteState = 'FOUND' | 'MOVED' | 'CHANGED' | 'GONE';

export interface Look {
  readonly citationId: string;
  readonly state: QuoteState;
  readonly now: string | null;
}

/** A quote, whose it is, and what has become of it. */
export interface SeenQuote extends Look, Pick<StandingQuote, 'kind' | 'key' | 'exact'> {}

// Of a long document only as much is kept as somebody reads.
const longestNow = 500;

/** What was seen of each quote, in their order. */
export const seenQuotes = (
  quotes: readonly StandingQuote[],
  looked: readonly { readonly is: QuoteState; readonly now?: string }[],
): SeenQuote[] =>
  quotes.map(({ citationId, kind, key, exact }, index) => {
    const { is: state, now } = looked[index] ?? { is: 'GONE' };
    return { citationId, kind, key, exact, state, now: now?.slice(0, longestNow).toWellFormed() ?? null };
  });

/** Keeps what was seen of quotes, in the place of what was seen before. */
export async function keepLooks(
  { quoteLook }: Pick<Prisma.TransactionClient, 'quoteLook'>,
  looks: readonly Look[],
  seen: { readonly documentHash: string; readonly lookedAt: Date },
): Promise<void> {
  await quoteLook.deleteMany({ where: { citationId: { in: looks.map(({ citationId }) => citationId) } } });
  await quoteLook.createMany({
    data: looks.map(({ citationId, state, now }) => ({ citationId, state, now, ...seen })),
  });
}
