import Combobox from '@github/combobox-nav';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { HubUnreachable } from '../hub/failures.ts';
import { commonWords } from '../words/common-words.ts';
import { inBoth } from '../words/language.ts';

/** What can be chosen. */
export interface Option {
  /** What is kept: a key, a code. */
  readonly value: string;
  readonly label: string;
  /** What tells it from others of that label: a code, a territory, a state. */
  readonly detail?: string | undefined;
}

const words = inBoth({
  fr: {
    found: (count: number) => (count > 1 ? `${count}\u00a0propositions` : `${count}\u00a0proposition`),
    nothing: 'Rien ne correspond. Essayez d’autres mots.',
    away: 'Le hub ne répond pas. Réessayez dans un instant.',
  },
  en: {
    found: (count: number) => (count === 1 ? '1 suggestion' : `${count} suggestions`),
    nothing: 'Nothing matches. Try other words.',
    away: 'The hub does not answer. Try again in a moment.',
  },
});

const pauseMs = 150;
let lists = 0;

/**
 * One of many: type some words, choose among what is found with the arrows and Enter. What was typed and not chosen goes
 * back to what was chosen before.
 *
 * @fires {CustomEvent<Option | null>} choose - Another is chosen, or none.
 */
export class ChooseOne extends LitElement {
  static override properties = {
    fieldId: { attribute: 'field-id' },
    label: {},
    hint: {},
    problem: {},
    isRequired: { attribute: 'required', type: Boolean },
    isDisabled: { attribute: 'disabled', type: Boolean },
    chosen: { attribute: false },
    find: { attribute: false },
    options: { state: true },
    isOpen: { state: true },
    typed: { state: true },
    said: { state: true },
  };
  /** The id of its field: unique on the screen. */
  declare fieldId: string;
  declare label: string;
  declare hint: string | undefined;
  declare problem: string | undefined;
  declare isRequired: boolean;
  declare isDisabled: boolean;
  /** What is chosen now. */
  declare chosen: Option | null;
  /** What there is by these words, best first; by none, what is usual. */
  declare find: (words: string, signal: AbortSignal) => Promise<readonly Option[]>;
  declare options: readonly Option[];
  declare isOpen: boolean;
  declare typed: string | null;
  declare said: string;

  readonly #listId = `choices-${++lists}`;
  #combobox: Combobox | undefined;
  #asked: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.fieldId = '';
    this.label = '';
    this.isRequired = false;
    this.isDisabled = false;
    this.chosen = null;
    this.find = async () => [];
    this.options = [];
    this.isOpen = false;
    this.typed = null;
    this.said = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#combobox?.destroy();
    this.#combobox = undefined;
    this.#asked?.abort();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    if (!this.#combobox && input && list)
      this.#combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
    if (this.isOpen) this.#combobox?.start();
    else this.#combobox?.stop();
  }

  readonly #type = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), pauseMs);
  };

  async #look(): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const options = await this.find(this.typed ?? '', asked.signal);
      if (asked.signal.aborted) return;
      this.options = options;
      this.isOpen = true;
      this.said = options.length > 0 ? words().found(options.length) : words().nothing;
    } catch (error) {
      if (asked.signal.aborted) return;
      this.options = [];
      this.said = error instanceof HubUnreachable ? words().away : String((error as Error).message);
    }
  }

  readonly #key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && !this.isOpen) {
      event.preventDefault();
      void this.#look();
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#putBack();
    }
  };

  readonly #commit = (event: Event) => {
    const value = (event.target as HTMLElement).dataset.value;
    const option = this.options.find((each) => each.value === value);
    if (option) this.#choose(option);
  };

  #choose(option: Option | null): void {
    this.chosen = option;
    this.#putBack();
    this.said = option?.label ?? '';
    this.dispatchEvent(new CustomEvent('choose', { detail: option }));
  }

  /** Closes the list; the field says again what is chosen. */
  #putBack(): void {
    clearTimeout(this.#timer);
    this.#asked?.abort();
    this.isOpen = false;
    this.typed = null;
  }

  readonly #leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    // An emptied field means none; any other unfinished words mean what was there before.
    if (this.typed === '' && this.chosen) this.#choose(null);
    else this.#putBack();
  };

  protected override render(): TemplateResult {
    const { fieldId, label, hint, problem, isRequired, isDisabled, isOpen, options } = this;
    const described =
      [hint && `${fieldId}-hint`, problem && `${fieldId}-problem`].filter(Boolean).join(' ') || undefined;
    return html`<div class="field choose-one" @focusout=${this.#leave}>
      <label for=${fieldId}
        >${label}${isRequired ? html` <span class="quiet">(${commonWords().required})</span>` : nothing}</label
      >
      ${hint ? html`<p class="hint" id="${fieldId}-hint">${hint}</p>` : nothing}
      <input
        id=${fieldId}
        type="text"
        dir="auto"
        role="combobox"
        aria-autocomplete="list"
        aria-controls=${this.#listId}
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-describedby=${ifDefined(described)}
        aria-invalid=${problem ? 'true' : 'false'}
        autocomplete="off"
        ?required=${isRequired}
        ?disabled=${isDisabled}
        .value=${this.typed ?? this.chosen?.label ?? ''}
        @input=${this.#type}
        @keydown=${this.#key}
        @click=${() => !this.isOpen && void this.#look()}
      />
      <ul id=${this.#listId} class="choices" role="listbox" aria-label=${label} ?hidden=${!isOpen || options.length === 0} @combobox-commit=${this.#commit}>
        ${options.map(
          ({ value, label, detail }, at) =>
            html`<li role="option" id="${this.#listId}-${at}" data-value=${value} aria-selected="false">
              <bdi>${label}</bdi>${detail ? html` <span class="quiet">${detail}</span>` : nothing}
            </li>`,
        )}
      </ul>
      <p class="unseen" aria-live="polite">${this.said}</p>
      ${isOpen && options.length === 0 ? html`<p class="hint">${this.said}</p>` : nothing}
      ${problem ? html`<p class="problem" id="${fieldId}-problem">${problem}</p>` : nothing}
    </div>`;
  }
}

customElements.define('choose-one', ChooseOne);

declare global {
  interface HTMLElementTagNameMap {
    'choose-one': ChooseOne;
  }
}
