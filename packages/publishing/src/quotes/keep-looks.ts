import type { Prisma } from '@akto-figures/prisma/client';

/** What has become of a quote, as somebody has just seen. */
export type QuoteState = 'FOUND' | 'MOVED' | 'CHANGED' | 'GONE';

export interface Look {
  readonly citationId: string;
  readonly state: QuoteState;
  readonly now: string | null;
}

// Of a document whose words run on, no more is told than anybody reads.
const longestNow = 500;

/** Keeps what was seen of quotes, in the place of what was seen before. */
export async function keepLooks(
  { quoteLook }: Pick<Prisma.TransactionClient, 'quoteLook'>,
  looks: readonly Look[],
  seen: { readonly documentHash: string; readonly lookedAt: Date },
): Promise<void> {
  await quoteLook.deleteMany({ where: { citationId: { in: looks.map(({ citationId }) => citationId) } } });
  await quoteLook.createMany({
    data: looks.map(({ citationId, state, now }) => ({
      ...{ citationId, state, ...seen },
      now: now === null ? null : now.slice(0, longestNow).toWellFormed(),
    })),
  });
}
