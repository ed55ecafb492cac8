import { inEachLanguage, type Locale, locales } from '@akto-figures/quantity';
import type { Field } from './fields.ts';
import { languages } from './languages.ts';
import { firstLanguage, type NameIn, nameIn, programLanguage } from './localized.ts';
import type { Words } from './words.ts';

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

/** A text that is written in each language: a field for each, `titleFr` and `titleEn`. */
export function localized<Name extends string, const Given extends Localized>(
  name: Name,
  { label, hint, needed, ...given }: Given,
): LocalizedFields<Name, Given> {
  const fields = locales.map((language) => {
    const { within } = languages[language];
    const isFirst = language === firstLanguage;
    const field: Field = {
      ...given,
      label: inEachLanguage((locale) =>
        isFirst && locale === firstLanguage ? label[locale] : `${label[locale]} ${within[locale]}`,
      ),
      ...(isFirst && hint && { hint }),
      ...(isFirst && needed && { needed: inEachLanguage((locale) => `${needed[locale]} ${within[locale]}`) }),
      language,
      says: `${given.says}, ${within[programLanguage]}.`,
    };
    return [nameIn(name, language), field];
  });
  // Its keys are the names of the languages' fields, which the type of `Object.fromEntries` does not know.
  return Object.fromEntries(fields) as LocalizedFields<Name, Given>;
}
