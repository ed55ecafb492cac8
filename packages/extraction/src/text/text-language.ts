import type { Locale } from '@akto-figures/quantity';

/** The languages in which a press text is read. The screens may be in more: a text in one of those is refused. */
export const textLanguages = ['fr', 'en'] as const satisfies readonly Locale[];

/** A language in which a press text is read. */
export type TextLanguage = (typeof textLanguages)[number];

/** Something made for each language in which a text is read. */
export function inEachTextLanguage<Made>(
  make: (language: TextLanguage) => Made,
): Readonly<Record<TextLanguage, Made>> {
  return Object.fromEntries(textLanguages.map((language) => [language, make(language)])) as Record<
    TextLanguage,
    Made
  >;
}
