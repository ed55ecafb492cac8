import { sheetColumns } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { choice, field } from '../controls/field.ts';
import { language } from '../words/language.ts';
import type { Report } from './import-rows.ts';
import type { Edits, Meaning } from './kept-import.ts';

/** What a file often leaves unsaid because it is the same in every row. */
const oftenUnsaid = [
  'indicator',
  'period',
  'territory',
  'role',
  'unit',
  'convention',
  'actors',
  'sources',
  'label',
] as const satisfies readonly Meaning[];

/** What is shown and typed about the file as a whole: its doubts, its sheet, and what every row says. */
export function wholeFile(
  { notes, sheets, columns }: Report,
  { constants, sheet }: Edits,
  onChange: (changed: Partial<Edits>) => void,
): TemplateResult {
  const words = importWords[language()];
  const read = new Set(columns.map(({ meaning }) => meaning));
  const unsaid = oftenUnsaid.filter((meaning) => !read.has(meaning));
  return html`
    ${
      notes.length > 0
        ? html`<ul class="notes" aria-label=${words.notes}>
            ${notes.map(
              ({ row, column, message }) =>
                html`<li>
                  ${row === null ? nothing : html`<span class="quiet">${column === null ? words.rowNumber({ row }) : words.cell({ row, column })}</span>`}
                  <bdi>${message}</bdi>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${
      sheets.length > 1
        ? choice({
            id: 'import-sheet',
            label: words.sheet,
            value: sheet || (sheets[0] ?? ''),
            options: sheets.map((name) => ({ value: name, label: name })),
            onChoose: (name) => onChange({ sheet: name }),
          })
        : nothing
    }
    <details class="mapping">
      <summary>${words.constants}</summary>
      <p class="hint">${words.constantsHint}</p>
      <div class="filters">
        ${unsaid.map((meaning) => {
          const { name, title } = sheetColumns[meaning];
          return field({
            id: `constant-${meaning}`,
            label: title[language()],
            value: constants[name] ?? '',
            onInput: (value) => onChange({ constants: { ...constants, [name]: value } }),
          });
        })}
      </div>
    </details>
  `;
}

/** What can be chosen at once for all rows and cells of a kind. */
export function offersOf(
  { problems }: Report,
  { leaveOut, takeAsNotStated }: { leaveOut: (rows: readonly number[]) => void; takeAsNotStated: () => void },
): TemplateResult | typeof nothing {
  const words = importWords[language()];
  const rows = problems.flatMap(({ row, offers }) => (offers === 'LEAVE_OUT' ? [row] : []));
  const marks = problems.filter(({ offers }) => offers === 'NOT_STATED').length;
  if (rows.length + marks === 0) return nothing;
  return html`<div class="actions">
    ${
      rows.length > 0
        ? html`<button type="button" @click=${() => leaveOut(rows)}>${words.leaveAllOut({ count: rows.length })}</button>`
        : nothing
    }
    ${
      marks > 0
        ? html`<button type="button" @click=${takeAsNotStated}>${words.allNotStated({ count: marks })}</button>`
        : nothing
    }
  </div>`;
}
