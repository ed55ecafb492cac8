import { capital, languages } from '@akto-figures/contents';
import {
  type AnyUnit,
  formatValue,
  inEachLanguage,
  type Locale,
  locales,
  quantityOf,
  speakValue,
  type Value,
} from '@akto-figures/quantity';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { editorWords } from '../../messages/generated/editor.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { field } from '../controls/field.ts';
import { wordsOf } from '../records/form-field.ts';
import { announce } from '../shell/announce.ts';
import { findUnits, unitOption } from '../units/find-units.ts';
import { unitOfContent } from '../units/known-units.ts';
import { colon, language } from '../words/language.ts';
import { partsRibbon, ribbon } from './ribbon.ts';
import { type Shown, shownCard } from './shown-card.ts';
import { intervalText, type Noun, type NumberRead, periodsBeside, readNumber } from './typed-number.ts';

/** What is typed of a number, and what it is read as. */
export interface TypedNumber {
  readonly text: string;
  readonly unit: AnyUnit | null;
  /** What it is read as; null where it is nothing, or cannot be read. */
  readonly value: Value | null;
}

/** A period as it was written beside a number, and is read. */
export interface TakenPeriod {
  readonly edtf: string;
  readonly words: string;
}

/** What a number counts, as a label in the language of its text. */
export interface TakenLabel {
  readonly label: string;
  readonly locale: Locale;
}

// Somebody who listens hears how it is read when they pause, not at each letter.
const pauseMs = 700;

/**
 * "Plus de 1 780": how it is read, shown, said and drawn, while it is typed.
 *
 * @fires {CustomEvent<TypedNumber>} edit - Something else is typed.
 * @fires {CustomEvent<TakenPeriod>} period - The period that stands beside the number is the figure's.
 * @fires {CustomEvent<TakenLabel>} label - What is counted, as the text has it, is the figure's label.
 */
