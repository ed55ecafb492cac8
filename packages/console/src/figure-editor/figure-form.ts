import {
  contentFields,
  localizedWith,
  localText,
  nameIn,
  quantityContent,
  valueInWords,
} from '@akto-figures/contents';
import { inEachLanguage, type Locale, unitKey } from '@akto-figures/quantity';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { PlaceNames } from '../../generated/figure-editor.ts';
import { choice } from '../controls/field.ts';
import { type Detour, detourPath } from '../drafts/detour.ts';
import { changeFields, type KeyState, keyField } from '../drafts/draft-fields.ts';
import type { Typed } from '../drafts/typed.ts';
import { ask } from '../hub/ask.ts';
import { type Content, type FormField, wordsOf } from '../records/form-field.ts';
import '../records/record-form.ts';
import { editorWords } from '../../messages/generated/editor.ts';
import { titleOf } from '../subjects/find-subjects.ts';
import { language } from '../words/language.ts';
import { keyOf, textIn } from './edited-figure.ts';
import { counted, origin, place, relations, telling } from './figure-fields.ts';
import './period-field.ts';
import type { TypedPeriod } from './period-field.ts';
import './quantity-field.ts';
import type { TakenLabel, TakenPeriod, TypedNumber } from './quantity-field.ts';
import type { Shown } from './shown-card.ts';
import { unitIn, valueIn } from './typed-number.ts';

/**
 * The fields of a figure.
 *
 * @fires {CustomEvent<Partial<Typed>>} type - Something else is typed.
 */
class FigureForm extends LitElement {
  static override properties = {
    typed: { attribute: false },
    isNew: { attribute: false },
    isStanding: { attribute: false },
    problems: { attribute: false },
    keyState: { attribute: false },
    release: { attribute: false },
    beside: { state: true },
    areRelationsOpen: { state: true },
    stale: { attribute: false },
  };
  declare typed: Typed;
  declare isNew: boolean;
  /** Something of it is approved: a change of that says in public what it is. */
  declare isStanding: boolean;
  /** What stands beside each field, by its id. */
  declare problems: ReadonlyMap<string, string>;
  declare keyState: KeyState;
  /** The release that it is written for, as far as it is known. */
  declare release: string | null;
  /** The languages whose easy words were written for an older value. */
  declare stale: readonly Locale[];
  /** What the card says beside the number. */
  declare beside: Readonly<Record<Locale, { readonly period: string; readonly territory: string }>> & {
    readonly source: string;
  };
  /** The part on other figures is unfolded; it is in the page only while it is seen. */
  declare areRelationsOpen: boolean;
  #named = '';

  constructor() {
    super();
    this.isNew = false;
    this.isStanding = false;
    this.problems = new Map();
    this.keyState = { isTaken: false, isTried: false };
    this.release = null;
    const nothingYet = { period: '', territory: '' };
    this.beside = { ...inEachLanguage(() => nothingYet), source: '' };
    this.areRelationsOpen = false;
    this.stale = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#nameAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#nameAnew);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Lets the field of this id be seen. */
  async unfold(id: string): Promise<void> {
    if (!relations.some(({ name }) => id.split(/[-.]/)[0] === name)) return;
    this.areRelationsOpen = true;
    await this.updateComplete;
    await this.querySelector<LitElement>('details record-form')?.updateComplete;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('typed')) return;
    const { content } = this.typed;
    const [named] = new URLSearchParams(location.search).get('field')?.split('.') ?? [];
    if (changed.get('typed') === undefined) {
      this.areRelationsOpen = relations.some(({ name }) => name === named || content[name] != null);
    }
    const names = JSON.stringify([content.territory, content.citations]);
    if (names !== this.#named) {
      this.#named = names;
      void this.#nameWhatIsBeside(content);
    }
  }

