import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { commonWords } from '../../messages/generated/common.ts';
import { longestSearch } from '../hub/longest-search.ts';
import { language } from '../words/language.ts';

/** A field with its label, what helps to fill it, and what is wrong with what stands in it. */
export interface Field {
  /** Unique on the screen: the label, the hint and the problem name it. */
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly value: string;
  readonly hint?: string | TemplateResult | undefined;
  /** What is wrong, and what would be right. */
  readonly problem?: string | TemplateResult | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly type?: 'text' | 'email' | 'password' | 'search' | 'url' | 'date' | 'time';
  readonly autocomplete?: AutoFill | undefined;
  /** The language of what is typed, where it is not the screen's: screen readers and spelling follow it. */
  readonly lang?: string | undefined;
  /** Several lines. */
  readonly rows?: number | undefined;
  readonly inputMode?: string | undefined;
  readonly onInput: (value: string) => void;
}

/** Draws a field. What is typed is never HTML. */
export function field(given: Field): TemplateResult {
  const { id, label, value, hint, problem, isRequired = false, isDisabled = false, rows } = given;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  const onInput = (event: Event) => given.onInput((event.target as HTMLInputElement).value);
  const control = rows
    ? html`<textarea
        id=${id}
        name=${id}
        rows=${rows}
        lang=${ifDefined(given.lang)}
        dir="auto"
        maxlength=${ifDefined(given.type === 'search' ? longestSearch : undefined)}
        ?required=${isRequired}
        ?disabled=${isDisabled}
        aria-describedby=${ifDefined(described)}
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${value}
        @input=${onInput}
      ></textarea>`
    : html`<input
        id=${id}
        name=${id}
        type=${given.type ?? 'text'}
        lang=${ifDefined(given.lang)}
        dir=${ifDefined(isWords(given.type) ? 'auto' : undefined)}
        inputmode=${ifDefined(given.inputMode)}
        autocomplete=${ifDefined(given.autocomplete ?? 'off')}
        ?required=${isRequired}
        ?disabled=${isDisabled}
        aria-describedby=${ifDefined(described)}
        aria-invalid=${problem ? 'true' : 'false'}
        .value=${value}
        @input=${onInput}
      />`;
  return html`<div class="field">
    ${labelled(id, label, isRequired)} ${hintOf(id, hint)} ${control} ${problemOf(id, problem)}
  </div>`;
}

const isWords = (type: Field['type'] = 'text') => type === 'text' || type === 'search';

const labelled = (id: string, label: Choice<string>['label'], isRequired: boolean) =>
  html`<label for=${id}>${label}${isRequired ? html` <span class="quiet">(${commonWords[language()].required})</span>` : nothing}</label>`;

const hintOf = (id: string, hint: Field['hint']) =>
  hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing;

const problemOf = (id: string, problem: Field['problem']) =>
  problem ? html`<p class="problem" id="${id}-problem">${problem}</p>` : nothing;

/** One of a few. */
export interface Choice<Value extends string> {
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly value: Value | '';
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** What stands for no choice; without it, one has to be made. */
  readonly empty?: string | undefined;
  readonly hint?: string | undefined;
  readonly problem?: string | TemplateResult | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value | '') => void;
}

/** Draws a choice among a few as the browser's own list. */
export function choice<Value extends string>(given: Choice<Value>): TemplateResult {
  const { id, label, value, options, empty, hint, problem, isRequired = false, isDisabled = false } = given;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined;
  return html`<div class="field">
    ${labelled(id, label, isRequired)} ${hintOf(id, hint)}
    <select
      id=${id}
      name=${id}
      ?required=${isRequired}
      ?disabled=${isDisabled}
      aria-describedby=${ifDefined(described)}
      aria-invalid=${problem ? 'true' : 'false'}
      @change=${(event: Event) => given.onChoose((event.target as HTMLSelectElement).value as Value | '')}
    >
      ${empty !== undefined || value === '' ? html`<option value="" .selected=${value === ''}>${empty ?? ''}</option>` : nothing}
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`,
      )}
    </select>
    ${problemOf(id, problem)}
  </div>`;
}

/** Yes or no. */
export function tick(given: {
  readonly id: string;
  readonly label: string | TemplateResult;
  readonly isOn: boolean;
  readonly hint?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onTick: (isOn: boolean) => void;
}): TemplateResult {
  const { id, label, isOn, hint, isDisabled = false, onTick } = given;
  return html`<div class="field tick">
    <input
      id=${id}
      type="checkbox"
      .checked=${isOn}
      ?disabled=${isDisabled}
      aria-describedby=${ifDefined(hint ? `${id}-hint` : undefined)}
      @change=${(event: Event) => onTick((event.target as HTMLInputElement).checked)}
    />
    <label for=${id}>${label}</label>
    ${hintOf(id, hint)}
  </div>`;
}
