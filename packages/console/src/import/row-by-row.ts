import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { importWords } from '../../messages/generated/import.ts';
import { tick } from '../controls/field.ts';
import { language } from '../words/language.ts';
import { askPeriods } from './ask-period.ts';
import { type Report, rowsOf, shownRows } from './import-rows.ts';
import type { Edits, PeriodAnswer } from './kept-import.ts';
import { type Mending, rowTable } from './row-table.ts';
import { offersOf } from './whole-file.ts';

/** What is done with the rows as a whole. */
export interface OnRows {
  readonly mending: Mending;
  showMore(): void;
  showOnlyProblems(isOn: boolean): void;
  leaveOut(rows: readonly number[]): void;
  answerPeriods(is: PeriodAnswer | null): void;
  takeAsNotStated(): void;
  checkAgain(): void;
}

const rowsTold = 500;

/** How many errors would keep the release from being submitted. */
const errorsIn = (foreseen: Report['foreseen']): number =>
  (foreseen ?? []).reduce((sum, { severity, count }) => sum + (severity === 'ERROR' ? count : 0), 0);

/** How many figures are new, changed and unchanged, and how many problems there are, last. */
export function countsOf({ new: fresh, changed, unchanged, problemCount, foreseen }: Report): string[] {
  const errors = errorsIn(foreseen);
  const { counts } = importWords[language()];
  return [
    ...(fresh > 0 ? [counts.new({ count: fresh })] : []),
    ...(changed > 0 ? [counts.changed({ count: changed })] : []),
    ...(unchanged > 0 ? [counts.unchanged({ count: unchanged })] : []),
    errors > 0 ? counts.errors({ count: errors }) : counts.problems({ count: problemCount }),
  ];
}

/** The rows of the file, and what can be done about them. */
export function rowByRow(
  report: Report,
  {
    edits,
    onlyProblems,
    rowsShown,
    isChecking,
  }: {
    readonly edits: Edits;
    readonly onlyProblems: boolean;
    readonly rowsShown: number;
    readonly isChecking: boolean;
  },
  on: OnRows,
): TemplateResult {
  const words = importWords[language()];
  const { rows, problems, problemCount } = report;
  const all = shownRows(rowsOf(report, edits.fixes), onlyProblems);
  const shown = all.slice(0, rowsShown);
  const total = report.new + report.changed + report.unchanged + problemCount;
  return html`
    <h2 id="rows-heading" tabindex="-1">${words.rows}</h2>
    <ul class="counts">
      ${countsOf(report).map((text, at, { length }) => html`<li class=${at === length - 1 && problemCount + errorsIn(report.foreseen) > 0 ? 'alert' : ''}>${text}</li>`)}
      ${isChecking ? html`<li><progress aria-label=${words.checking}></progress></li>` : nothing}
    </ul>
    ${tick({
      id: 'only-problems',
      label: words.onlyProblems,
      isOn: onlyProblems,
      onTick: on.showOnlyProblems,
    })}
    ${askPeriods(report, edits, on.answerPeriods)}
    ${offersOf(report, on)}
    ${rows.length < total && rows.length >= rowsTold ? html`<p class="hint">${words.firstRows({ count: rows.length })}</p>` : nothing}
    ${problems.length < problemCount ? html`<p class="problem">${words.firstProblems({ count: problems.length, all: problemCount })}</p>` : nothing}
    ${shown.length > 0 ? rowTable(shown, on.mending) : html`<p>${words.noProblems}</p>`}
    ${
      shown.length < all.length
        ? html`<p class="more">
            <button type="button" @click=${on.showMore}>${commonWords[language()].more}</button>
            <span class="quiet">${words.rowsShown({ count: shown.length, all: all.length })}</span>
          </p>`
        : nothing
    }
    <p><button type="button" @click=${on.checkAgain}>${words.checkAgain}</button></p>
  `;
}
