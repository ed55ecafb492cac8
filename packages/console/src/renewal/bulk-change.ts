import { contentFields } from '@akto-figures/contents';
import { html, LitElement, type TemplateResult } from 'lit';
import { fillingWords } from '../../messages/generated/filling.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { choice, field } from '../controls/field.ts';
import { dayHint } from '../records/date-field.ts';
import { wordsOf } from '../records/form-field.ts';
import { announceNow } from '../shell/announce.ts';
import { findTerritories } from '../subjects/find-territories.ts';
import { language } from '../words/language.ts';
import { type BulkName, bulkNames } from './cells.ts';

/** What is written of all the chosen figures. */
export interface BulkChange {
  readonly name: BulkName;
  /** Empty where the field is emptied. */
  readonly text: string;
  /** What it is called, where it is chosen of a list. */
  readonly label: string | null;
}

/** What a field is called that several figures are given at once. */
export function bulkLabel(name: BulkName): string {
  if (name === 'note') return fillingWords[language()].note;
  if (name !== 'locator') return wordsOf('FIGURE', name).label;
  return contentFields.FIGURE.citations.holds.fields.locator.label[language()];
}

/**
 * One field of several figures, written once.
 *
 * @fires {CustomEvent<BulkChange>} apply - It is to be written of the chosen figures.
 */
class BulkChangeElement extends LitElement {
  static override properties = {
    count: { attribute: false },
    name: { state: true },
    text: { state: true },
    place: { state: true },
  };
  /** How many figures are chosen. */
  declare count: number;
  declare name: BulkName;
  declare text: string;
  declare place: Option | null;

  constructor() {
    super();
    this.count = 0;
    this.name = 'locator';
    this.text = '';
    this.place = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #apply(): void {
    if (this.count === 0) {
      announceNow(fillingWords[language()].bulk.noneChosen);
      return;
    }
    const detail: BulkChange =
      this.name === 'territory'
        ? { name: this.name, text: this.place?.value ?? '', label: this.place?.label ?? null }
        : { name: this.name, text: this.text.trim(), label: null };
    this.dispatchEvent(new CustomEvent('apply', { detail }));
  }

  /** Enter in the field applies it; it does not save the table. */
  readonly #press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target as Element).matches('#bulk-text'))
      return;
    event.preventDefault();
    this.#apply();
  };

  protected override render(): TemplateResult {
    const { bulk } = fillingWords[language()];
    const { count } = this;
    return html`<fieldset @keydown=${this.#press}>
      <legend>${bulk.heading({ count })}</legend>
      <p class="hint">${bulk.lead}</p>
      ${choice({
        id: 'bulk-field',
        label: bulk.field,
        value: this.name,
        options: bulkNames.map((value) => ({ value, label: bulkLabel(value) })),
        onChoose: (chosen) => {
          if (chosen !== '') this.name = chosen;
          this.text = '';
        },
      })}
      ${this.#content()}
      <p class="actions">
        <button type="button" aria-disabled=${count === 0 ? 'true' : 'false'} @click=${this.#apply}>${bulk.apply({ count })}</button>
      </p>
    </fieldset>`;
  }

  #content(): TemplateResult {
    const { bulk } = fillingWords[language()];
    if (this.name === 'territory')
      return html`<choose-one
        field-id="bulk-territory"
        .label=${bulk.text}
        .hint=${bulk.textHint}
        .chosen=${this.place}
        .find=${findTerritories}
        @choose=${({ detail }: CustomEvent<Option | null>) => {
          this.place = detail;
        }}
      ></choose-one>`;
    const how = this.name === 'reviewBy' ? `${dayHint()} ` : '';
    return field({
      id: 'bulk-text',
      label: bulk.text,
      hint: `${how}${bulk.textHint}`,
      value: this.text,
      onInput: (text) => {
        this.text = text;
      },
    });
  }
}

customElements.define('bulk-change', BulkChangeElement);
