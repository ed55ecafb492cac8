import { inEachLanguage, type Locale } from '@akto-figures/quantity';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ReadPeriod } from '../../generated/figure-editor.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { editorWords } from '../../messages/generated/editor.ts';
import { choice, field, tick } from '../controls/field.ts';
import { ask } from '../hub/ask.ts';
import { HubUnreachable } from '../hub/failures.ts';
import { wordsOf } from '../records/form-field.ts';
import { choicesAloud, periodChoices } from '../records/period-choices.ts';
import { announce } from '../shell/announce.ts';
import { colon, language, locale } from '../words/language.ts';

/** What is typed of a period, and what it is read as. */
export interface TypedPeriod {
  readonly text: string;
  /** As EDTF; null where it is nothing, or cannot be read. */
  readonly edtf: string | null;
  /** As one reads it. */
  readonly words: Readonly<Record<Locale, string>> | null;
}

const pauseMs = 250;

/** One end of a period, as the small form has it. */
interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

const noDay: Day = { year: '', month: '', day: '' };

/**
 * A period as people write it; the hub says how it is read. A small form composes it for whom that is easier.
 *
 * @fires {CustomEvent<TypedPeriod>} edit - Something else is typed, and read.
 */
class PeriodField extends LitElement {
  static override properties = {
    text: { attribute: false },
    problem: { attribute: false },
    reading: { state: true },
    unread: { state: true },
    choices: { state: true },
    from: { state: true },
    to: { state: true },
    isOpen: { state: true },
    isAbout: { state: true },
    isComposing: { state: true },
  };
  declare text: string;
  /** What the checks say of it. */
  declare problem: string | undefined;
  declare reading: TypedPeriod | null;
  /** Why it cannot be read. */
  declare unread: string;
  /** What it may mean instead, in words that are read as that. */
  declare choices: readonly string[];
  declare from: Day;
  declare to: Day;
  declare isOpen: boolean;
  declare isAbout: boolean;
  /** The small form is unfolded. */
  declare isComposing: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: AbortController | undefined;

  constructor() {
    super();
    this.text = '';
    this.reading = null;
    this.unread = '';
    this.choices = [];
    this.from = noDay;
    this.to = noDay;
    this.isOpen = false;
    this.isAbout = false;
    this.isComposing = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hub-back', this.#readAgain);
    addEventListener('language-changed', this.#readAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hub-back', this.#readAgain);
    removeEventListener('language-changed', this.#readAgain);
    clearTimeout(this.#timer);
    this.#asked?.abort();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A text that came from elsewhere: what is saved, or the other one's. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text') && this.text.trim() !== '' && this.reading?.text !== this.text) this.#plan(0);
  }

  readonly #readAgain = () => {
    if (this.text.trim() !== '') this.#plan(0);
  };

  #type(text: string): void {
    this.text = text;
    this.unread = '';
    this.choices = [];
    this.reading = { text, edtf: null, words: null };
    this.#tell();
    this.#plan(pauseMs);
  }

  #plan(afterMs: number): void {
    clearTimeout(this.#timer);
    // What is still being read was typed before: its answer would take the place of what is typed now.
    this.#asked?.abort();
    this.#timer = setTimeout(() => void this.#read(), afterMs);
  }

  async #read(): Promise<void> {
    this.#asked?.abort();
    const { text } = this;
    if (text.trim() === '') return;
    const asked = new AbortController();
    this.#asked = asked;
    try {
      const { readPeriod } = await ask(ReadPeriod, { text, locale: locale() }, asked.signal);
      if (asked.signal.aborted) return;
      const { period, problem, choices } = readPeriod;
      this.unread = problem ?? '';
      this.choices = choices.map(({ text }) => text);
      this.reading = {
        text,
        edtf: period?.edtf ?? null,
        words: period && inEachLanguage((each) => period[each]),
      };
      announce(
        period
          ? `${editorWords[language()].read}${colon()}${period[language()]}`
          : choicesAloud(this.unread, this.choices),
      );
      this.#tell();
    } catch (error) {
      if (asked.signal.aborted) return;
      if (error instanceof HubUnreachable) this.unread = draftWords[language()].unchecked;
    }
  }

