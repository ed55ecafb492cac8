import { html, render, type TemplateResult } from 'lit/html.js';
import { addressOf, ask, type Variables } from '../hub/ask.ts';
import { Failure, failureFrom } from '../hub/failure.ts';
import { version } from '../version.ts';
import { type Words, words } from '../words/words.ts';
import { followLanguage, leaveLanguage, nearestLanguage } from './page-language.ts';

/** The hub that served this script, for pages that name none. */
const scriptOrigin = new URL(import.meta.url).origin;

/** What an element has to show, and the keys it stands for. */
export type View = {
  readonly keys: readonly string[];
  /** Keys that were asked for too, and that the hub does not know. */
  readonly unknown?: readonly string[];
  readonly content: TemplateResult;
};

/**
 * What every element does: ask the hub, keep the page's own words until there is better, tell what happened.
 *
 * Lit's templates without its reactive base class: all that an element reacts to is its attributes, which are text, and
 * one answer. That takes the lines below, and pages do not load 2.5 kB to do more: `docs/decisions` has the measures.
 *
 * @attr hub - Where the hub is; without it, the origin that served the script.
 * @attr lang - `fr` or `en`; without it, the nearest `lang` of the page, followed when it changes.
 * @attr as-of - An instant (ISO 8601): show what was public then.
 * @attr theme - `light`, `dark`, or `auto` (as the page's `color-scheme` says).
 * @fires akto-load - The hub's answer is shown; `detail.keys` names what.
 * @fires akto-error - The fallback stays; `detail.reason`, `detail.keys`, `detail.message` say why.
 */
export abstract class AktoElement<Data> extends HTMLElement {
  static version = version;
  static observedAttributes = ['hub', 'lang', 'as-of'];

  /** What was asked last; empty before the first question, and to ask again. */
  #address: string | undefined = '';
  #isPlanned = false;

  /** The id of the document that asks for what is shown. */
  #documentId: string;

  /** The attributes of which one says what to show: "convention, actor or figures". */
  #needs: string;

  constructor(documentId: string, sheets: CSSStyleSheet[], needs: string) {
    super();
    this.#documentId = documentId;
    this.#needs = needs;
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets;
  }

  connectedCallback(): void {
    followLanguage(this.#plan);
    this.#plan();
  }

  disconnectedCallback(): void {
    leaveLanguage(this.#plan);
  }

  attributeChangedCallback(): void {
    this.#plan();
  }

  /** What is asked with, beside the language `l` and the instant `t`; nothing while the attributes name nothing. */
  protected abstract variables(): Variables | undefined;

  /** From the hub's answer to what is shown. @throws {Failure} when the hub does not know what was asked. */
  protected abstract view(data: Data, words: Words): View;

  protected fetch(address: string): Promise<Data> {
    return ask(address);
  }

  protected draw(content: TemplateResult): void {
    render(content, this.shadowRoot as ShadowRoot, { host: this });
  }

  protected tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  // Several attributes that change together are one question.
  #plan = (): void => {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      if (this.isConnected) void this.#answer(words[nearestLanguage(this)]);
    });
  };

  async #answer(words: Words): Promise<void> {
    const variables = this.variables();
    const address =
      variables &&
      addressOf(this.getAttribute('hub') || scriptOrigin, this.#documentId, {
        l: words.language,
        t: this.getAttribute('as-of') || undefined,
        ...variables,
      });
    if (address === this.#address) return;
    // What stands inside stays; only an element that was left empty shows the slot's own content.
    if (!this.#address || !address)
      this.draw(html`<slot>${address ? html`<i part="loading"></i>` : ''}</slot>`);
    this.#address = address;
    if (!address) {
      const message = `<${this.localName}> shows nothing without ${this.#needs}.`;
      this.#tellOf(new Failure('missing-attribute', [], message));
      return;
    }
    try {
      const data = await this.fetch(address);
      // The attributes have changed meanwhile: another answer is on its way.
      if (address !== this.#address) return;
      const { content, keys, unknown = [] } = this.view(data, words);
      this.draw(content);
      this.tell('akto-load', { keys });
      if (unknown[0]) this.#tellOf(new Failure('unknown-key', unknown));
    } catch (error) {
      if (address !== this.#address) return;
      const failure = failureFrom(error);
      const { keys } = failure;
      this.draw(
        keys[0]
          ? html`<slot><p part="failure" lang=${words.language}>${words.unknown}${words.colon}${keys.join(', ')}</p></slot>`
          : html`<slot></slot><p part="failure" lang=${words.language}>${words.failed} <button @click=${this.#again}>${words.again}</button></p>`,
      );
      this.#tellOf(failure);
    }
  }

  #tellOf({ keys, message, reason }: Failure): void {
    this.tell('akto-error', { reason, keys, message });
  }

  #again = (): void => {
    this.#address = '';
    this.#plan();
  };
}
