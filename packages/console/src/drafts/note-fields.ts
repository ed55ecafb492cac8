import { firstLanguage, languages, nameIn, type TextsOf } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { html, type TemplateResult } from 'lit';
import { draftWords } from '../../messages/generated/draft.ts';
import { field } from '../controls/field.ts';
import { language } from '../words/language.ts';

type Noted = TextsOf<'note', never>;

/** How a form calls the note in a language. */
export const noteLabel = (
  note: { readonly first: string; other(given: { within: string }): string },
  each: Locale,
): string =>
  each === firstLanguage ? note.first : note.other({ within: languages[each].within[language()] });

/** The public note of a change: a field for each language, of which the first one is needed. */
export function noteFields(
  noted: Noted,
  problems: ReadonlyMap<string, string>,
  onNote: (noted: Partial<Noted>) => void,
): TemplateResult {
  const words = draftWords[language()];
  return html`${locales.map((each) => {
    const name = nameIn('note', each);
    return field({
      id: `note-${each}`,
      label: noteLabel(words.note, each),
      hint: each === firstLanguage ? words.noteHint : undefined,
      value: noted[name],
      rows: 2,
      lang: each,
      isRequired: each === firstLanguage,
      problem: problems.get(`note-${each}`),
      onInput: (text) => onNote({ [name]: text }),
    });
  })}`;
}