  /** Resolves when what stands in the field has been read, or cannot be. */
  async settled(): Promise<void> {
    const isRead = this.reading?.text === this.text && this.reading.edtf !== null;
    if (this.text.trim() === '' || isRead || this.unread !== '') return;
    clearTimeout(this.#timer);
    await this.#read();
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('edit', { detail: this.reading }));
  }

  /** What the small form says, as EDTF. */
  #compose(changed: { from?: Day; to?: Day; isOpen?: boolean; isAbout?: boolean }): void {
    Object.assign(this, changed);
    const about = this.isAbout ? '~' : '';
    const [from, to] = [this.from, this.to].map(edtfOf);
    const end = this.isOpen ? '..' : to && `${to}${about}`;
    const text = from ? `${from}${about}${end ? `/${end}` : ''}` : '';
    if (text !== '') this.#type(text);
  }

  protected override render(): TemplateResult {
    const words = editorWords[language()];
    const read = this.reading?.text === this.text ? this.reading.words : null;
    return html`${field({
      id: 'period',
      ...wordsOf('FIGURE', 'period'),
      value: this.text,
      isRequired: true,
      problem: this.unread || this.problem,
      onInput: (text) => this.#type(text),
    })}
    ${periodChoices(this.choices, (text) => void this.#choose(text))}
    ${read ? html`<p class="read">${words.read}${colon()}<strong>${read[language()]}</strong></p>` : nothing}
    <details class="compose" @toggle=${(event: Event) => {
      this.isComposing = (event.target as HTMLDetailsElement).open;
    }}>
      <summary>${words.compose}</summary>
      ${this.isComposing ? this.#small() : nothing}
    </details>`;
  }

  async #choose(text: string): Promise<void> {
    this.#type(text);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#period')?.focus();
  }

  /** The small form; it is in the page only while it is seen. */
  #small(): TemplateResult {
    const words = editorWords[language()];
    return html`<fieldset>
        <legend>${words.from}</legend>
        ${this.#day('from', this.from, (from) => this.#compose({ from }))}
      </fieldset>
      ${tick({ id: 'period-open', label: words.open, isOn: this.isOpen, onTick: (isOpen) => this.#compose({ isOpen }) })}
      ${
        this.isOpen
          ? nothing
          : html`<fieldset>
              <legend>${words.to}</legend>
              ${this.#day('to', this.to, (to) => this.#compose({ to }))}
            </fieldset>`
      }
      ${tick({ id: 'period-about', label: words.about, isOn: this.isAbout, onTick: (isAbout) => this.#compose({ isAbout }) })}`;
  }

  #day(name: string, value: Day, set: (day: Day) => void): TemplateResult {
    const words = editorWords[language()];
    const month = new Intl.DateTimeFormat(language(), { month: 'long', timeZone: 'UTC' });
    const two = (index: number) => String(index + 1).padStart(2, '0');
    return html`<div class="dates">
      ${field({ id: `period-${name}-year`, label: words.year, value: value.year, inputMode: 'numeric', onInput: (year) => set({ ...value, year }) })}
      ${choice({
        id: `period-${name}-month`,
        label: words.month,
        value: value.month,
        empty: words.any,
        options: Array.from({ length: 12 }, (_, at) => ({
          value: two(at),
          label: month.format(Date.UTC(2024, at, 1)),
        })),
        onChoose: (chosen) => set({ ...value, month: chosen, day: chosen === '' ? '' : value.day }),
      })}
      ${choice({
        id: `period-${name}-day`,
        label: words.day,
        value: value.day,
        empty: words.any,
        isDisabled: value.month === '',
        options: Array.from({ length: 31 }, (_, at) => ({ value: two(at), label: String(at + 1) })),
        onChoose: (day) => set({ ...value, day }),
      })}
    </div>`;
  }
}

function edtfOf({ year, month, day }: Day): string {
  if (!/^\d{4}$/.test(year.trim())) return '';
  return [year.trim(), ...(month ? [month, ...(day ? [day] : [])] : [])].join('-');
}

customElements.define('period-field', PeriodField);

declare global {
  interface HTMLElementTagNameMap {
    'period-field': PeriodField;
  }
}
