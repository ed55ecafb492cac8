import type { FigurePageQuery } from '../../generated/figure.ts';
import { quoteWords } from '../../messages/generated/quote.ts';
import { language } from '../words/language.ts';
import { dayText } from '../words/times.ts';

/** What has become of a quote: "« 17 référents » est devenu « 18 référents » (vu le 12 mars 2026)". */
export function lookText({
  exact,
  state,
  now,
  lookedAt,
}: Pick<FigurePageQuery['quoteLooks'][number], 'exact' | 'state' | 'now' | 'lookedAt'>): string {
  return quoteWords[language()].looks[state]({ exact, now: now ?? '', day: dayText(lookedAt) });
}
