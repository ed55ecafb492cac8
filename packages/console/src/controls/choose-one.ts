import Combobox from '@github/combobox-nav';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { chooseOneWords } from '../../messages/generated/choose-one.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { HubUnreachable } from '../hub/failures.ts';
import { language } from '../words/language.ts';
import { Leaving } from './leaving.ts';
import { makeRoom } from './room-for-list.ts';

/** What can be chosen. */
export interface Option {
  /** What is kept: a key, a code. */
  readonly value: string;
  readonly label: string;
  /** What tells it from others of that label: a code, a territory, a state. */
  readonly detail?: string | undefined;
}

const pauseMs = 150;
let lists = 0;

/**
 * One of many: type some words, choose among what is found with a press, or with the arrows and Enter. What was typed and
 * not chosen goes back to what was chosen before.
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
    new Leaving(this, () => this.#leave());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.visualViewport?.addEventListener('resize', this.#makeRoom);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.visualViewport?.removeEventListener('resize', this.#makeRoom);
    this.#combobox?.destroy();
    this.#combobox = undefined;
    this.#asked?.abort();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A list is shown: not while there is nothing in it. */
  get #isListed(): boolean {
    return this.isOpen && this.options.length > 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    if (!this.#combobox && input && list)
      this.#combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
    // Not at each drawing: what the arrows have reached stays reached while the screen around is drawn anew.
    if (!changed.has('isOpen') && !changed.has('options')) return;
    if (this.#isListed) this.#combobox?.start();
    else this.#combobox?.stop();
    this.#makeRoom();
  }

  readonly #makeRoom = () => {
    const input = this.querySelector('input');
    const list = this.querySelector<HTMLElement>('[role=listbox]');
    if (input && list && this.#isListed) makeRoom(input, list);
  };

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
      this.said =
        options.length > 0
          ? chooseOneWords[language()].found({ count: options.length })
          : chooseOneWords[language()].nothing;
    } catch (error) {
      if (asked.signal.aborted) return;
      this.options = [];
      this.said =
        error instanceof HubUnreachable ? chooseOneWords[language()].away : String((error as Error).message);
    }
    this.isOpen = true;
  }

  /** Typing takes the place of what is chosen: nobody deletes it letter by letter. */
  readonly #press = (event: Event) => {
    if (this.isOpen) return;
    if (this.typed === null) (event.target as HTMLInputElement).select();
    void this.#look();
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' && !this.isOpen) {
      event.preventDefault();
      void this.#look();
    } else if (event.key === 'Escape' && this.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#putBack();
    } else if (event.key === 'Enter' && this.typed === '') {
      this.#leave();
    } else if (event.key === 'Enter' && (this.typed !== null || this.isOpen) && !this.#reached) {
      // Words that are not chosen yet are no answer: the form is not sent with what was chosen before.
      event.preventDefault();
      void this.#takeTheOnly();
    }
  };

  /** Chooses what the words find, where it is one thing. */
  async #takeTheOnly(): Promise<void> {
    clearTimeout(this.#timer);
    const { typed } = this;
    await this.#look();
    const [only, another] = this.options;
    if (only && !another && this.isOpen && this.typed === typed) this.#choose(only);
  }

  /** The suggestion that the arrows have reached. */
  get #reached(): Element | null {
    return this.querySelector('[role=option][aria-selected=true]');
  }

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

  #leave(): void {
    // An emptied field means none; any other unfinished words mean what was there before.
    if (this.typed === '' && this.chosen) this.#choose(null);
    else this.#putBack();
  }

  // The field keeps the focus, and a telephone its keyboard, while the list is pressed.
  readonly #keepFocus = (event: Event) => event.preventDefault();

  protected override render(): TemplateResult {
    const { fieldId, label, hint, problem, isRequired, isDisabled, isOpen, options } = this;
    const described =
      [hint && `${fieldId}-hint`, problem && `${fieldId}-problem`].filter(Boolean).join(' ') || undefined;
    return html`<div class="field choose-one">
      <label for=${fieldId}
        >${label}${isRequired ? html` <span class="quiet">(${commonWords[language()].required})</span>` : nothing}</label
      >
      ${hint ? html`<p class="hint" id="${fieldId}-hint">${hint}</p>` : nothing}
      <div class="over-list">
        <input
          id=${fieldId}
          type="text"
          dir="auto"
          role="combobox"
          aria-autocomplete="list"
          aria-controls=${this.#listId}
          aria-expanded=${this.#isListed ? 'true' : 'false'}
          aria-describedby=${ifDefined(described)}
          aria-invalid=${problem ? 'true' : 'false'}
          autocomplete="off"
          autocapitalize="off"
          ?required=${isRequired}
          ?disabled=${isDisabled}
          .value=${this.typed ?? this.chosen?.label ?? ''}
          @input=${this.#type}
          @keydown=${this.#key}
          @click=${this.#press}
        />
        <ul id=${this.#listId} class="choices" role="listbox" aria-label=${label} ?hidden=${!this.#isListed} @mousedown=${this.#keepFocus} @combobox-commit=${this.#commit}>
          ${repeat(
            options,
            // By what they stand for: a suggestion that comes late is not chosen by a press that began on another one.
            ({ value }) => value,
            ({ value, label, detail }, at) =>
              html`<li role="option" id="${this.#listId}-${at}" data-value=${value} aria-selected="false">
                <bdi>${label}</bdi>${detail ? html` <span class="quiet">${detail}</span>` : nothing}
              </li>`,
          )}
        </ul>
        ${isOpen && options.length === 0 ? html`<p class="choices none">${this.said}</p>` : nothing}
      </div>
      <p class="unseen" aria-live="polite">${this.said}</p>
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
