import type { Locale } from './locales.ts';
import type { Qualifier } from './qualifiers.ts';

/** How one qualifier is written and read in one language. */
export interface Wording {
  /** What `format` and `speak` write before the number. Also read. */
  readonly write: string;
  /** What else is read before the number; "de" stands for "d’" as well. */
  readonly before: readonly string[];
  /** What is read after the number or its unit: "200 environ", "1,780 or more". */
  readonly after: readonly string[];
}

/** The words of each qualifier. Capitals, accents, hyphens and kinds of apostrophe do not matter when reading. */
export const wording = {
  fr: {
    EXACT: { write: '', before: ['exactement', 'précisément'], after: ['exactement', 'précisément'] },
    MORE_THAN: {
      write: 'plus de',
      before: ['un peu plus de', 'bien plus de', 'au-delà de', 'supérieur à'],
      after: [],
    },
    AT_LEAST: {
      write: 'au moins',
      before: ['au minimum', 'minimum', 'un minimum de', 'pas moins de', 'à partir de'],
      after: ['au moins', 'au minimum', 'minimum', 'ou plus', 'et plus', 'ou davantage'],
    },
    NEARLY: {
      write: 'près de',
      // "Un peu moins de 500" says what "près de 500" says: just below.
      before: ['presque', 'quasiment', 'pas loin de', 'un peu moins de'],
      after: [],
    },
    ABOUT: {
      write: 'environ',
      before: [
        'autour de',
        'aux alentours de',
        'de l’ordre de',
        'quelque',
        'quelques',
        'à peu près',
        'approximativement',
        'env.',
      ],
      after: ['environ', 'à peu près', 'approximativement'],
    },
    LESS_THAN: {
      write: 'moins de',
      before: ['bien moins de', 'en dessous de', 'inférieur à', 'sous'],
      after: [],
    },
    UP_TO: {
      write: 'jusqu’à',
      before: ['au plus', 'tout au plus', 'au maximum', 'maximum', 'un maximum de', 'pas plus de'],
      after: ['au plus', 'tout au plus', 'au maximum', 'maximum', 'ou moins'],
    },
  },
  en: {
    EXACT: { write: '', before: ['exactly', 'precisely'], after: ['exactly'] },
    MORE_THAN: {
      write: 'more than',
      before: ['just over', 'over', 'above', 'in excess of', 'upwards of', 'greater than'],
      after: [],
    },
    AT_LEAST: {
      write: 'at least',
      before: ['a minimum of', 'minimum', 'no fewer than', 'no less than', 'not less than', 'from'],
      after: ['at least', 'or more', 'and more', 'minimum'],
    },
    NEARLY: { write: 'nearly', before: ['almost', 'just under', 'just below', 'not quite'], after: [] },
    ABOUT: {
      write: 'about',
      // "Close to" may lie on either side, unlike "près de".
      before: [
        'around',
        'approximately',
        'approx.',
        'some',
        'roughly',
        'circa',
        'close to',
        'in the region of',
      ],
      after: ['approximately', 'or so', 'roughly'],
    },
    LESS_THAN: { write: 'less than', before: ['fewer than', 'under', 'below'], after: [] },
    UP_TO: {
      write: 'up to',
      before: ['at most', 'no more than', 'not more than', 'a maximum of', 'maximum'],
      after: ['at most', 'or less', 'or fewer', 'maximum'],
    },
  },
} as const satisfies Record<Locale, Record<Qualifier, Wording>>;

/** Signs that stand for a qualifier, in either language. */
export const signs = {
  before: {
    '>': 'MORE_THAN',
    '≥': 'AT_LEAST',
    '>=': 'AT_LEAST',
    '<': 'LESS_THAN',
    '≤': 'UP_TO',
    '<=': 'UP_TO',
    '~': 'ABOUT',
    '≈': 'ABOUT',
  },
  /** "100+" */
  after: { '+': 'AT_LEAST' },
} as const satisfies Record<'before' | 'after', Record<string, Qualifier>>;
