import { inEachLanguage, type Locale, languageTags } from '@akto-figures/quantity';
import { languagesWords } from '../../messages/generated/languages.ts';
import { capital } from './localized.ts';
import type { Words } from './words.ts';

/** A language in each of them: "anglais", "English". */
const namesOf = (language: Locale): Words =>
  inEachLanguage(
    (locale) => new Intl.DisplayNames(languageTags[locale], { type: 'language' }).of(language) ?? language,
  );

/**
 * The languages in which a record’s texts are written: how each is called, alone and in a sentence, and what ends
 * the names of its fields.
 */
export const languages = inEachLanguage((language) => {
  const names = namesOf(language);
  return {
    suffix: capital(language),
    names,
    called: inEachLanguage((locale) => capital(names[locale])),
    within: inEachLanguage((locale) => languagesWords[locale].within({ language: names[locale] })),
  };
});
