import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { language } from '../words/language.ts';
import type { Report } from './import-rows.ts';
import type { Edits, PeriodAnswer } from './kept-import.ts';

/** The two answers to the question whether rows are of a new period or a correction, the usual one first. */
export function periodAnswers(
  about: TemplateResult | typeof nothing,
  onAnswer: (is: PeriodAnswer) => void,
): TemplateResult {
  const { periods } = importWords[language()];
  return html`<p class="actions">
    <button type="button" @click=${() => onAnswer('NEW_PERIOD')}>${periods.newPeriod}${about}</button>
    <button type="button" class="plain" @click=${() => onAnswer('CORRECTION')}>${periods.correction}${about}</button>
  </p>`;
}

/** Asks it of the file as a whole; once it is answered, says what was answered and takes that back. */
export function askPeriods(
  { problems }: Report,
  { otherPeriods, periods }: Edits,
  onAnswer: (is: PeriodAnswer | null) => void,
): TemplateResult | typeof nothing {
  const words = importWords[language()].periods;
  const count = problems.filter(({ offers }) => offers === 'PERIOD').length;
  if (count > 0)
    return html`<section class="callout" aria-labelledby="periods-heading">
      <h3 id="periods-heading">${words.question}</h3>
      <p>${words.explained({ count })}</p>
      ${periodAnswers(html` ${words.forAll({ count })}`, onAnswer)}
    </section>`;
  if (!otherPeriods && periods.length === 0) return nothing;
  return html`<p class="callout">
    ${otherPeriods ? words.answered[otherPeriods] : words.answeredByRow}
    <button type="button" class="plain" @click=${() => onAnswer(null)}>${words.askAgain}</button>
  </p>`;
}
