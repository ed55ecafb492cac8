import type { Qualifier } from './qualifiers.ts';

/** Signs that stand for a qualifier, in every language. */
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
    '±': 'ABOUT',
    '+/-': 'ABOUT',
  },
  /** "100+" */
  after: { '+': 'AT_LEAST' },
} as const satisfies Record<'before' | 'after', Record<string, Qualifier>>;
