/** Each language of the hub, and the name by which `Intl` sets its dates and numbers. This is the one list of them. */
export const languageTags = { fr: 'fr-FR', en: 'en-GB' } as const;

/** The languages that a quantity can be read, written and said in. */
export type Locale = keyof typeof languageTags;

export const locales = Object.keys(languageTags) as readonly Locale[];

/** Keeps the qualifier, the number and its unit on one line. */
export const noBreakSpace = '\u00A0';

/**
 * The locale itself, checked where a caller enters.
 * @throws TypeError when it is none of these: the API's `FR` and `EN` are mapped at the API's edge.
 */
export function checkedLocale(locale: Locale): Locale {
  if (!Object.hasOwn(languageTags, locale)) {
    const known = locales.map((each) => JSON.stringify(each)).join(' or ');
    throw new TypeError(`locale is ${JSON.stringify(locale)}: give ${known}.`);
  }
  return locale;
}
