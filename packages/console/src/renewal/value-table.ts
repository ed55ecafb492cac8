import { formatValue } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { fillingWords } from '../../messages/generated/filling.ts';
import { periodChoices } from '../records/period-choices.ts';
import { language } from '../words/language.ts';
import type { TypedValues, WaitingFigure } from './waiting-figure.ts';

/** What can be done with the values of the table. */
export interface Filling {
  readonly typed: TypedValues;
  /** What the hub has said of values that were sent. */
  readonly refused: ReadonlyMap<string, { readonly message: string; readonly choices: readonly string[] }>;
  type(key: string, said: { readonly value?: string; readonly note?: string }): void;
  /** Writes what was meant; the buttons that say it go, and the field stays. */
  choose(at: number, value: string): void;
  press(at: number, event: KeyboardEvent): void;
  paste(at: number, event: ClipboardEvent): void;
}

export const valueId = (at: number): string => `value-${at}`;

// On a narrow page the rows are no table to the eye, which takes it from some screen readers: the roles say that it is one.

/** The figures that are carried over: the value of before beside the one of now, as a column of a spreadsheet. */
export function valueTable(figures: readonly WaitingFigure[], filling: Filling): TemplateResult {
  const words = fillingWords[language()];
  const before = only(figures.map((figure) => figure.before?.period ?? ''));
  const now = only(figures.map(({ period }) => period));
  const heads = {
    before: before ? words.beforeIs({ period: before }) : words.before,
    now: now ? words.nowIs({ period: now }) : words.now,
  };
  return html`<div class="scroll">
    <table class="stacked values" role="table" aria-labelledby="values-heading">
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">${words.figure}</th>
          <th scope="col" role="columnheader" class="before">${heads.before}</th>
          <th scope="col" role="columnheader" class="now">${heads.now}</th>
          <th scope="col" role="columnheader" class="note">${words.note}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${figures.map((figure, at) => row(figure, at, { ...heads, isOne: before !== null && now !== null }, filling))}
      </tbody>
    </table>
  </div>`;
}

/** What all of them are; null where they differ. */
const only = (texts: readonly string[]): string | null => {
  const [first = '', ...others] = new Set(texts);
  return others.length === 0 && first !== '' ? first : null;
};

function row(
  figure: WaitingFigure,
  at: number,
  heads: { readonly before: string; readonly now: string; readonly isOne: boolean },
  filling: Filling,
): TemplateResult {
  const words = fillingWords[language()];
  const { key, label, before, period, place, yearsLeft } = figure;
  const note = filling.typed[key]?.note ?? figure.note;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="/console/figures/${key}"><bdi>${label}</bdi></a>
      ${place ? html`<br /><span class="quiet">${place}</span>` : nothing}
      ${yearsLeft.map((year) => html`<br /><span class="overdue">${words.namesYear({ year })}</span>`)}</th>
    <td role="cell" class="before" data-head=${heads.before}>
      ${before ? (before.value ?? words.isNotStated) : html`<span class="quiet">${words.gone}</span>`}
      ${heads.isOne || !before ? nothing : html`<br /><span class="quiet">${before.period} → ${period}</span>`}
    </td>
    <td role="cell" class="now" data-head=${heads.now}>${valueField(figure, at, filling)}</td>
    <td role="cell" class="note" data-head=${words.note}>
      <input
        id="note-${at}"
        type="text"
        dir="auto"
        autocomplete="off"
        aria-label=${words.noteOf({ figure: label })}
        .value=${note}
        @input=${(event: Event) => filling.type(key, { note: (event.target as HTMLInputElement).value })}
      />
    </td>
  </tr>`;
}

function valueField(figure: WaitingFigure, at: number, filling: Filling): TemplateResult {
  const words = fillingWords[language()];
  const { key, label } = figure;
  const typed = filling.typed[key]?.value;
  const text = typed ?? figure.value;
  const read = typed !== undefined && typed.trim() !== '' ? figure.read(typed) : null;
  const asked = read && 'problem' in read ? { message: read.problem, choices: read.choices } : null;
  const problem = asked ?? (typed === undefined ? undefined : filling.refused.get(key));
  const says = saysOf(figure, read);
  const id = valueId(at);
  return html`<input
      id=${id}
      type="text"
      dir="auto"
      autocomplete="off"
      aria-label=${words.valueOf({ figure: label })}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${ifDefined(problem ? `${id}-problem` : says ? `${id}-read` : undefined)}
      .value=${text}
      @input=${(event: Event) => filling.type(key, { value: (event.target as HTMLInputElement).value })}
      @keydown=${(event: KeyboardEvent) => filling.press(at, event)}
      @paste=${(event: ClipboardEvent) => filling.paste(at, event)}
    />
    ${problem ? html`<p class="problem" id="${id}-problem">${problem.message}</p>` : nothing}
    ${problem ? periodChoices(problem.choices, (choice) => filling.choose(at, choice)) : nothing}
    ${!problem && says ? html`<p class="read" id="${id}-read">${says}</p>` : nothing}`;
}

/** What stands there, or is read there, in whole words. */
function saysOf(figure: WaitingFigure, read: ReturnType<WaitingFigure['read']> | null): string | null {
  const { isNotStated: notStated } = fillingWords[language()];
  if (read === null) return figure.isNotStated ? notStated : null;
  if ('statement' in read) return notStated;
  return 'value' in read ? formatValue(read.value, { locale: language() }) : null;
}
