import {
  citationFields,
  isKeyOf,
  isNested,
  type QuoteContent,
  type SubjectKind,
  type Words,
} from '@akto-figures/contents';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { recordFormWords } from '../../messages/generated/record-form.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { choice, field, tick } from '../controls/field.ts';
import { valueIn } from '../figure-editor/typed-number.ts';
import { announce } from '../shell/announce.ts';
import { findSubjects, titleOf } from '../subjects/find-subjects.ts';
import { findTerritories, territoryName } from '../subjects/find-territories.ts';
import { findUnits } from '../units/find-units.ts';
import { language } from '../words/language.ts';
import { contentText } from './content-text.ts';
import { dayHint } from './date-field.ts';
import { type Content, type FormField, formFields } from './form-field.ts';
import './quote-field.ts';
import { wordChoices } from './word-choices.ts';

const said = (words: Words) => words[language()];

/** A sentence that somebody types was read in no document that the hub has seen. */
const alsoChanged = ({ holds }: FormField): Content =>
  holds === citationFields.quote.holds ? { documentHash: null, capturedAt: null } : {};

/** What is chosen from what the hub has: a record of this kind by its key, a territory by its id, a unit by its key. */
type Chosen = SubjectKind | 'territory' | 'unit';

const finders: Partial<Record<Chosen, (words: string) => Promise<readonly Option[]>>> = {
  territory: findTerritories,
  unit: async (words) => findUnits(words),
};

/**
 * The form of a record, as its table of fields says it.
 *
 * @fires {CustomEvent<Content>} edit - Another content stands in it.
 */
