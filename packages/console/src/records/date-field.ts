import { periodText, readPeriod } from '@akto-figures/contents';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { editorWords } from '../../messages/generated/editor.ts';
import { type Field, field } from '../controls/field.ts';
import { announce } from '../shell/announce.ts';
import { colon, language, locale } from '../words/language.ts';
import { choicesAloud, periodChoices } from './period-choices.ts';

// Somebody who listens hears how it is read when they pause, not at each letter.
const pauseMs = 700;

/**
 * A date or a period of a record, as people write it. What is typed stays as it is typed; what the record gets is EDTF, or the text
 * itself where it is none, so that nothing typed is lost.
 *
 * @fires {CustomEvent<string>} edit - Something else is typed: EDTF, or the text that is none.
 */
class DateField extends LitElement {
  static override properties = {
    drawn: { attribute: false },
    value: { attribute: false },
    text: { state: true },
  };
  /** Its label, its hint, and what the checks say of it. */
  declare drawn: Omit<Field, 'value' | 'onInput'>;
  /** What the record has. */
  declare value: string;
  declare text: string;
  #told: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.value = '';
    this.text = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A value that came from elsewhere: what is saved, or another item of a list. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.value !== this.#told) this.text = this.value;
  }

  #type(text: string): void {
    this.text = text;
    const read = readPeriod(text, language());
    this.#told = read.ok ? read.edtf : text;
    this.dispatchEvent(new CustomEvent('edit', { detail: this.#told }));
    clearTimeout(this.#timer);
    if (text.trim() !== '') this.#timer = setTimeout(() => announce(this.#aloud()), pauseMs);
  }

  #aloud(): string {
    const read = readPeriod(this.text, language());
    if (read.ok) return `${editorWords[language()].read}${colon()}${periodText(read.edtf, locale())}`;
    const { message, choices } = read.problem;
    return choicesAloud(
      message[language()],
      choices.map(({ words }) => words[language()]),
    );
  }

  async #choose(text: string): Promise<void> {
    this.#type(text);
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const isTyped = this.text.trim() !== '' && this.text !== this.value;
    const read = readPeriod(this.text, language());
    const problem = this.text.trim() !== '' && !read.ok ? read.problem : null;
    return html`${field({
      ...this.drawn,
      value: this.text,
      problem: problem?.message[language()] ?? this.drawn.problem,
      onInput: (text) => this.#type(text),
    })}
    ${periodChoices(problem?.choices.map(({ words }) => words[language()]) ?? [], (text) => void this.#choose(text))}
    ${
      isTyped && read.ok
        ? html`<p class="read">${editorWords[language()].read}${colon()}<strong>${periodText(read.edtf, locale())}</strong></p>`
        : nothing
    }`;
  }
}

customElements.define('date-field', DateField);

declare global {
  interface HTMLElementTagNameMap {
    'date-field': DateField;
  }
}
