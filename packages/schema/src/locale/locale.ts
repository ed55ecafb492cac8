import {
  firstLanguage,
  type LocaleName,
  languageOf,
  nameIn,
  nameOf,
  type TextsOf,
  typeset,
  type WrittenTextsOf,
} from '@akto-figures/contents';
import { type Locale as Language, locales } from '@akto-figures/quantity';
import { builder, everyone } from '../builder.ts';

export const Locale = builder.enumType('Locale', {
  description: 'The language of a text.',
  subGraphs: everyone,
  values: {
    FR: { description: 'French, the language of the sources.' },
    EN: { description: 'English; a text that was never translated comes in French.' },
  } as const satisfies Readonly<Record<LocaleName, object>>,
});

/** The text in a language; the one in the first language where there is no translation. */
export function inLocale<Name extends string>(
  locale: LocaleName,
  of: WrittenTextsOf<Name>,
  name: Name,
): string {
  return inLocaleOrNull(locale, of, name) ?? '';
}

/** The same for what may be absent in all: then in whichever language has it, the first one before the others. */
export function inLocaleOrNull<Name extends string>(
  locale: LocaleName,
  of: TextsOf<Name>,
  name: Name,
): string | null {
  const text = textIn(languageOf(locale), of, name) ?? elsewhere(of, name);
  return text === null ? null : typeset(text);
}

/** Whether it is not written in this language, and is shown in another one. */
export const isUntranslated = <Name extends string>(locale: LocaleName, of: TextsOf<Name>, name: Name) =>
  textIn(languageOf(locale), of, name) === null && elsewhere(of, name) !== null;

function textIn<Name extends string>(language: Language, of: TextsOf<Name>, name: Name): string | null {
  return (of as Readonly<Record<string, string | null>>)[nameIn(name, language)] ?? null;
}

function elsewhere<Name extends string>(of: TextsOf<Name>, name: Name): string | null {
  for (const language of locales) {
    const text = textIn(language, of, name);
    if (text !== null) return text;
  }
  return null;
}

export const localeArg = {
  type: Locale,
  required: true,
  defaultValue: nameOf(firstLanguage),
  description: 'The language; French unless said.',
} as const;
