import type { Locale } from '../locales.ts';
import { englishPeriods } from './english-periods.ts';
import { frenchPeriods } from './french-periods.ts';
import type { PeriodGrammar } from './period-grammar.ts';

export type { PeriodWords, SaidDate } from './period-grammar.ts';

/** How each language writes, says and reads dates and periods. */
export const periodGrammars: Readonly<Record<Locale, PeriodGrammar>> = {
  fr: frenchPeriods,
  en: englishPeriods,
};
