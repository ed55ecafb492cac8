import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fillingWords } from '../../messages/generated/filling.ts';
import { periodChoices } from '../records/period-choices.ts';
import { language } from '../words/language.ts';
import { bulkLabel } from './bulk-change.ts';
import { besideColumns, type Column, cellId, columns, readCell, type TypedCells, textIn } from './cells.ts';
import type { WaitingFigure } from './waiting-figure.ts';

/** What can be done with the cells of the table. */
export interface Filling {
  readonly typed: TypedCells;
  /** What the hub has said of figures that were sent. */
  readonly refused: ReadonlyMap<string, { readonly message: string; readonly choices: readonly string[] }>;
  /** The figures that are chosen, by their keys. */
  readonly chosen: ReadonlySet<string>;
  /** The cell in whose text the arrows move. */
  readonly editing: string | null;
  /** What a territory that is typed is called. */
  readonly placeNames: ReadonlyMap<string, string>;
  tick(keys: readonly string[], isOn: boolean): void;
  type(key: string, column: Column, text: string): void;
  /** Writes what was meant; the buttons that say it go, and the field stays. */
  choose(row: number, column: Column, text: string): void;
}

// On a narrow page the rows are no table to the eye, which takes it from some screen readers: the roles say that it is one.

/** The figures of a release: the value of before beside the one of now and what goes with it, as the cells of a spreadsheet. */
export function valueTable(figures: readonly WaitingFigure[], filling: Filling): TemplateResult {
  const words = fillingWords[language()];
  const before = only(figures.map((figure) => figure.before?.period ?? ''));
  const now = only(figures.map(({ period }) => period));
  const heads: Heads = {
    before: before ? words.beforeIs({ period: before }) : words.before,
    value: now ? words.nowIs({ period: now }) : words.now,
    printed: words.printed,
    period: words.period,
    note: words.note,
    isOne: before !== null && now !== null,
  };
  const keys = figures.map(({ key }) => key);
  const isAll = keys.every((key) => filling.chosen.has(key));
  return html`<div class="scroll">
    <table class="stacked values" role="grid" aria-labelledby="values-heading">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.figure}</th>
          <th scope="col" role="columnheader" class="before">${heads.before}</th>
          ${columns.map((column) => html`<th scope="col" role="columnheader" class=${column}>${heads[column]}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${figures.map((figure, at) => row(figure, at, heads, filling))}
      </tbody>
    </table>
  </div>
  <p class="tick">
    <input
      id="choose-all"
      type="checkbox"
      .checked=${isAll}
      @change=${(event: Event) => filling.tick(keys, (event.target as HTMLInputElement).checked)}
    />
    <label for="choose-all">${words.chooseAll}</label>
  </p>`;
}

type Heads = Readonly<Record<Column | 'before', string>> & { readonly isOne: boolean };

/** What all of them are; null where they differ. */
const only = (texts: readonly string[]): string | null => {
  const [first = '', ...others] = new Set(texts);
  return others.length === 0 && first !== '' ? first : null;
};

function row(figure: WaitingFigure, at: number, heads: Heads, filling: Filling): TemplateResult {
  const words = fillingWords[language()];
  const { key, label, before, period, place, yearsLeft, isRenewed } = figure;
  const isPair = before && !heads.isOne && before.period !== period;
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      <span class="tick">
        <label>
          <input
            id="choose-${at}"
            type="checkbox"
            .checked=${filling.chosen.has(key)}
            @change=${(event: Event) => filling.tick([key], (event.target as HTMLInputElement).checked)}
          />
          <span class="unseen">${words.choose({ figure: label })}</span>
        </label>
        <a href="/console/figures/${key}"><bdi>${label}</bdi></a>
      </span>
      ${place ? html`<div class="quiet">${place}</div>` : nothing}
      ${yearsLeft.map((year) => html`<div class="overdue">${words.namesYear({ year })}</div>`)}
      ${besideColumns.map((name) => beside(figure, name, filling))}
    </th>
    <td role="gridcell" class="before" data-head=${heads.before}>
      ${before ? (before.value ?? words.isNotStated) : html`<span class="quiet">${isRenewed ? words.gone : words.isNew}</span>`}
      ${isPair ? html`<br /><span class="quiet">${before.period} → ${period}</span>` : nothing}
    </td>
    ${columns.map(
      (column) => html`<td role="gridcell" class=${column} data-head=${heads[column]}>
        ${cell(figure, at, column, filling)}
      </td>`,
    )}
  </tr>`;
}

/** What is typed of a field that has no column. */
function beside(
  figure: WaitingFigure,
  name: (typeof besideColumns)[number],
  { typed, placeNames }: Filling,
): TemplateResult | typeof nothing {
  const words = fillingWords[language()];
  const text = textIn(figure, typed, name);
  if (text === figure.said[name]) return nothing;
  const { problem, says } = readCell(figure, name, text);
  const shown = placeNames.get(text) ?? says ?? (text || words.emptied);
  return html`<p class=${problem ? 'problem' : 'read'}>
    ${words.typedBeside({ field: bulkLabel(name), text: shown })} ${problem}
  </p>`;
}

function cell(figure: WaitingFigure, at: number, column: Column, filling: Filling): TemplateResult {
  const words = fillingWords[language()];
  const { key, label } = figure;
  const labels: Readonly<Record<Column, string>> = {
    value: words.valueOf({ figure: label }),
    printed: words.printedOf({ figure: label }),
    period: words.periodOf({ figure: label }),
    note: words.noteOf({ figure: label }),
  };
  const text = textIn(figure, filling.typed, column);
  const isTyped = text !== figure.said[column];
  const read = isTyped ? readCell(figure, column, text) : null;
  const refused = column === 'value' && !read?.problem ? filling.refused.get(key) : undefined;
  const problem = read?.problem ?? refused?.message;
  const isNotStated = column === 'value' && !isTyped && figure.isNotStated;
  const says = read?.says ?? (isNotStated ? words.isNotStated : null);
  const id = cellId(at, column);
  return html`<input
      id=${id}
      type="text"
      dir="auto"
      autocomplete="off"
      data-row=${at}
      data-column=${columns.indexOf(column)}
      data-editing=${ifDefined(filling.editing === id ? 'true' : undefined)}
      aria-label=${labels[column]}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${ifDefined(problem ? `${id}-problem` : says ? `${id}-read` : undefined)}
      .value=${text}
      @input=${(event: Event) => filling.type(key, column, (event.target as HTMLInputElement).value)}
    />
    ${problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing}
    ${periodChoices(refused?.choices ?? read?.choices ?? [], (choice) => filling.choose(at, column, choice))}
    ${!problem && says ? html`<p class="read" id="${id}-read">${says}</p>` : nothing}`;
}
