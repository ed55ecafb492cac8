import { type Locale, locales } from '@akto-figures/quantity/locales';
import type { Field } from './fields.ts';
import type { Words } from './words.ts';

/** The languages in which a record’s texts are written: how each is called, and what ends the names of its fields. */
export const languages = {
  fr: {
    suffix: 'Fr',
    called: { fr: 'Français', en: 'French' },
    within: { fr: 'en français', en: 'in French' },
  },
  en: {
    suffix: 'En',
    called: { fr: 'Anglais', en: 'English' },
    within: { fr: 'en anglais', en: 'in English' },
  },
} as const satisfies Record<Locale, { suffix: string; called: Words; within: Words }>;

/** The language that every text is there in, and in which the console does not say so. */
export const firstLanguage = 'fr' satisfies Locale;

/** The language of what programs and operators read: errors, commands, logs. */
export const programLanguage = 'en' satisfies Locale;

interface Localized {
  readonly holds: 'line' | 'text';
  readonly label: Words;
  readonly hint?: Words;
  /** In the first language alone: a text in another one may come later. */
  readonly needed?: Words;
  /** What it says, to be followed by its language: "Its title". */
  readonly says: string;
}

type FieldIn<Language extends Locale, Given extends Localized> = Omit<Field, 'holds' | 'list' | 'needed'> &
  Pick<Given, 'holds' | (Language extends typeof firstLanguage ? 'needed' & keyof Given : never)>;

type LocalizedFields<Name extends string, Given extends Localized> = {
  readonly [Language in Locale as NameIn<Name, Language>]: FieldIn<Language, Given>;
};

/** A localized text in this language where it has words in it, else in the first one. */
export function localText<Name extends string>(
  of: { readonly [Language in Locale as NameIn<Name, Language>]?: string | null | undefined },
  name: Name,
  language: Locale,
): string {
  const texts = of as Readonly<Record<string, string | null | undefined>>;
  return texts[nameIn(name, language)] || texts[nameIn(name, firstLanguage)] || '';
}

type NameIn<
  Name extends string,
  Language extends Locale,
> = `${Name}${(typeof languages)[Language]['suffix']}`;

/** What the field of a localized text is called in this language: `titleFr`. */
export const nameIn = <Name extends string, Language extends Locale>(name: Name, language: Language) =>
  `${name}${languages[language].suffix}` as NameIn<Name, Language>;

/** Something under each of those names. */
export const localizedWith = <Name extends string, Made>(name: Name, make: (language: Locale) => Made) =>
  Object.fromEntries(locales.map((each) => [nameIn(name, each), make(each)])) as Readonly<
    Record<NameIn<Name, Locale>, Made>
  >;

/** A text that is written in each language: a field for each, `titleFr` and `titleEn`. */
export function localized<Name extends string, const Given extends Localized>(
  name: Name,
  { label, hint, needed, ...given }: Given,
): LocalizedFields<Name, Given> {
  const fields = Object.entries(languages).map(([language, { suffix, within }]) => {
    const isFirst = language === firstLanguage;
    const labelIn = (locale: Locale) =>
      isFirst && locale === firstLanguage ? label[locale] : `${label[locale]} ${within[locale]}`;
    const field: Field = {
      ...given,
      label: { fr: labelIn('fr'), en: labelIn('en') },
      ...(isFirst && hint && { hint }),
      ...(isFirst &&
        needed && { needed: { fr: `${needed.fr} ${within.fr}`, en: `${needed.en} ${within.en}` } }),
      language: language as Locale,
      says: `${given.says}, ${within.en}.`,
    };
    return [`${name}${suffix}`, field];
  });
  // Its keys are the names of the languages' fields, which the type of `Object.fromEntries` does not know.
  return Object.fromEntries(fields) as LocalizedFields<Name, Given>;
}
