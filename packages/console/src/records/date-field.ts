import { periodText, readPeriod } from '@akto-figures/contents';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { editorWords } from '../../messages/generated/editor.ts';
import { type Field, field } from '../controls/field.ts';
import { announce } from '../shell/announce.ts';
import { colon, language, locale } from '../words/language.ts';
import { choicesAloud, periodChoices } from './period-choices.ts';

// Somebody who listens hears how it is read when they pause, not at each letter.
const pauseMs = 700;

/** How a day may be written. */
export const dayHint = (): string => editorWords[language()].dayHint;

/** A single day, whole: "2026-05-03". */
const isDay = (edtf: string): boolean => /^\d{4}-\d\d-\d\d$/.test(edtf);

/**
 * A date or a period of a record, as people write it. What is typed stays as it is typed; what the record gets is EDTF, or the text
 * itself where it is none, so that nothing typed is lost. With `isDay` it is one day, and a period is asked to be one.
 *
 * @fires {CustomEvent<string>} edit - Something else is typed: EDTF, or the text that is none.
 */
class DateField extends LitElement {
  static override properties = {
    drawn: { attribute: false },
    value: { attribute: false },
    isDay: { attribute: false },
    text: { state: true },
  };
  /** Its label, its hint, and what the checks say of it. */
  declare drawn: Omit<Field, 'value' | 'onInput'>;
  /** What the record has. */
  declare value: string;
  declare isDay: boolean;
  declare text: string;
  #told: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.value = '';
    this.isDay = false;
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
    const read = this.#read(text);
    this.#told = 'edtf' in read ? read.edtf : text;
    this.dispatchEvent(new CustomEvent('edit', { detail: this.#told }));
    clearTimeout(this.#timer);
    if (text.trim() !== '') this.#timer = setTimeout(() => announce(this.#aloud()), pauseMs);
  }

  /** How a text is read: as EDTF, or why it is none and what may have been meant. */
  #read(text: string): { edtf: string } | { message: string; choices: string[] } {
    const read = readPeriod(text, language());
    if (!read.ok) {
      const { message, choices } = read.problem;
      const days = this.isDay ? choices.filter(({ edtf }) => isDay(edtf)) : choices;
      return { message: message[language()], choices: days.map(({ words }) => words[language()]) };
    }
    return this.isDay && !isDay(read.edtf)
      ? { message: editorWords[language()].oneDay, choices: [] }
      : { edtf: read.edtf };
  }

  #aloud(): string {
    const read = this.#read(this.text);
    if ('edtf' in read) return `${editorWords[language()].read}${colon()}${periodText(read.edtf, locale())}`;
    return choicesAloud(read.message, read.choices);
  }

  async #choose(text: string): Promise<void> {
    this.#type(text);
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const isTyped = this.text.trim() !== '' && this.text !== this.value;
    const read = this.#read(this.text);
    const problem = this.text.trim() !== '' && 'message' in read ? read : null;
    return html`${field({
      ...this.drawn,
      value: this.text,
      problem: problem?.message ?? this.drawn.problem,
      onInput: (text) => this.#type(text),
    })}
    ${periodChoices(problem?.choices ?? [], (text) => void this.#choose(text))}
    ${
      isTyped && 'edtf' in read
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
