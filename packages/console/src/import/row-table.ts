import { localText, nameIn, sheetColumns, typeset } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { importWords } from '../../messages/generated/import.ts';
import { field } from '../controls/field.ts';
import { periodChoices } from '../records/period-choices.ts';
import { fieldInWords } from '../releases/changed-fields.ts';
import { language } from '../words/language.ts';
import { periodAnswers } from './ask-period.ts';
import type { Cell, Row, ToldRow } from './import-rows.ts';
import { isChanged, type PeriodAnswer } from './kept-import.ts';

/** What can be done about a cell. */
export interface Mending {
  mend(row: number, cell: Cell, value: string): void;
  /** Writes what may have been meant; the buttons that say it go, and the field stays. */
  choose(row: number, cell: Cell, value: string): void;
  undo(row: number, cell: Cell, event: Event): void;
  /** Whether the row is read: false leaves it out. */
  read(row: number, isRead: boolean): void;
  /** Whether the row is of a new period, or a correction. */
  answerPeriod(row: number, is: PeriodAnswer): void;
}

// On a narrow page the rows are no table to the eye, which takes it from some screen readers: the roles say that it is one.

/** The rows of the file, each with what it does, and under it the cells that have a problem or had one. */
export function rowTable(rows: readonly Row[], mending: Mending): TemplateResult {
  const words = importWords[language()];
  return html`<div class="scroll">
    <table class="import-rows" role="table" aria-labelledby="rows-heading">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader" class="number">${words.row}</th>
          <th scope="col" role="columnheader">${words.figure}</th>
          <th scope="col" role="columnheader" class="effect">${words.effect}</th>
          <th scope="col" role="columnheader" class="amount">${words.value}</th>
        </tr>
      </thead>
      ${repeat(
        rows,
        ({ row }) => row,
        (row) =>
          html`<tbody role="rowgroup" tabindex="-1">
            ${guard(shownOf(row), () => [
              (row.told.length > 0 ? row.told : [undefined]).map((told, at, { length }) =>
                one(row, told, at === length - 1, mending),
              ),
              cellsOf(row, mending),
            ])}
          </tbody>`,
      )}
    </table>
  </div>`;
}

/** All that is drawn of a row: at a key press in one of a thousand, the others are not drawn anew. */
const shownOf = ({ row, told, cells, problems, isOffered, isOtherPeriod }: Row): unknown[] => [
  ...[row, language(), isOffered, isOtherPeriod, ...told, ...problems],
  ...cells.flatMap(({ column, problem, read, fix }) => [column, problem, read, fix]),
];

function one(
  { row, cells, problems }: Row,
  told: ToldRow | undefined,
  isLast: boolean,
  { read }: Mending,
): TemplateResult {
  const words = importWords[language()];
  const does = told?.does ?? (cells.some(({ problem }) => problem) || problems.length > 0 ? 'PROBLEM' : null);
  return html`<tr role="row" class=${isLast && cells.length + problems.length > 0 ? 'has-cells' : ''}>
    <td class="number" role="cell">${row}</td>
    <th scope="row" role="rowheader">
      ${told ? figure(told) : html`<span class="quiet">${cells.some(isName) ? words.columns : words.noLabel}</span>`}
    </th>
    <td role="cell" class=${does === 'PROBLEM' ? 'problem' : ''}>${does ? words.does[does] : nothing}</td>
    <td role="cell">${
      does === 'LEFT_OUT'
        ? html`<button type="button" class="plain" @click=${() => read(row, true)}>
            ${words.readRow}<span class="unseen"> ${words.rowNumber({ row })}</span>
          </button>`
        : told
          ? amount(told)
          : nothing
    }</td>
  </tr>`;
}

/** A cell of the header says the name of its column. */
const isName = ({ column, read, fix }: Cell) => (fix ? fix.was : read) === column;

function figure({ key, territory, period, ...told }: ToldRow): TemplateResult {
  const label =
    localText(told, 'label', language()) || locales.map((each) => told[nameIn('label', each)]).find(Boolean);
  const where = [territory?.[language()], period?.[language()]].filter(Boolean).join(', ');
  return html`${label ? html`<bdi>${typeset(label)}</bdi>` : html`<span class="quiet">${importWords[language()].noLabel}</span>`}
    ${where ? html`<br /><span class="where">${where}</span>` : nothing}
    ${key ? html`<br /><span class="quiet"><bdi>${key}</bdi></span>` : nothing}`;
}

