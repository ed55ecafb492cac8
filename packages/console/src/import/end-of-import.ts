import { firstLanguage, nameIn } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { field } from '../controls/field.ts';
import { noteLabel } from '../drafts/note-fields.ts';
import { language } from '../words/language.ts';
import { foreseenIn } from './foreseen.ts';
import type { Report } from './import-rows.ts';
import type { Edits } from './kept-import.ts';

/** The end of the screen: the public note, what is in the way, and the button that creates the release. */
export function endOfImport(
  report: Report,
  { edits, problem }: { readonly edits: Edits; readonly problem: string },
  on: { edit(changed: Partial<Edits>): void; create(event: Event): void },
  doing: TemplateResult | typeof nothing,
): TemplateResult {
  const words = importWords[language()];
  const { new: fresh, changed, problemCount } = report;
  const parts = [
    ...(fresh > 0 ? [words.counts.new({ count: fresh })] : []),
    ...(changed > 0 ? [words.counts.changed({ count: changed })] : []),
  ];
  const notes = locales.map((lang) => {
    const name = nameIn('note', lang);
    return field({
      id: name,
      label: noteLabel(words.note, lang),
      hint: lang === firstLanguage ? words.noteHint : undefined,
      value: edits[name],
      rows: 2,
      lang,
      onInput: (text) => on.edit({ [name]: text }),
    });
  });
  const titles = locales.map((lang) => {
    const name = nameIn('title', lang);
    return field({
      id: name,
      label: noteLabel(words.title, lang),
      hint: lang === firstLanguage ? words.titleHint({ proposed: report[name] ?? '' }) : undefined,
      value: edits[name],
      lang,
      onInput: (text) => on.edit({ [name]: text }),
    });
  });
  return html`${parts.length > 0 ? foreseenIn(report) : nothing}<form novalidate aria-label=${words.heading} @submit=${on.create}>
    ${report[nameIn('title', firstLanguage)] && parts.length > 0 ? titles : nothing}
    ${changed > 0 ? notes : nothing}
    ${problem ? html`<p class="problem" id="import-problem" tabindex="-1">${problem}</p>` : nothing}
    ${problemCount > 0 ? html`<p>${words.mendFirst({ count: problemCount })}</p>` : nothing}
    ${
      parts.length > 0
        ? html`<button type="submit" class="primary">${words.create({ parts: parts.join(', ') })}</button>`
        : problemCount === 0
          ? html`<p>${words.nothing}</p>`
          : nothing
    }
    ${doing}
  </form>`;
}
