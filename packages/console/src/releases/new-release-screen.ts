import { html, nothing, type TemplateResult } from 'lit';
import { CreateRelease } from '../../generated/new-release.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { outcomeWords } from '../../messages/generated/outcome.ts';
import { releaseWords } from '../../messages/generated/release.ts';
import { act } from '../hub/act.ts';
import { keptWords } from '../kept/kept-words.ts';
import { goInstead } from '../routing/go.ts';
import { announceNow } from '../shell/announce.ts';
import { Screen } from '../shell/screen.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { noTexts, type ReleaseTexts, releaseTextFields, textsToSend } from './release-texts.ts';

/** A release begins with its title. */
class NewReleaseScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    texts: { state: true },
    problem: { state: true },
    isSending: { state: true },
  };
  declare texts: ReleaseTexts;
  declare problem: string;
  declare isSending: boolean;

  readonly #kept = keptWords<ReleaseTexts>('releases/new');
  #keptAt: Date | undefined;

  constructor() {
    super();
    const kept = this.#kept.read();
    this.#keptAt = kept?.at;
    this.texts = kept?.typed ?? noTexts;
    this.problem = '';
    this.isSending = false;
  }

  readonly #type = (texts: ReleaseTexts) => {
    this.texts = texts;
    this.problem = '';
    this.#kept.keep(texts);
  };

  readonly #create = async (event: Event) => {
    event.preventDefault();
    if (this.isSending) return;
    if (this.texts.titleFr.trim() === '') return this.#say(releaseWords[language()].titleMissing);
    this.isSending = true;
    try {
      const outcome = await act(CreateRelease, textsToSend(this.texts));
      if (outcome.__typename !== 'Done' || !outcome.release) {
        return this.#say(whyUndone(outcome) ?? outcome.__typename);
      }
      this.#kept.forget();
      announceNow(outcomeWords[language()].done);
      goInstead(`/console/releases/${outcome.release.id}`);
    } catch (error) {
      await this.#say(whyFailed(error));
    } finally {
      this.isSending = false;
    }
  };

  async #say(problem: string): Promise<void> {
    this.problem = problem;
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }

  protected override render(): TemplateResult {
    const words = releaseWords[language()];
    return html`
      <h1 tabindex="-1">${words.newOne}</h1>
      <p class="lead">${words.lead}</p>
      ${this.#keptAt ? html`<p class="callout">${words.keptFrom({ moment: momentText(this.#keptAt) })}</p>` : nothing}
      <form novalidate @submit=${this.#create}>
        ${releaseTextFields(this.texts, this.problem, this.#type)}
        <button class="primary" type="submit">${this.isSending ? commonWords[language()].saving : words.create}</button>
      </form>
    `;
  }
}

customElements.define('new-release-screen', NewReleaseScreen);
