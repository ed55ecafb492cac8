import { contentFields, type Fields, type SubjectKind } from '@akto-figures/contents';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type CommentEndedFragment, CommentOnRelease, SettleComment } from '../../generated/comments.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { choice, field } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { type KeptWords, keptWords } from '../kept/kept-words.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { type Comment, commentView, isOpen } from './comment-view.ts';
import { findColleagues } from './find-colleagues.ts';

/**
 * What was said of a release, or of a record that it changes, and a field to say more.
 *
 * @fires {CustomEvent} said - Something was, or is settled.
 */
class CommentThread extends LitElement {
  static override properties = {
    release: { attribute: false },
    of: { attribute: false },
    comments: { attribute: false },
    mayComment: { attribute: false },
    typed: { state: true },
    about: { state: true },
    named: { state: true },
    problem: { state: true },
  };
  declare release: string;
  /** The record that is talked of; null for the release. */
  declare of: { readonly kind: SubjectKind; readonly key: string } | null;
  declare comments: readonly Comment[];
  /** Whether the person may say something, or only reads. */
  declare mayComment: boolean;
  declare typed: string;
  /** The field that is talked of; empty for all of it. */
  declare about: string;
  /** Whom the words have named so far, one of whom may be gone from them again. */
  declare named: readonly Option[];
  declare problem: string;
  #kept: KeptWords<string> | undefined;
  #isSending = false;

  constructor() {
    super();
    this.release = '';
    this.of = null;
    this.comments = [];
    this.mayComment = true;
    this.typed = '';
    this.about = '';
    this.named = [];
    this.problem = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const of = this.of ? `/${this.of.kind}/${this.of.key}` : '';
    this.#kept = keptWords(`releases/${this.release}${of}/comment`);
    this.typed = this.#kept.read()?.typed ?? '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The id of its field, of which there may be several on a screen. */
  get #id(): string {
    return this.of ? `comment-of-${this.of.kind}-${this.of.key}` : 'comment';
  }

  get #textarea(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.#isSending) return;
    const words = commentsWords[language()];
    const text = this.typed.trim();
    if (text === '') return this.#say(words.missing);
    const mentions = this.named.filter(({ label }) => text.includes(`@${label}`)).map(({ value }) => value);
    const field = this.about || null;
    this.#isSending = true;
    try {
      const input = { release: this.release, text, ...this.of, field, mentions };
      const outcome = await act(CommentOnRelease, input);
      if (outcome.__typename !== 'Done') return this.#say(whyNotSaid(outcome));
    } catch (error) {
      return this.#say(whyFailed(error));
    } finally {
      this.#isSending = false;
    }
    this.#kept?.forget();
    this.typed = '';
    this.named = [];
    announce(words.done);
    this.dispatchEvent(new CustomEvent('said', { bubbles: true }));
  };

  async #settle(comment: Comment): Promise<void> {
    const words = commentsWords[language()];
    const isSettled = isOpen(comment);
    try {
      const outcome = await act(SettleComment, { comment: comment.id, isSettled });
      if (outcome.__typename !== 'Done') return this.#say(whyNotSaid(outcome));
    } catch (error) {
      return this.#say(whyFailed(error));
    }
    announce(isSettled ? words.settleDone : words.openDone);
    this.dispatchEvent(new CustomEvent('said', { bubbles: true }));
  }

  async #say(problem: string): Promise<void> {
    this.problem = problem;
    announceNow(problem);
    await this.updateComplete;
    this.#textarea?.focus();
  }

  #type(text: string): void {
    const { selectionStart = 0 } = this.#textarea ?? {};
    const begun = /(?:^|\s)@$/.test(text.slice(0, selectionStart)) && text.length > this.typed.length;
    this.typed = text;
    this.problem = '';
    this.#kept?.keep(text);
    if (!begun) return;
    // Names are found in a list of their own, which says what it finds; the words wait where they were.
    const names = this.querySelector<HTMLInputElement>('choose-one input');
    names?.focus();
    names?.click();
  }

  /** Writes a name where the words were left, in place of the sign that asked for it. */
  readonly #mention = async ({ detail, target }: CustomEvent<Option | null>) => {
    if (!detail) return;
    const at = this.#textarea?.selectionStart ?? this.typed.length;
    const before = this.typed.slice(0, at).replace(/@$/, '');
    const space = before === '' || /\s$/.test(before) ? '' : ' ';
    const written = `${before}${space}@${detail.label} `;
    this.typed = written + this.typed.slice(at).trimStart();
    this.named = [...this.named.filter(({ value }) => value !== detail.value), detail];
    this.#kept?.keep(this.typed);
    (target as HTMLElement & { chosen: Option | null }).chosen = null;
    await this.updateComplete;
    this.#textarea?.focus();
    this.#textarea?.setSelectionRange(written.length, written.length);
  };

  protected override render(): TemplateResult {
    const words = commentsWords[language()];
    return html`${
      this.comments.length > 0
        ? html`<ul class="comments">
            ${this.comments.map((each) => commentView(each, this.#acts(each)))}
          </ul>`
        : html`<p class="quiet">${words.none}</p>`
    }
      ${this.mayComment ? this.#form() : nothing}`;
  }

  #form(): TemplateResult {
    const words = commentsWords[language()];
    return html`<form novalidate @submit=${this.#send}>
        ${this.#fields()}
        ${field({
          id: this.#id,
          label: words.text,
          hint: words.hint,
          rows: 3,
          value: this.typed,
          problem: this.problem || undefined,
          onInput: (text) => this.#type(text),
        })}
        <choose-one
          field-id="${this.#id}-mention"
          .label=${words.mention}
          .hint=${words.mentionHint}
          .chosen=${null}
          .find=${findColleagues}
          @choose=${this.#mention}
        ></choose-one>
        <button type="submit">${words.send}</button>
      </form>`;
  }

  #acts(comment: Comment): TemplateResult | typeof nothing {
    if (!this.mayComment) return nothing;
    const words = commentsWords[language()];
    return html`<button class="plain" type="button" @click=${() => void this.#settle(comment)}>
      ${isOpen(comment) ? words.settle : words.open}<span class="unseen"> (<bdi>${comment.by.name}</bdi>)</span>
    </button>`;
  }

  #fields(): TemplateResult | typeof nothing {
    if (!this.of) return nothing;
    const words = commentsWords[language()];
    const fields = Object.entries(contentFields[this.of.kind] as Fields);
    return choice<string>({
      id: `${this.#id}-field`,
      label: words.field,
      value: this.about,
      empty: words.whole,
      options: fields.map(([value, { label }]) => ({ value, label: label[language()] })),
      onChoose: (about) => {
        this.about = about;
      },
    });
  }
}

/** Why a comment was not taken, in words that say what would be right. */
function whyNotSaid(outcome: CommentEndedFragment): string {
  if (outcome.__typename !== 'MentionRefused') return whyUndone(outcome) ?? outcome.__typename;
  const { refused } = commentsWords[language()];
  const { name, why } = outcome;
  return why === 'UNKNOWN' || name === null ? refused.UNKNOWN : refused[why]({ name });
}

customElements.define('comment-thread', CommentThread);
