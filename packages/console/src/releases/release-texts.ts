import { firstLanguage, languages, localizedWith, nameIn, type TextsOf } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { html, type TemplateResult } from 'lit';
import { releaseWords } from '../../messages/generated/release.ts';
import { field } from '../controls/field.ts';
import { language } from '../words/language.ts';

/** What goes out with a release, as it is typed: its title and its note in each language. */
export type ReleaseTexts = TextsOf<'title' | 'note', never>;

/** What nobody has typed yet. */
export const noTexts: ReleaseTexts = {
  ...localizedWith('title', () => ''),
  ...localizedWith('note', () => ''),
};

/** What is typed of a release that has these. */
export const typedOf = (release: TextsOf<'title' | 'note'>): ReleaseTexts => ({
  ...localizedWith('title', (each) => release[nameIn('title', each)] ?? ''),
  ...localizedWith('note', (each) => release[nameIn('note', each)] ?? ''),
});

/** The fields of what goes out with a release. */
export function releaseTextFields(
  texts: ReleaseTexts,
  problem: string,
  onType: (texts: ReleaseTexts) => void,
): TemplateResult {
  const words = releaseWords[language()];
  const typing = (part: 'title' | 'note', each: Locale) => {
    const name = nameIn(part, each);
    return {
      id: `release-${name}`,
      label: words[`${part}In`]({ within: languages[each].within[language()] }),
      value: texts[name],
      lang: each,
      onInput: (text: string) => onType({ ...texts, [name]: text }),
    };
  };
  const ofFirst = { hint: words.titleHint, isRequired: true, problem: problem || undefined };
  return html`
    ${locales.map((each) => field({ ...typing('title', each), ...(each === firstLanguage && ofFirst) }))}
    ${locales.map((each) =>
      field({ ...typing('note', each), rows: 3, hint: each === firstLanguage ? words.noteHint : undefined }),
    )}
  `;
}

/** The same as the graph takes it: what is empty is not there. */
export const textsToSend = (texts: ReleaseTexts) => ({
  ...localizedWith('title', (each) => texts[nameIn('title', each)].trim() || null),
  titleFr: texts.titleFr.trim(),
  ...localizedWith('note', (each) => texts[nameIn('note', each)].trim() || null),
});
