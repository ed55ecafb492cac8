import { html, LitElement, type TemplateResult } from 'lit';
import type { ReleaseToReadQuery } from '../../generated/release.ts';
import { CommentOnRelease } from '../../generated/release-acts.ts';
import { reviewWords } from '../../messages/generated/review.ts';
import { field } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { type KeptWords, keptWords } from '../kept/kept-words.ts';
import { announce } from '../shell/announce.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';

type Comments = NonNullable<ReleaseToReadQuery['workingRelease']>['comments'];

/**
 * What was said of a release, and a field to say more.
 *
 * @fires {CustomEvent} said - Something was.
 */
class ReleaseComments extends LitElement {
  static override properties = {
    release: { attribute: false },
    comments: { attribute: false },
    typed: { state: true },
    problem: { state: true },
  };
  declare release: string;
  declare comments: Comments;
  declare typed: string;
  declare problem: string;
  #kept: KeptWords<string> | undefined;
  #isSending = false;

  constructor() {
    super();
    this.release = '';
    this.comments = [];
    this.typed = '';
    this.problem = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#kept = keptWords(`releases/${this.release}/comment`);
    this.typed = this.#kept.read()?.typed ?? '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.#isSending) return;
    const text = this.typed.trim();
    if (text === '') return this.#say(reviewWords[language()].commentMissing);
    this.#isSending = true;
    try {
      const outcome = await act(CommentOnRelease, { release: this.release, text });
      if (outcome.__typename !== 'Done') return this.#say(whyUndone(outcome) ?? outcome.__typename);
    } catch (error) {
      return this.#say(whyFailed(error));
    } finally {
      this.#isSending = false;
    }
    this.#kept?.forget();
    this.typed = '';
    announce(reviewWords[language()].commentDone);
    this.dispatchEvent(new CustomEvent('said'));
  };

  async #say(problem: string): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    this.querySelector<HTMLElement>('textarea')?.focus();
  }

  protected override render(): TemplateResult {
    const words = reviewWords[language()];
    return html`<section aria-labelledby="comments">
      <h2 id="comments">${words.comments}</h2>
      ${
        this.comments.length > 0
          ? html`<ul class="comments">
            ${this.comments.map(
              ({ by, text, writtenAt }) => html`<li>
                <p class="quiet"><bdi>${by.name}</bdi>, <time datetime=${writtenAt}>${momentText(writtenAt)}</time></p>
                <p class="said" dir="auto">${text}</p>
              </li>`,
            )}
          </ul>`
          : html`<p class="quiet">${words.noComments}</p>`
      }
      <form novalidate @submit=${this.#send}>
        ${field({
          id: 'comment',
          label: words.comment,
          hint: words.commentHint,
          rows: 3,
          value: this.typed,
          problem: this.problem || undefined,
          onInput: (text) => {
            this.typed = text;
            this.problem = '';
            this.#kept?.keep(text);
          },
        })}
        <button type="submit">${words.commentSend}</button>
      </form>
    </section>`;
  }
}

customElements.define('release-comments', ReleaseComments);
