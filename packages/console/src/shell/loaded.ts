import type { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { HubUnreachable, isBusy, Refused, SignedOut } from '../hub/failures.ts';
import { language } from '../words/language.ts';
import { refusalText } from '../words/refusal-words.ts';

/** What a screen shows of a question: still bars while it is asked, why not where it failed, else what it is drawn as. */
export function loaded<Answer>(
  // biome-ignore lint/suspicious/noExplicitAny: what a question depends on is its screen's business
  task: Task<any, Answer>,
  draw: (answer: Answer) => TemplateResult,
): TemplateResult {
  const drawn = task.render({
    initial: waiting,
    // What was there stays until there is other: a list does not blink while one types.
    pending: () => (task.value === undefined ? waiting() : draw(task.value)),
    complete: draw,
    error: (error) => failed(error, () => void task.run()),
  });
  return drawn ?? waiting();
}

/** Still bars, and for who does not see them a word. */
export const waiting = (): TemplateResult =>
  html`<div class="waiting" aria-busy="true"><span class="unseen">${commonWords[language()].loading}</span></div>`;

/** Why it could not be loaded, with a way to try again. */
export function failed(error: unknown, again: () => void): TemplateResult {
  const words = commonWords[language()];
  const why =
    error instanceof HubUnreachable || error instanceof SignedOut
      ? words.hubAway
      : isBusy(error)
        ? words.hubBusy
        : error instanceof Refused
          ? refusalText(error)
          : words.failedWhy;
  return html`<div class="callout danger" role="alert">
    <p>${why}</p>
    <button type="button" @click=${again}>${words.tryAgain}</button>
  </div>`;
}
