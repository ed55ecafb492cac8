import type { Verb } from '../acts/work.ts';
import { keepLooks, type QuoteState, type SeenQuote } from './keep-looks.ts';
import { standingQuotes } from './standing-quotes.ts';

// The outcome is stored with its idempotency key, so it has at most as many lines as a person reads at once.
const mostTold = 200;

/** Keeps what a document says of the quotes of a source. What stands no more since it was read is left out. */
export const lookAgainAtSource =
  (seen: readonly SeenQuote[], documentHash: string): Verb<'lookAgainAtSource'> =>
  async ({ tx, tell }, { source, locale }) => {
    const standing = new Set((await standingQuotes(tx, source)).map(({ citationId }) => citationId));
    const looks = seen.filter(({ citationId }) => standing.has(citationId));
    await keepLooks(tx, looks, { documentHash, lookedAt: new Date() });
    const count = (state: QuoteState) => looks.filter((look) => look.state === state).length;
    const counts = {
      FOUND: count('FOUND'),
      MOVED: count('MOVED'),
      CHANGED: count('CHANGED'),
      GONE: count('GONE'),
    };
    await tell({ subject: `Source ${source}`, after: { documentHash, ...counts } });
    const quotes = looks
      .toSorted((a, b) => Number(a.state === 'FOUND') - Number(b.state === 'FOUND'))
      .slice(0, mostTold)
      .map(({ citationId: _, ...told }) => told);
    return { is: 'Done', looks: { locale, counts, quotes } };
  };