class QuantityField extends LitElement {
  static override properties = {
    text: { attribute: false },
    unit: { attribute: false },
    period: { attribute: false },
    problem: { attribute: false },
    unitProblem: { attribute: false },
    shown: { attribute: false },
  };
  declare text: string;
  declare unit: AnyUnit | null;
  /** The period of the figure, in EDTF; null where it has none yet. */
  declare period: string | null;
  /** What the checks say of it. */
  declare problem: string | undefined;
  declare unitProblem: string | undefined;
  /** What the card says beside the number, in each language. */
  declare shown: Readonly<Record<Locale, Omit<Shown, 'value'>>>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.unit = null;
    this.period = null;
    const nothingYet = { label: '', scope: [], source: '' };
    this.shown = inEachLanguage(() => nothingYet);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The unit of before stays with another number; with another noun it would say what nobody has read. */
  #write(text: string): void {
    const { noun } = readNumber(text, null);
    const isOther = noun !== null && noun.text !== readNumber(this.text, null).noun?.text;
    this.#type(text, isOther ? null : this.unit);
  }

  #type(text: string, unit: AnyUnit | null): void {
    this.text = text;
    const { value, problem } = readNumber(text, unit);
    this.unit = value ? value.unit : unit;
    this.dispatchEvent(new CustomEvent<TypedNumber>('edit', { detail: { text, unit: this.unit, value } }));
    clearTimeout(this.#timer);
    if (text.trim() === '') return;
    this.#timer = setTimeout(
      () => announce(value ? this.#reading(value) : (problem?.message ?? '')),
      pauseMs,
    );
  }

  #reading(value: Value): string {
    const locale = language();
    return `${editorWords[language()].read}${colon()}${speakValue(value, { locale })}, ${intervalText(value, locale)}.`;
  }

  protected override render(): TemplateResult {
    const words = editorWords[language()];
    const isTyped = this.text.trim() !== '';
    const read = readNumber(this.text, this.unit);
    const { value, problem } = read;
    return html`${field({
      id: 'quantity',
      ...wordsOf('FIGURE', 'quantity'),
      value: this.text,
      isRequired: true,
      problem: (isTyped && problem?.message) || this.problem,
      onInput: (text) => this.#write(text),
    })}
    ${problem?.choices ? this.#choices(problem.choices) : nothing}
    <choose-one
      field-id="unit"
      .label=${wordsOf('FIGURE', 'unit').label}
      .problem=${this.unitProblem}
      .isRequired=${true}
      .chosen=${this.unit && unitOption(this.unit)}
      .find=${async (typed: string) => findUnits(typed)}
      @choose=${({ detail }: CustomEvent<Option | null>) =>
        // The text may name the other unit; the number in it stays, and the unit follows the choice.
        this.#type(withoutUnit(this.text), unitOfContent(detail?.value))}
    ></choose-one>
    ${value ? this.#look(value, read) : html`<p class="quiet">${isTyped ? nothing : words.nothingTyped}</p>`}`;
  }

  /** A text that may mean two numbers: the person says which. */
  #choices(choices: readonly Value[]): TemplateResult {
    const locale = language();
    return html`<p class="actions">
      ${editorWords[language()].readings}
      ${choices.map((each) => {
        const text = formatValue(each, { locale });
        return html`<button type="button" @click=${() => void this.#choose(text)}>${text}</button>`;
      })}
    </p>`;
  }

  async #choose(text: string): Promise<void> {
    this.#write(text);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#quantity')?.focus();
  }

  #look(value: Value, { leftOut, period, noun }: NumberRead): TemplateResult {
    const words = editorWords[language()];
    const locale = language();
    const plain = quantityOf(value);
    const drawing = 'outOf' in value ? partsRibbon(value) : plain && ribbon(plain);
    return html`<dl class="reading">
      <dt>${words.read}</dt>
      <dd>${intervalText(value, locale)}</dd>
      ${leftOut.length > 0 ? html`<dt>${words.leftOut}</dt><dd>${words.quoted({ text: leftOut.join(' ') })}</dd>` : nothing}
      ${noun ? this.#counted(noun) : nothing} ${period === null ? nothing : this.#beside(period)}
      ${drawing ? html`<dt>${words.drawn}</dt><dd>${drawing}</dd>` : nothing}
      ${locales.map(
        (each) => html`<dt>${words.shown}, ${languages[each].within[locale]}</dt>
          <dd>${shownCard({ ...this.shown[each], value }, each)}</dd>
          <dt>${words.spoken}</dt>
          <dd lang=${each}>${editorWords[each].quoted({ text: speakValue(value, { locale: each }) })}</dd>`,
      )}
    </dl>`;
  }

  /** What is counted goes into the label, by one button. */
  #counted({ text, locale }: Noun): TemplateResult {
    const { counted, quoted, useLabel } = editorWords[language()];
    const label = capital(text);
    return html`<dt>${counted}</dt>
      <dd>
        <span lang=${locale}>${quoted({ text })}</span>
        ${
          this.shown[locale].label === label
            ? nothing
            : html`<button
                type="button"
                @click=${() => void this.dispatchEvent(new CustomEvent<TakenLabel>('label', { detail: { label, locale } }))}
              >
                ${useLabel}
              </button>`
        }
      </dd>`;
  }

  /** The period beside the number goes into its own field, by one button. */
  #beside(text: string): TemplateResult {
    const { periodBeside, quoted, usePeriod } = editorWords[language()];
    const taken = periodsBeside(text).filter(({ edtf }) => edtf !== this.period);
    return html`<dt>${periodBeside}</dt>
      <dd>
        ${quoted({ text })}
        ${taken.map(
          (detail) => html`<button
            type="button"
            @click=${() => void this.dispatchEvent(new CustomEvent<TakenPeriod>('period', { detail }))}
          >
            ${usePeriod({ period: detail.words })}
          </button>`,
        )}
      </dd>`;
  }
}

/** The number of a text without its unit, where it can be read. */
function withoutUnit(text: string): string {
  const { value } = readNumber(text, null);
  return value?.unit ? formatValue({ ...value, unit: null }, { locale: language() }) : text;
}

customElements.define('quantity-field', QuantityField);
