import type { Locale } from './locales.ts';
import type { Qualifier } from './qualifiers.ts';

/** What people write for one qualifier, besides the words of `wording.ts`. */
export interface Synonyms {
  /** Before the number; "de" stands for "d’" as well. */
  readonly before: readonly string[];
  /** After the number or its unit: "200 environ", "1,780 or more". */
  readonly after: readonly string[];
}

/** What else is read as each qualifier. Capitals, accents, hyphens and kinds of apostrophe do not matter when reading. */
export const synonyms = {
  fr: {
    EXACT: { before: ['exactement', 'précisément'], after: ['exactement', 'précisément'] },
    MORE_THAN: {
      before: ['un peu plus de', 'bien plus de', 'au-delà de', 'au-dessus de', 'supérieur à'],
      after: [],
    },
    AT_LEAST: {
      before: ['au minimum', 'minimum', 'un minimum de', 'pas moins de', 'à partir de'],
      after: ['au moins', 'au minimum', 'minimum', 'ou plus', 'et plus', 'ou davantage'],
    },
    NEARLY: {
      // "Un peu moins de 500" says what "près de 500" says: just below.
      before: ['presque', 'quasiment', 'un peu moins de'],
      after: [],
    },
    ABOUT: {
      before: [
        'autour de',
        'aux alentours de',
        'pas loin de',
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
      before: ['bien moins de', 'en dessous de', 'au-dessous de', 'inférieur à', 'sous'],
      after: [],
    },
    UP_TO: {
      before: ['au plus', 'tout au plus', 'au maximum', 'maximum', 'un maximum de', 'pas plus de'],
      after: ['au plus', 'tout au plus', 'au maximum', 'maximum', 'ou moins'],
    },
  },
  en: {
    EXACT: { before: ['exactly', 'precisely'], after: ['exactly'] },
    MORE_THAN: {
      before: ['just over', 'over', 'above', 'in excess of', 'upwards of', 'greater than'],
      after: [],
    },
    AT_LEAST: {
      before: ['a minimum of', 'minimum', 'no fewer than', 'no less than', 'not less than', 'from'],
      after: ['at least', 'or more', 'and more', 'minimum'],
    },
    NEARLY: { before: ['almost', 'just under', 'just below', 'not quite'], after: [] },
    ABOUT: {
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
    LESS_THAN: { before: ['fewer than', 'under', 'below'], after: [] },
    UP_TO: {
      before: ['at most', 'no more than', 'not more than', 'a maximum of', 'maximum'],
      after: ['at most', 'or less', 'or fewer', 'maximum'],
    },
  },
} as const satisfies Record<Locale, Record<Qualifier, Synonyms>>;

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
