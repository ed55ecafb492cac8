import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { ReadText, TextReadings } from '../../generated/reading.ts';
import { importWords } from '../../messages/generated/import.ts';
import { readingWords } from '../../messages/generated/reading.ts';
import { field } from '../controls/field.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { mostBytes, readChosen } from '../import/chosen-file.ts';
import { sizeText, watchDrops } from '../import/drop-zone.ts';
import { keptWords } from '../kept/kept-words.ts';
import { go } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';

/** A press text is pasted or dropped, and read. */
class ReadTextScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    text: { state: true },
    problem: { state: true },
    fileProblem: { state: true },
    isReading: { state: true },
    isOver: { state: true },
  };
  declare text: string;
  declare problem: string;
  declare fileProblem: string;
  declare isReading: boolean;
  declare isOver: boolean;

  readonly #kept = keptWords<string>('read');
  readonly #latest = new Task(this, {
    args: () => [],
    task: async (_, { signal }) => (await ask(TextReadings, {}, signal)).textReadings,
  });
  #stopWatching: (() => void) | undefined;

  constructor() {
    super();
    this.text = this.#kept.read()?.typed ?? '';
    this.problem = '';
    this.fileProblem = '';
    this.isReading = false;
    this.isOver = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWatching = watchDrops({
      over: (isOver) => {
        this.isOver = isOver;
      },
      drop: (files) => void this.#take(files),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
  }

  readonly #type = (text: string) => {
    this.text = text;
    this.problem = '';
    this.#kept.keep(text);
  };

  readonly #read = async (event: Event) => {
    event.preventDefault();
    const words = readingWords[language()];
    if (this.text.trim() === '') return this.#say('problem', words.nothingPasted);
    const bytes = new TextEncoder().encode(this.text);
    if (bytes.length > mostBytes) return this.#say('problem', words.tooLong);
    await this.#send(null, base64Of(bytes), 'problem');
  };

  async #take(files: readonly File[]): Promise<void> {
    const [chosen, other] = files;
    if (!chosen) return;
    const words = importWords[language()];
    if (other) return this.#say('fileProblem', words.oneFile);
    if (chosen.size > mostBytes)
      return this.#say('fileProblem', readingWords[language()].tooLarge({ size: sizeText(chosen.size) }));
    const file = await readChosen(chosen).catch(() => null);
    if (!file) return this.#say('fileProblem', words.unreadable);
    await this.#send(file.name, file.base64, 'fileProblem');
  }

  async #send(fileName: string | null, file: string, place: 'problem' | 'fileProblem'): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    this.problem = '';
    this.fileProblem = '';
    announce(readingWords[language()].reading);
    try {
      const outcome = await act(ReadText, { fileName, file, locale: locale() });
      if (outcome.__typename === 'Done' && outcome.reading) {
        this.#kept.forget();
        return go(`/console/read/${outcome.reading.id}`);
      }
      const why = outcome.__typename === 'TextRefused' ? outcome.message : whyUndone(outcome);
      await this.#say(place, why ?? outcome.__typename);
    } catch (error) {
      await this.#say(place, whyFailed(error));
    } finally {
      this.isReading = false;
    }
  }

  async #say(place: 'problem' | 'fileProblem', why: string): Promise<void> {
    this[place] = why;
    announceNow(why);
    await this.updateComplete;
    this.querySelector<HTMLElement>(place === 'problem' ? '#press-text' : '#press-file')?.focus();
  }

  protected override render(): TemplateResult {
    const words = readingWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <form novalidate @submit=${this.#read}>
        ${field({
          ...{ id: 'press-text', label: words.text, hint: words.textHint, value: this.text, rows: 12 },
          ...{ problem: this.problem || undefined, onInput: this.#type },
        })}
        <p class="actions">
          <button class="primary" type="submit">${this.isReading ? words.reading : words.read}</button>
        </p>
      </form>
      ${this.#file()} ${loaded(this.#latest, (latest) => this.#list(latest))}
    `;
  }

  #file(): TemplateResult {
    const words = readingWords[language()];
    const described = ['press-file-hint', this.fileProblem && 'press-file-problem'].filter(Boolean).join(' ');
    return html`<div class="drop ${this.isOver ? 'over' : ''}">
      <div class="field">
        <label for="press-file">${words.file}</label>
        <p class="hint" id="press-file-hint">${words.fileHint}</p>
        <input
          id="press-file"
          type="file"
          accept=".txt,.md,.html,.htm,.docx,.odt,.pdf"
          aria-describedby=${described}
          aria-invalid=${this.fileProblem ? 'true' : 'false'}
          @change=${(event: Event) => void this.#take([...((event.target as HTMLInputElement).files ?? [])])}
        />
        ${this.fileProblem ? html`<p class="problem" id="press-file-problem">${this.fileProblem}</p>` : nothing}
      </div>
    </div>`;
  }

  #list(latest: readonly Listed[]): TemplateResult {
    const words = readingWords[language()];
    if (latest.length === 0) return html``;
    return html`<section aria-labelledby="latest-heading">
      <h2 id="latest-heading">${words.latest}</h2>
      <ul class="lines">
        ${latest.map(
          ({ id, name, changedAt, hasRelease }) =>
            html`<li>
              <a href="/console/read/${id}"><bdi>${name}</bdi></a>
              <span class="quiet"
                >${momentText(new Date(changedAt))}${hasRelease ? html` · ${words.drafted}` : nothing}</span
              >
            </li>`,
        )}
      </ul>
      <p class="hint">${words.keptHint}</p>
    </section>`;
  }
}

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly changedAt: string;
  readonly hasRelease: boolean;
}

const bytesAtOnce = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += bytesAtOnce)
    binary += String.fromCharCode(...bytes.subarray(at, at + bytesAtOnce));
  return btoa(binary);
}

customElements.define('read-text-screen', ReadTextScreen);
