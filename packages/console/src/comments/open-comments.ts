import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { OpenComments } from '../../generated/comments.ts';
import { commentsWords } from '../../messages/generated/comments.ts';
import { ask } from '../hub/ask.ts';
import { fieldInWords } from '../releases/changed-fields.ts';
import { language } from '../words/language.ts';
import { type Comment, commentsOf, commentView, isOpen } from './comment-view.ts';

type Of = { readonly kind: Parameters<typeof fieldInWords>[0]; readonly key: string };

/**
 * What was said of a record in its release and still asks for something, over the form in which it is mended.
 *
 * @fires {CustomEvent<string>} to-field - Leads to the field of this id.
 */
class OpenCommentsElement extends LitElement {
  static override properties = {
    release: { attribute: false },
    of: { attribute: false },
    comments: { state: true },
  };
  declare release: string;
  declare of: Of;
  declare comments: readonly Comment[];
  #asked = '';

  constructor() {
    super();
    this.release = '';
    this.comments = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const asked = `${this.release} ${this.of.kind} ${this.of.key}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.comments = [];
    void this.#read(asked);
  }

  async #read(asked: string): Promise<void> {
    // The form does without: what was said stands in the release as well.
    const found = await ask(OpenComments, { release: this.release }).catch(() => null);
    if (this.#asked !== asked) return;
    this.comments = commentsOf(found?.workingRelease?.comments ?? [], this.of).filter(isOpen);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.comments.length === 0) return nothing;
    return html`<section class="callout" aria-labelledby="open-comments">
      <h2 id="open-comments">${commentsWords[language()].openOnes}</h2>
      <ul class="comments">${this.comments.map((each) => commentView(each, this.#toField(each)))}</ul>
    </section>`;
  }

  #toField({ field }: Comment): TemplateResult | typeof nothing {
    if (!field) return nothing;
    const lead = () =>
      this.dispatchEvent(new CustomEvent('to-field', { detail: field.replaceAll('.', '-') }));
    return html`<button class="plain" type="button" @click=${lead}>
      ${commentsWords[language()].toField}<span class="unseen"> (${fieldInWords(this.of.kind, field)})</span>
    </button>`;
  }
}

/** What is still asked of a draft, over its form; nothing of what is not saved yet. */
export const commentsOver = (
  kind: Of['kind'],
  { release, key }: { readonly release: string | null; readonly key: string | null },
  toField: (id: string) => void,
): TemplateResult | typeof nothing =>
  release === null || key === null
    ? nothing
    : html`<open-comments
        .release=${release}
        .of=${{ kind, key }}
        @to-field=${({ detail }: CustomEvent<string>) => toField(detail)}
      ></open-comments>`;

customElements.define('open-comments', OpenCommentsElement);
