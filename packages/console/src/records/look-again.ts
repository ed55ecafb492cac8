import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LookAgain, type LookAgainMutation } from '../../generated/look-again.ts';
import { quoteWords } from '../../messages/generated/quote.ts';
import { askFirst } from '../controls/ask-first.ts';
import { lookText } from '../figures/look-text.ts';
import { act } from '../hub/act.ts';
import { mostBytes, readChosen } from '../import/chosen-file.ts';
import { subjectPath } from '../releases/subject-path.ts';
import { announce, announceNow } from '../shell/announce.ts';
import type { Screen } from '../shell/screen.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';

type Done = Extract<LookAgainMutation['lookAgainAtSource'], { __typename: 'Done' }>;
type Looks = NonNullable<Done['looks']>;

/** Looks again for the quotes of a source, in a document that somebody chooses, and says what has become of each. */
export class LookAgainAtSource implements ReactiveController {
  readonly #host: Screen;
  #isBusy = false;
  #problem = '';
  #looks: { readonly of: Looks; readonly lookedAt: string } | null = null;

  constructor(host: Screen) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#problem = '';
    this.#looks = null;
  }

  draw(source: string): TemplateResult {
    const words = quoteWords[language()].again;
    const described = ['look-file-hint', this.#problem && 'look-file-problem'].filter(Boolean).join(' ');
    return html`<section aria-labelledby="look-heading">
      <h2 id="look-heading">${words.heading}</h2>
      <form novalidate aria-labelledby="look-heading" @submit=${(event: Event) => void this.#look(event, source)}>
        <div class="field">
          <label for="look-file">${words.file}</label>
          <p class="hint" id="look-file-hint">${words.fileHint}</p>
          <input
            id="look-file"
            type="file"
            accept=".txt,.md,.html,.htm,.docx,.odt,.pdf"
            aria-describedby=${described}
            aria-invalid=${this.#problem ? 'true' : 'false'}
          />
          ${this.#problem ? html`<p class="problem" id="look-file-problem">${this.#problem}</p>` : nothing}
        </div>
        <p class="actions">
          <button type="submit" aria-disabled=${this.#isBusy ? 'true' : 'false'}>
            ${this.#isBusy ? words.looking : words.look}
          </button>
        </p>
      </form>
      ${this.#result()}
    </section>`;
  }

  #result(): TemplateResult | typeof nothing {
    if (!this.#looks) return nothing;
    const { of, lookedAt } = this.#looks;
    return html`<h3 id="look-result" tabindex="-1">${quoteWords[language()].again.result}</h3>
      <p>${countText(of)}</p>
      <ul class="lines" aria-labelledby="look-result">
        ${of.quotes.map(
          (quote) => html`<li class=${quote.state === 'FOUND' ? 'quiet' : 'overdue'}>
            <a href=${subjectPath(quote.kind, quote.key)}><bdi>${quote.title}</bdi></a>
            <bdi>${lookText({ ...quote, lookedAt })}</bdi>
          </li>`,
        )}
      </ul>`;
  }

  async #look(event: Event, source: string): Promise<void> {
    event.preventDefault();
    if (this.#isBusy) return;
    const words = quoteWords[language()].again;
    const chosen = this.#host.querySelector<HTMLInputElement>('#look-file')?.files?.[0];
    if (!chosen) return this.#say(words.noFile);
    if (chosen.size > mostBytes) return this.#say(words.tooLarge);
    this.#isBusy = true;
    this.#problem = '';
    // What another document said is no answer to this one.
    this.#looks = null;
    this.#host.requestUpdate();
    announce(words.looking);
    try {
      const file = await readChosen(chosen).catch(() => null);
      if (!file) return await this.#say(words.unreadable);
      const outcome = await this.#ask(source, file.base64);
      if (outcome.__typename !== 'Done' || !outcome.looks) {
        const why = outcome.__typename === 'TextRefused' ? outcome.message : whyUndone(outcome);
        return await this.#say(why ?? outcome.__typename);
      }
      this.#looks = { of: outcome.looks, lookedAt: new Date().toISOString() };
      await this.#draw();
      announce(countText(outcome.looks));
      this.#host.querySelector<HTMLElement>('#look-result')?.focus();
    } catch (error) {
      await this.#say(whyFailed(error));
    } finally {
      this.#isBusy = false;
      this.#host.requestUpdate();
    }
  }

  /** What the hub says of the document; where it has none of the quotes, only once somebody says that it is the right one. */
  async #ask(source: string, file: string) {
    const outcome = await act(LookAgain, { source, file, locale: locale() });
    if (outcome.__typename !== 'TextRefused' || outcome.code !== 'otherDocument') return outcome;
    const { otherHeading: heading, otherAction: action } = quoteWords[language()].again;
    const isRight = await askFirst({ heading, body: outcome.message, action });
    return isRight ? await act(LookAgain, { source, file, isRight: true, locale: locale() }) : outcome;
  }

  async #say(why: string): Promise<void> {
    this.#problem = why;
    this.#looks = null;
    announceNow(why);
    await this.#draw();
    this.#host.querySelector<HTMLElement>('#look-file')?.focus();
  }

  async #draw(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }
}

function countText({ found, moved, changed, gone, quotes }: Looks): string {
  const words = quoteWords[language()].again;
  return quotes.length === 0 ? words.none : words.counts({ found, moved, changed, gone });
}
