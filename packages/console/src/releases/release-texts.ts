import { languages } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { html, type TemplateResult } from 'lit';
import { releaseWords } from '../../messages/generated/release.ts';
import { field } from '../controls/field.ts';
import { language } from '../words/language.ts';

/** What goes out with a release, as it is typed. */
export interface ReleaseTexts {
  readonly titleFr: string;
  readonly titleEn: string;
  readonly noteFr: string;
  readonly noteEn: string;
}

/** The fields of what goes out with a release. */
export function releaseTextFields(
  texts: ReleaseTexts,
  problem: string,
  onType: (texts: ReleaseTexts) => void,
): TemplateResult {
  const words = releaseWords[language()];
  const typing = (name: keyof ReleaseTexts) => ({
    id: `release-${name}`,
    label: words[name],
    value: texts[name],
    lang: locales.find((each) => name.endsWith(languages[each].suffix)),
    onInput: (text: string) => onType({ ...texts, [name]: text }),
  });
  return html`
    ${field({ ...typing('titleFr'), hint: words.titleFrHint, isRequired: true, problem: problem || undefined })}
    ${field(typing('titleEn'))} ${field({ ...typing('noteFr'), hint: words.noteHint, rows: 3 })}
    ${field({ ...typing('noteEn'), rows: 3 })}
  `;
}

/** The same as the graph takes it: what is empty is not there. */
export const textsToSend = ({ titleFr, titleEn, noteFr, noteEn }: ReleaseTexts) => ({
  titleFr: titleFr.trim(),
  titleEn: titleEn.trim() || null,
  noteFr: noteFr.trim() || null,
  noteEn: noteEn.trim() || null,
});
