/** The languages that a quantity can be read, written and said in. */
export type Locale = 'fr' | 'en';

/** How each language sets a number. The spaces are named, because nobody can see them apart. */
export const typography = {
  fr: { group: '\u202F', decimal: ',', minus: '\u2212', spokenMinus: 'moins' },
  en: { group: ',', decimal: '.', minus: '\u2212', spokenMinus: 'minus' },
} as const satisfies Record<Locale, { group: string; decimal: string; minus: string; spokenMinus: string }>;

/** Keeps the qualifier, the number and its unit on one line. */
export const noBreakSpace = '\u00A0';

/**
 * The locale itself, checked where a caller enters.
 * @throws TypeError when it is neither `fr` nor `en`: the API's `FR` and `EN` are mapped at the API's edge.
 */
export function checkedLocale(locale: Locale): Locale {
  if (locale !== 'fr' && locale !== 'en') {
    throw new TypeError(`locale is ${JSON.stringify(locale)}: give "fr" or "en".`);
  }
  return locale;
}
