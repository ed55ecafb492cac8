import { sheetColumns } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { choice } from '../controls/field.ts';
import { language } from '../words/language.ts';
import type { Report } from './import-rows.ts';
import type { Meaning } from './kept-import.ts';

/** What each column of the file is read as; another meaning can be chosen. */
export function columnChoices(
  { columns }: Report,
  isOpen: boolean,
  onToggle: (isOpen: boolean) => void,
  onChoose: (name: string, meaning: Meaning | null) => void,
): TemplateResult {
  const words = importWords[language()];
  const unread = columns.filter(({ meaning }) => meaning === null).length;
  return html`<details
    class="mapping"
    ?open=${isOpen}
    @toggle=${(event: Event) => onToggle((event.target as HTMLDetailsElement).open)}
  >
    <summary>${words.columnsRead({ read: columns.length - unread, unread })}</summary>
    <p class="hint">${words.columnsHint}</p>
    <div class="filters">
      ${columns.map(({ name, meaning }, at) =>
        name === ''
          ? nothing
          : choice<Meaning>({
              id: `column-${at}`,
              label: html`<bdi>${name}</bdi>`,
              value: meaning ?? '',
              empty: words.notRead,
              options: Object.entries(sheetColumns).map(([value, { title }]) => ({
                value: value as Meaning,
                label: title[language()],
              })),
              onChoose: (chosen) => onChoose(name, chosen === '' ? null : chosen),
            }),
      )}
    </div>
  </details>`;
}