class RecordForm extends LitElement {
  static override properties = {
    fields: { attribute: false },
    content: { attribute: false },
    problems: { attribute: false },
    names: { state: true },
  };
  declare fields: readonly FormField[];
  declare content: Content;
  /** What the checks say of a field, by its name. */
  declare problems: ReadonlyMap<string, string>;
  /** What the keys in the form are called, as far as it is known yet. */
  declare names: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.fields = [];
    this.content = {};
    this.problems = new Map();
    this.names = new Map();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.#group(this.fields, this.content, '', (content) => {
      this.content = content;
      this.dispatchEvent(new CustomEvent('edit', { detail: content }));
    });
  }

  #group(
    fields: readonly FormField[],
    content: Content,
    path: string,
    set: (content: Content) => void,
    within = '',
  ): TemplateResult {
    return html`${fields.map((each) => {
      const value = content[each.name] ?? null;
      const setField = (value: unknown) => set({ ...content, ...alsoChanged(each), [each.name]: value });
      const at = path ? `${path}-${each.name}` : each.name;
      return each.list
        ? this.#list(each, (value as readonly unknown[] | null) ?? [], at, setField, within)
        : this.#field(each, value, at, said(each.label), setField);
    })}`;
  }

  #list(
    each: FormField,
    values: readonly unknown[],
    path: string,
    set: (values: readonly unknown[]) => void,
    within: string,
  ): TemplateResult {
    // Two lists of one name are told apart by what they stand in: "Axe 1, Mesures".
    const inside = (label: string) => [within, label].filter(Boolean).join(', ');
    const label = inside(said(each.label));
    const itemAt = (at: number) =>
      recordFormWords[language()].item({ label: inside(said(each.list?.one ?? each.label)), at: at + 1 });
    const { up, down, remove } = recordFormWords[language()];
    const problem = this.problems.get(path);
    const move = (from: number, to: number) => {
      const moved = [...values];
      moved.splice(to, 0, ...moved.splice(from, 1));
      set(moved);
      announce(recordFormWords[language()].moved({ at: to + 1 }));
      void this.#focus(
        `${path}-${to}-${to > from ? 'down' : 'up'}`,
        `${path}-${to}-${to > from ? 'up' : 'down'}`,
      );
    };
    return html`<fieldset id=${path} tabindex="-1" class="list">
      <legend>${label}</legend>
      ${problem ? html`<p class="problem">${problem}</p>` : nothing}
      ${values.map((value, at) => {
        const name = `${path}-${at}`;
        const setItem = (changed: unknown) =>
          set(values.map((other, place) => (place === at ? changed : other)));
        const inner = isNested(each.holds)
          ? this.#group(
              formFields(each.holds.fields),
              (value as Content | null) ?? {},
              name,
              setItem,
              itemAt(at),
            )
          : this.#field(each, value, name, itemAt(at), setItem);
        return html`<fieldset class="item">
          ${isNested(each.holds) ? html`<legend>${itemAt(at)}</legend>` : nothing}
          ${inner}
          <p class="tools">
            ${at > 0 ? html`<button type="button" id="${name}-up" @click=${() => move(at, at - 1)}>${up}</button>` : nothing}
            ${
              at < values.length - 1
                ? html`<button type="button" id="${name}-down" @click=${() => move(at, at + 1)}>${down}</button>`
                : nothing
            }
            <button
              type="button"
              @click=${() => {
                set(values.filter((_, place) => place !== at));
                announce(recordFormWords[language()].removed);
                void this.#focus(`${path}-add`);
              }}
            >
              ${remove} <span class="unseen">${itemAt(at)}</span>
            </button>
          </p>
        </fieldset>`;
      })}
      <button
        type="button"
        id="${path}-add"
        @click=${() => {
          set([...values, isNested(each.holds) ? {} : '']);
          void this.#focusWithin(`${path}-${values.length}`);
        }}
      >
        ${each.list ? said(each.list.add) : nothing}
      </button>
    </fieldset>`;
  }

  async #focus(...ids: readonly string[]): Promise<void> {
    await this.updateComplete;
    const found = ids
      .map((id) => this.querySelector<HTMLElement>(`[id="${id}"]`))
      .find((each) => each !== null);
    found?.focus();
  }

  async #focusWithin(prefix: string): Promise<void> {
    await this.updateComplete;
    // A choice and a date draw their fields themselves, one turn later.
    const drawn = this.querySelectorAll<LitElement>('choose-one, date-field');
    await Promise.all([...drawn].map((each) => each.updateComplete));
    this.querySelector<HTMLElement>(
      `input[id^="${prefix}"], select[id^="${prefix}"], textarea[id^="${prefix}"]`,
    )?.focus();
  }

  #field(
    each: FormField,
    value: unknown,
    id: string,
    label: string,
    set: (value: unknown) => void,
  ): TemplateResult {
    const common = {
      id,
      label,
      hint: each.hint && said(each.hint),
      problem: this.problems.get(id),
      isRequired: each.needed !== undefined,
    };
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    const orNull = (typed: string) => set(typed === '' ? null : typed);
    const { holds } = each;
    const choices = wordChoices(holds);
    if (choices) {
      return choice({
        ...common,
        value: text,
        options: Object.entries(choices).map(([value, both]) => ({ value, label: said(both) })),
        empty: recordFormWords[language()].none,
        onChoose: orNull,
      });
    }
    if (holds === citationFields.quote.holds) {
      return html`<quote-field
        .drawn=${common}
        .quote=${value}
        .value=${valueIn(this.content)}
        @edit=${({ detail }: CustomEvent<QuoteContent | null>) => set(detail)}
      ></quote-field>`;
    }
    if (isNested(holds)) {
      return html`<fieldset>
        <legend>${label}</legend>
        ${this.#group(formFields(holds.fields), (value as Content | null) ?? {}, id, set)}
      </fieldset>`;
    }
    if (isKeyOf(holds)) return this.#reference(holds.key, text, common, orNull);
    switch (holds) {
      case 'territory':
      case 'unit':
        return this.#reference(holds, text, common, orNull);
      case 'flag':
        return tick({ ...common, isOn: value === true, onTick: set });
      case 'url':
        return field({ ...common, value: text, type: 'url', onInput: orNull });
      case 'day':
        return html`<date-field
          .drawn=${{ ...common, hint: common.hint ?? dayHint() }}
          .value=${text}
          .isDay=${true}
          @edit=${({ detail }: CustomEvent<string>) => orNull(detail)}
        ></date-field>`;
      case 'edtf':
        return html`<date-field
          .drawn=${{ ...common, hint: common.hint ?? recordFormWords[language()].period }}
          .value=${text}
          @edit=${({ detail }: CustomEvent<string>) => orNull(detail)}
        ></date-field>`;
      case 'integer':
        return field({
          ...common,
          value: text,
          inputMode: 'numeric',
          problem:
            common.problem ??
            (text === '' || /^-?\d+$/.test(text) ? undefined : recordFormWords[language()].integer),
          onInput: (typed) => set(typed === '' ? null : /^-?\d{1,9}$/.test(typed) ? Number(typed) : typed),
        });
      default:
        return field({
          ...common,
          value: text,
          lang: each.language,
          rows: holds === 'text' && each.goesWith === undefined ? 3 : undefined,
          onInput: orNull,
        });
    }
  }

  #reference(
    chosenOf: Chosen,
    kept: string,
    {
      id,
      label,
      hint,
      problem,
      isRequired,
    }: {
      id: string;
      label: string;
      hint?: string | undefined;
      problem?: string | undefined;
      isRequired: boolean;
    },
    set: (key: string) => void,
  ): TemplateResult {
    const chosen: Option | null = kept === '' ? null : { value: kept, label: this.#nameOf(chosenOf, kept) };
    return html`${keyed(
      id,
      html`<choose-one
        field-id=${id}
        .label=${label}
        .hint=${hint}
        .problem=${problem}
        .isRequired=${isRequired}
        .chosen=${chosen}
        .find=${finders[chosenOf] ?? ((text: string, signal: AbortSignal) => findSubjects(chosenOf as SubjectKind, text, signal))}
        @choose=${({ detail }: CustomEvent<Option | null>) => {
          if (detail) this.names = new Map(this.names).set(detail.value, detail.label);
          set(detail?.value ?? '');
        }}
      ></choose-one>`,
    )}`;
  }

  /** What a key is called; the key until the hub has said it. */
  #nameOf(chosenOf: Chosen, kept: string): string {
    if (chosenOf === 'unit') return contentText({ holds: chosenOf }, kept);
    const known = this.names.get(kept);
    if (known !== undefined) return known;
    const asked = chosenOf === 'territory' ? territoryName(kept) : titleOf(chosenOf, kept);
    void asked.then(
      (name) => {
        this.names = new Map(this.names).set(kept, name);
      },
      () => undefined,
    );
    return kept;
  }
}

customElements.define('record-form', RecordForm);
