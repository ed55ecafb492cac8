import { languages, localizedWith, type NameIn, nameIn, programLanguage } from '@akto-figures/contents';
import type { ReleaseTexts } from '@akto-figures/publishing';
import type { Locale } from '@akto-figures/quantity';
import { requireText, textOrNull } from './text.ts';

/** A localized text as a request gives it: any of its languages may be left out. */
export type GivenTexts<Name extends string> = {
  readonly [Field in NameIn<Name, Locale>]?: string | null | undefined;
};

/** In which language a text is, as the graph says it: "in French". */
export const inWords = (language: Locale): string => languages[language].within[programLanguage];

/** What is given of a text, in each language. @throws GraphQLError naming the field that is too long */
export const readTexts = <Name extends string>(name: Name, given: GivenTexts<Name>) =>
  localizedWith(name, (language) => {
    const field = nameIn(name, language);
    return textOrNull(`input.${field}`, given[field]);
  });

/** What a release is called and what goes out with it. @throws GraphQLError where it has no title in the first language */
export const readReleaseTexts = (given: GivenTexts<'title' | 'note'>): ReleaseTexts => ({
  ...readTexts('title', given),
  titleFr: requireText('input.titleFr', given.titleFr ?? ''),
  ...readTexts('note', given),
});
