import { type QuoteContent, texts } from '@akto-figures/contents';
import type { Value } from '@akto-figures/quantity';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { quoteWords } from '../../messages/generated/quote.ts';
import { choice, type Field, field } from '../controls/field.ts';
import { language } from '../words/language.ts';
import { likelyNumber, numbersIn, quoteAround, sentenceOf } from './number-in-sentence.ts';

/**
 * The sentence of a source, as one types or pastes it: the number is found in it, and marked. Where there are several, one is chosen.
 *
 * @fires {CustomEvent<QuoteContent | null>} edit - Another sentence stands in it, or another number is marked.
 */
class QuoteField extends LitElement {
  static override properties = {
    drawn: { attribute: false },
    quote: { attribute: false },
    value: { attribute: false },
    sentence: { state: true },
  };
  /** Its label, its hint, and what the checks say of it. */
  declare drawn: Omit<Field, 'value' | 'onInput'>;
  /** What the record has. */
  declare quote: QuoteContent | null;
  /** What the figure states: the number that says it is the one that is meant. */
  declare value: Value | null;
  declare sentence: string;

  constructor() {
    super();
    this.quote = null;
    this.value = null;
    this.sentence = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A quote that came from elsewhere: what is saved, or another item of a list. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    const sentence = sentenceOf(this.quote ?? {});
    if (changed.has('quote') && sentence !== this.sentence) this.sentence = sentence;
  }

  #tell(quote: QuoteContent | null): void {
    this.quote = quote;
    this.dispatchEvent(new CustomEvent('edit', { detail: quote }));
  }

  #type(sentence: string): void {
    this.sentence = sentence;
    this.#tell(quoteAround(sentence, likelyNumber(sentence, this.value)));
  }

  protected override render(): TemplateResult {
    const words = quoteWords[language()];
    const { id } = this.drawn;
    const { prefix = '', exact = '', suffix = '' } = this.quote ?? {};
    const { most } = texts.quote;
    const isLong = [prefix, exact, suffix].some(({ length }) => length > most);
    const isUnmarked = this.sentence.trim() !== '' && exact === '';
    return html`${field({
      ...this.drawn,
      hint: words.hint,
      value: this.sentence,
      rows: 3,
      problem: isLong ? words.tooLong({ most }) : isUnmarked ? words.noNumber : this.drawn.problem,
      onInput: (typed) => this.#type(typed),
    })}
    ${exact ? html`<p class="read" dir="auto">${prefix}<mark>${exact}</mark>${suffix}</p>` : nothing}
    ${this.#otherNumbers(`${id}-number`, prefix.length, exact)}`;
  }

  #otherNumbers(id: string, at: number, exact: string): TemplateResult | typeof nothing {
    const numbers = numbersIn(this.sentence);
    if (numbers.length < 2) return nothing;
    const marked = numbers.findIndex((number) => number.at === at && number.written === exact);
    return choice({
      id,
      label: quoteWords[language()].which,
      value: marked === -1 ? '' : String(marked),
      options: numbers.map(({ written }, index) => ({ value: String(index), label: written })),
      onChoose: (chosen) => this.#tell(quoteAround(this.sentence, numbers[Number(chosen)] ?? null)),
    });
  }
}

customElements.define('quote-field', QuoteField);

declare global {
  interface HTMLElementTagNameMap {
    'quote-field': QuoteField;
  }
}
