import { type Locale, locales } from '@akto-figures/quantity/locales';

/** The language that every text is there in, and in which the console does not say so. */
export const firstLanguage = 'fr' satisfies Locale;

/** The language of what programs and operators read: errors, commands, logs. */
export const programLanguage = 'en' satisfies Locale;

/** A localized text in this language where it has words in it, else in the first one. */
export function localText<Name extends string>(
  of: { readonly [Language in Locale as NameIn<Name, Language>]?: string | null | undefined },
  name: Name,
  language: Locale,
): string {
  const texts = of as Readonly<Record<string, string | null | undefined>>;
  return texts[nameIn(name, language)] || texts[nameIn(name, firstLanguage)] || '';
}

export type NameIn<Name extends string, Language extends Locale> = `${Name}${Capitalize<Language>}`;

/** A text that people write, as it is kept: one in each language, and null where nobody has written it in that one. */
export type TextsOf<Name extends string, Absent = null> = {
  readonly [Language in Locale as NameIn<Name, Language>]: string | Absent;
};

/** The same where the first language always has it. */
export type WrittenTextsOf<Name extends string> = TextsOf<Name> &
  Readonly<Record<NameIn<Name, typeof firstLanguage>, string>>;

/** What the fields of a localized text are called, in the order of the languages: `titleFr`, `titleEn`. */
export const namesIn = <Name extends string>(name: Name) =>
  locales.map((language) => nameIn(name, language)) as readonly NameIn<Name, Locale>[];

/** What selects each of them from the database. */
export const selectTexts = <Name extends string>(name: Name) => localizedWith(name, () => true as const);

/** Those texts of a record alone, in each language. */
export function textsOf<
  Name extends string,
  Given extends { readonly [Each in NameIn<Name, Locale>]?: unknown },
>(given: Given, ...names: readonly Name[]): Pick<Given, NameIn<Name, Locale>> {
  const picked = names.flatMap((name) => namesIn(name).map((each) => [each, given[each]]));
  return Object.fromEntries(picked) as Pick<Given, NameIn<Name, Locale>>;
}

/** What the field of a localized text is called in this language: `titleFr`. */
export const nameIn = <Name extends string, Language extends Locale>(name: Name, language: Language) =>
  `${name}${capital(language)}` as NameIn<Name, Language>;

/** Something under each of those names. */
export const localizedWith = <Name extends string, Made>(name: Name, make: (language: Locale) => Made) =>
  Object.fromEntries(locales.map((each) => [nameIn(name, each), make(each)])) as Readonly<
    Record<NameIn<Name, Locale>, Made>
  >;

export const capital = <Text extends string>(text: Text) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}` as Capitalize<Text>;
