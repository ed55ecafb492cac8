import type { TextsOf } from '@akto-figures/contents';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { EditReleaseInput, EndedFragment } from '../../generated/release-acts.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { type KeptWords, keptWords } from '../kept/kept-words.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import { type ReleaseTexts, releaseTextFields, textsToSend, typedOf } from './release-texts.ts';

interface Edited extends TextsOf<'title' | 'note'> {
  readonly id: string;
  readonly revision: number;
}

/** The title and the note of a release, to be changed. What is typed stays until the hub has it. */
class EditRelease extends LitElement {
  static override properties = {
    release: { attribute: false },
    save: { attribute: false },
    typed: { state: true },
    problem: { state: true },
    isOpen: { state: true },
  };
  declare release: Edited;
  /** Saves it, and says how that ended. */
  declare save: (input: EditReleaseInput) => Promise<EndedFragment | null>;
  /** What is typed and not saved; nothing while it is as the release has it. */
  declare typed: ReleaseTexts | null;
  declare problem: string;
  declare isOpen: boolean;
  #kept: KeptWords<ReleaseTexts> | undefined;
  #keptAt: Date | undefined;

  constructor() {
    super();
    this.typed = null;
    this.problem = '';
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#kept = keptWords(`releases/${this.release.id}/texts`);
    const kept = this.#kept.read();
    this.typed = kept?.typed ?? null;
    this.#keptAt = kept?.at;
    this.isOpen = kept !== null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #texts(): ReleaseTexts {
    return this.typed ?? typedOf(this.release);
  }

  readonly #type = (texts: ReleaseTexts) => {
    this.typed = texts;
    this.problem = '';
    this.#kept?.keep(texts);
  };

  /** Opens the form at the title, with what is wrong with it. */
  async askForTitle(problem: string): Promise<void> {
    this.isOpen = true;
    this.problem = problem;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.#texts.titleFr.trim() === '') {
      this.problem = releaseWords[language()].titleMissing;
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const { id, revision } = this.release;
    const ended = await this.save({ release: id, revision, ...textsToSend(this.#texts) });
    if (ended?.__typename !== 'Done') return;
    this.#kept?.forget();
    this.#keptAt = undefined;
    this.typed = null;
  };

  readonly #toggle = (event: Event) => {
    this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
  };

  #form(): TemplateResult {
    return html`<form novalidate @submit=${this.#send}>
      ${releaseTextFields(this.#texts, this.problem, this.#type)}
      <button type="submit">${commonWords[language()].save}</button>
    </form>`;
  }

  protected override render(): TemplateResult {
    const words = releaseWords[language()];
    return html`<details ?open=${this.isOpen} @toggle=${this.#toggle}>
      <summary>${words.edit}</summary>
      ${this.#keptAt ? html`<p class="callout">${words.keptFrom({ moment: momentText(this.#keptAt) })}</p>` : nothing}
      ${this.isOpen ? this.#form() : nothing}
    </details>`;
  }
}

customElements.define('edit-release', EditRelease);

declare global {
  interface HTMLElementTagNameMap {
    'edit-release': EditRelease;
  }
}