function amount({ does, renews, valueBefore, valueAfter, changes }: ToldRow): TemplateResult {
  const words = importWords[language()];
  const [was, is] = [valueBefore, valueAfter].map((each) => each?.[language()]);
  const others = changes.filter((name) => name !== 'quantity').map((name) => fieldInWords('FIGURE', name));
  if (does === 'PROBLEM' && !is) return html``;
  const isOther = does === 'CHANGED' && was !== is;
  return html`${
    isOther
      ? html`<span class="unseen">${words.before}</span> <del>${was ?? '–'}</del> <span aria-hidden="true">→</span>
            <span class="unseen">${words.after}</span> <ins>${is ?? '–'}</ins>`
      : (is ?? was ?? '–')
  }
    ${renews ? html`<br /><span class="quiet">${words.periods.follows} <bdi>${renews}</bdi></span>` : nothing}
    ${others.length > 0 ? html`<br /><span class="quiet">${words.changes} ${others.join(', ')}</span>` : nothing}`;
}

function cellsOf(
  { row, cells, problems, isOffered, isOtherPeriod }: Row,
  mending: Mending,
): TemplateResult | typeof nothing {
  if (cells.length + problems.length === 0) return nothing;
  const isMended = problems.length === 0 && cells.every(({ problem }) => !problem);
  return html`<tr role="row" class="cells ${isMended ? 'mended' : ''}">
    <td colspan="4" role="cell">
      ${problems.map((problem) => html`<p class="problem" tabindex="-1">${problem}</p>`)}
      ${isOffered ? offerOf(row, mending) : nothing}
      ${
        isOtherPeriod
          ? periodAnswers(
              html`<span class="unseen"> ${importWords[language()].rowNumber({ row })}</span>`,
              (is) => mending.answerPeriod(row, is),
            )
          : nothing
      }
      <div class="cell-fields">
        ${repeat(
          cells,
          ({ column }) => column,
          (cell) => cellField(row, cell, mending),
        )}
      </div>
    </td>
  </tr>`;
}

/** A row that is hidden, or looks like a note: it is left out, or read all the same. */
function offerOf(row: number, { read }: Mending): TemplateResult {
  const words = importWords[language()];
  const which = html`<span class="unseen"> ${words.rowNumber({ row })}</span>`;
  return html`<p class="actions">
    <button type="button" @click=${() => read(row, false)}>${words.leaveOut}${which}</button>
    <button type="button" class="plain" @click=${() => read(row, true)}>${words.readRow}${which}</button>
  </p>`;
}

function cellField(row: number, cell: Cell, { mend, choose, undo }: Mending): TemplateResult {
  const words = importWords[language()];
  const { column, problem, read, fix, choices } = cell;
  const changed = fix && isChanged(fix) ? fix : undefined;
  return html`<div>
  ${field({
    id: fieldOf(row, column),
    label: html`<bdi>${words.cell({ row, column: shownName(column) })}</bdi>`,
    value: fix?.value ?? read ?? '',
    hint: changed && (changed.was ? words.fixed({ was: changed.was }) : words.fixedEmpty),
    problem,
    onInput: (value) => mend(row, cell, value),
  })}
  ${periodChoices(problem ? choices : [], (text) => choose(row, cell, text))}
  ${
    changed
      ? html`<button type="button" class="plain" @click=${(event: Event) => undo(row, cell, event)}>
          ${words.undo}<span class="unseen"> ${words.cell({ row, column: shownName(column) })}</span>
        </button>`
      : nothing
  }</div>`;
}

/** A column of our own files in words, with what it is called there: "Période (period)". Any other is called as its file calls it. */
function shownName(column: string): string {
  const title = sheetColumns[column as keyof typeof sheetColumns]?.title[language()];
  return title && title.toLowerCase() !== column.toLowerCase() ? `${title} (${column})` : column;
}

/** The id of a cell's field. A column's name may be anything; its letters as numbers are a name that an id can have. */
export const fieldOf = (row: number, column: string): string =>
  `cell-${row}-${[...column].map((letter) => letter.codePointAt(0)?.toString(36)).join('-')}`;