  readonly #nameAnew = () => {
    this.requestUpdate();
    void this.#nameWhatIsBeside(this.typed.content);
  };

  protected override render(): TemplateResult {
    const words = editorWords[language()];
    const { typed, problems } = this;
    return html`${this.isStanding ? changeFields(typed, problems, (noted) => this.#type(noted)) : nothing}
      <h2>${words.number}</h2>
      ${this.#numberFields(typed, problems)}
      <h2>${words.counted}</h2>
      ${this.#part(counted)} ${this.isNew ? keyField(typed.key, this.keyState, (key) => this.#type({ key })) : nothing}
      <h2>${words.whenWhere}</h2>
      <period-field
        .text=${typed.texts.period}
        .problem=${problems.get('period')}
        @edit=${({ detail }: CustomEvent<TypedPeriod>) => this.#typePeriod(detail)}
      ></period-field>
      ${this.#part(place)}
      <h2>${words.origin}</h2>
      ${this.#part(origin)} ${this.#missingRecords()}
      <h2>${words.telling}</h2>
      ${this.#part(telling)} ${this.stale.map((each) => this.#stillHolds(each))}
      <details
        ?open=${this.areRelationsOpen}
        @toggle=${(event: Event) => {
          this.areRelationsOpen = (event.target as HTMLDetailsElement).open;
        }}
      >
        <summary>${words.relations}</summary>
        ${this.areRelationsOpen ? this.#part(relations) : nothing}
      </details>`;
  }

  #numberFields(typed: Typed, problems: ReadonlyMap<string, string>): TemplateResult {
    const statement = textIn(typed.content.statement) || 'STATED';
    return html`${choice({
      id: 'statement',
      label: wordsOf('FIGURE', 'statement').label,
      value: statement,
      options: Object.entries(contentFields.FIGURE.statement.holds.words).map(([value, words]) => ({
        value,
        label: words[language()],
      })),
      problem: problems.get('statement'),
      onChoose: (chosen) => this.#set({ statement: chosen === 'STATED' ? null : chosen }),
    })}
    <quantity-field
      ?hidden=${statement !== 'STATED'}
      .text=${typed.texts.quantity}
      .unit=${unitIn(typed.content)}
      .period=${textIn(typed.content.period) || null}
      .problem=${problems.get('quantity')}
      .unitProblem=${problems.get('unit')}
      .shown=${this.#shown(typed.content)}
      @edit=${({ detail }: CustomEvent<TypedNumber>) => this.#typeNumber(detail)}
      @label=${({ detail }: CustomEvent<TakenLabel>) => void this.#takeLabel(detail)}
      @period=${({ detail }: CustomEvent<TakenPeriod>) => void this.#takePeriod(detail)}
    ></quantity-field>`;
  }

  #shown(content: Content): Readonly<Record<Locale, Omit<Shown, 'value'>>> {
    const labels = localizedWith('label', (each) => textIn(content[nameIn('label', each)]));
    return inEachLanguage((each) => {
      const { [each]: scope, source } = this.beside;
      return {
        label: localText(labels, 'label', each),
        scope: [scope.period, scope.territory].filter(Boolean),
        source,
      };
    });
  }

  #part(fields: readonly FormField[]): TemplateResult {
    return html`<record-form
      .fields=${fields}
      .content=${this.typed.content}
      .problems=${this.problems}
      @edit=${({ detail }: CustomEvent<Content>) => this.#edit(fields, detail)}
    ></record-form>`;
  }

  /** Easy words of an older value are not shown, until they are written anew or somebody says that they hold. */
  #stillHolds(locale: Locale): TemplateResult {
    const words = editorWords[language()];
    const { label } = wordsOf('FIGURE', nameIn('plain', locale));
    const hold = () => {
      this.#set({ [nameIn('plainOf', locale)]: valueInWords(valueIn(this.typed.content)) });
      // The button goes: who goes by the keyboard is where the words stand.
      this.querySelector<HTMLElement>(`#${nameIn('plain', locale)}`)?.focus();
    };
    return html`<p class="hint">
      ${words.staleWords({ field: label })}
      <button type="button" @click=${hold}>${words.wordsHold}</button>
    </p>`;
  }

  /** What a figure names may not be there yet. What is typed here is kept meanwhile. */
  #missingRecords(): TemplateResult {
    const words = editorWords[language()];
    const back = new URLSearchParams(location.search);
    for (const once of ['take', 'from', 'field']) back.delete(once);
    const here = `${location.pathname}${back.size > 0 ? `?${back}` : ''}`;
    const link = (section: Detour, text: string) =>
      html`<a href=${detourPath(section, this.release, here)}>${text}</a>`;
    return html`<p class="hint">
      ${words.notThere}
      ${link('sources', words.newSource)}, ${link('indicators', words.newIndicator)},
      ${link('conventions', words.newConvention)}, ${link('units', words.newUnit)}.
    </p>`;
  }

  /** A part of the form knows its own fields: what has changed elsewhere meanwhile stays. */
  #edit(fields: readonly FormField[], content: Content): void {
    const changed = Object.fromEntries(fields.map(({ name }) => [name, content[name] ?? null]));
    const { key } = this.typed;
    // It follows the label until somebody gives it another one.
    const isOwn = key !== '' && key !== keyOf(textIn(this.typed.content.labelFr));
    const isNamed = this.isNew && !isOwn && 'labelFr' in changed;
    this.#set(changed, isNamed ? { key: keyOf(textIn(changed.labelFr)) } : {});
  }

  #typeNumber({ text, unit, value }: TypedNumber): void {
    this.#set(
      { quantity: value && quantityContent(value), unit: unit && unitKey(unit) },
      this.#text('quantity', text),
    );
  }

  #typePeriod({ text, edtf, words }: TypedPeriod): void {
    this.beside = {
      ...inEachLanguage((each) => ({ ...this.beside[each], period: words?.[each] ?? '' })),
      source: this.beside.source,
    };
    if (text === this.typed.texts.period && edtf === (this.typed.content.period ?? null)) return;
    this.#set({ period: edtf }, this.#text('period', text));
  }

  async #takeLabel({ label, locale }: TakenLabel): Promise<void> {
    const field = nameIn('label', locale);
    this.#edit(counted, { ...this.typed.content, [field]: label });
    await this.updateComplete;
    await this.querySelector<LitElement>('record-form')?.updateComplete;
    this.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  async #takePeriod({ edtf, words }: TakenPeriod): Promise<void> {
    this.#set({ period: edtf }, this.#text('period', words));
    await this.updateComplete;
    await this.querySelector('period-field')?.updateComplete;
    // The button is gone: who goes by the keyboard is where the period now stands.
    this.querySelector<HTMLElement>('#period')?.focus();
  }

  #text = (name: string, text: string) => ({ texts: { ...this.typed.texts, [name]: text } });

  #set(changed: Content, also: Partial<Typed> = {}): void {
    this.#type({ ...also, content: { ...this.typed.content, ...changed } });
  }

  #type(changed: Partial<Typed>): void {
    // At once, and not with the next drawing: another field may be typed in before.
    this.typed = { ...this.typed, ...changed };
    this.dispatchEvent(new CustomEvent('type', { detail: changed }));
  }

  /** The names that the card shows, in both languages. */
  async #nameWhatIsBeside({ territory, citations }: Content): Promise<void> {
    const [level, code] = textIn(territory).split(':');
    const [first] = Array.isArray(citations) ? (citations as Content[]) : [];
    const [names, source] = await Promise.all([
      code && level
        ? ask(PlaceNames, { code, level: level.toUpperCase() as 'REGION' }).then(
            ({ territory }) => territory,
            () => null,
          )
        : null,
      first?.source ? titleOf('SOURCE', textIn(first.source)) : '',
    ]);
    this.beside = {
      ...inEachLanguage((each) => ({ ...this.beside[each], territory: names?.[each] ?? '' })),
      source,
    };
  }
}

customElements.define('figure-form', FigureForm);

declare global {
  interface HTMLElementTagNameMap {
    'figure-form': FigureForm;
  }
}
