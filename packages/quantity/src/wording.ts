import type { Locale } from './locales.ts';
import type { Qualifier } from './qualifiers.ts';

/** How each qualifier is written and said, before its number. `synonyms.ts` has what else is read. */
export const wording = {
  fr: {
    EXACT: '',
    MORE_THAN: 'plus de',
    AT_LEAST: 'au moins',
    NEARLY: 'près de',
    ABOUT: 'environ',
    LESS_THAN: 'moins de',
    UP_TO: 'jusqu’à',
  },
  en: {
    EXACT: '',
    MORE_THAN: 'more than',
    AT_LEAST: 'at least',
    NEARLY: 'nearly',
    ABOUT: 'about',
    LESS_THAN: 'less than',
    UP_TO: 'up to',
  },
} as const satisfies Record<Locale, Record<Qualifier, string>>;
