import { html, nothing, render, type TemplateResult } from 'lit';
import { askFirstWords } from '../../messages/generated/ask-first.ts';
import { commonWords } from '../../messages/generated/common.ts';
import type { KeptWords } from '../kept/kept-words.ts';
import { language } from '../words/language.ts';
import { field } from './field.ts';

/** What is asked before something is done that others will see, or that cannot be undone. */
export interface Question {
  readonly heading: string;
  /** What will happen, and what cannot be undone. */
  readonly body: string | TemplateResult;
  /** What the button says: what happens. "Publier le 3 mars à 9 h 30". */
  readonly action: string;
  readonly isDangerous?: boolean;
  /** What has to be typed, to show that it was read: the figure, "plus de 1 780". */
  readonly retype?: { readonly label: string; readonly text: string } | undefined;
  /** A text that goes with it: a reason, a comment. */
  readonly reason?:
    | {
        readonly label: string;
        readonly hint?: string;
        readonly isRequired: boolean;
        /** Where it is kept until it has been sent, which is for who asks to say. */
        readonly kept?: KeptWords<string>;
      }
    | undefined;
}

let dialogs = 0;

/** Asks in a dialog. Gives what was written, or nothing where the person leaves it be. The focus goes back to where it was. */
export async function askFirst(question: Question): Promise<{ readonly reason: string } | null> {
  await import('@awesome.me/webawesome/dist/components/dialog/dialog.js');
  const id = `ask-${++dialogs}`;
  const before = document.activeElement;
  const dialog = document.createElement('wa-dialog');
  dialog.label = question.heading;
  // Its own header has a cross that not every engine finds a name for; what leaves it be is a button with words.
  dialog.withoutHeader = true;
  const typed = { retype: '', reason: question.reason?.kept?.read()?.typed ?? '' };
  let problems: { retype?: string; reason?: string } = {};
  let answer: { reason: string } | null = null;

  const same = (one: string, other: string) => plain(one) === plain(other);
  const submit = (event: Event) => {
    event.preventDefault();
    problems = {
      ...(question.retype &&
        !same(typed.retype, question.retype.text) && {
          retype: askFirstWords[language()].mismatch({ text: question.retype.text }),
        }),
      ...(question.reason?.isRequired &&
        typed.reason.trim() === '' && { reason: askFirstWords[language()].missing }),
    };
    if (problems.retype || problems.reason) {
      draw();
      dialog.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    answer = { reason: typed.reason.trim() };
    dialog.open = false;
  };
  const draw = () =>
    render(
      html`<form id=${id} class="asked" novalidate @submit=${submit}>
          <h2><bdi>${question.heading}</bdi></h2>
          ${typeof question.body === 'string' ? html`<p>${question.body}</p>` : question.body}
          ${
            question.retype
              ? field({
                  id: `${id}-retype`,
                  label: question.retype.label,
                  hint: question.retype.text,
                  value: typed.retype,
                  problem: problems.retype,
                  isRequired: true,
                  onInput: (text) => {
                    typed.retype = text;
                  },
                })
              : nothing
          }
          ${
            question.reason
              ? field({
                  ...question.reason,
                  id: `${id}-reason`,
                  rows: 3,
                  value: typed.reason,
                  problem: problems.reason,
                  onInput: (text) => {
                    typed.reason = text;
                    question.reason?.kept?.keep(text);
                  },
                })
              : nothing
          }
        </form>
        <button slot="footer" type="button" data-dialog="close">${commonWords[language()].changeNothing}</button>
        <button slot="footer" type="submit" form=${id} class=${question.isDangerous ? 'danger' : 'primary'}>
          ${question.action}
        </button>`,
      dialog,
    );
  draw();
  document.body.append(dialog);
  await dialog.updateComplete;
  dialog.open = true;
  await new Promise((resolve) => dialog.addEventListener('wa-after-hide', resolve, { once: true }));
  dialog.remove();
  if (before instanceof HTMLElement && before.isConnected) before.focus();
  return answer;
}

/** As it is typed on any keyboard: without the spaces and apostrophes of typography, and a count without its commas. */
const plain = (text: string) =>
  text
    .replaceAll(/[\s\u00a0\u202f]+/g, '')
    .replace(/^\d{1,3}(?:,\d{3})+$/, (count) => count.replaceAll(',', ''))
    .replaceAll('’', "'")
    .toLowerCase();
