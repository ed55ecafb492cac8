import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ApproveInput, EndedFragment, TimeRefusal } from '../../generated/release-acts.ts';
import { timeWords } from '../../messages/generated/time.ts';
import { askFirst } from '../controls/ask-first.ts';
import { field } from '../controls/field.ts';
import { dayHint } from '../records/date-field.ts';
import { announce } from '../shell/announce.ts';
import { language } from '../words/language.ts';
import { momentText, typedMomentText } from '../words/times.ts';
import { type ParisFields, parisFields, readAs } from './paris-fields.ts';

type When = ParisFields & { readonly isSoon: boolean; readonly occurrence: ApproveInput['occurrence'] };

/** A time that the hub did not take, and those that may have been meant. */
interface Question {
  readonly why: TimeRefusal;
  readonly choices: readonly string[];
}

/** When a release is to come out, and the button that lets it. */
class ApproveForm extends LitElement {
  static override properties = {
    release: { attribute: false },
    retype: { attribute: false },
    approve: { attribute: false },
    when: { state: true },
    question: { state: true },
    problem: { state: true },
  };
  /** The release as it was read. */
  declare release: { readonly id: string; readonly revision: number };
  /** What has to be typed before it is public. */
  declare retype: { readonly label: string; readonly text: string };
  /** Approves it, and says how that ended. */
  declare approve: (input: ApproveInput) => Promise<EndedFragment | null>;
  declare when: When;
  declare question: Question | null;
  declare problem: string;

  constructor() {
    super();
    this.when = { isSoon: true, date: '', time: '', occurrence: null };
    this.question = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #set(when: Partial<When>): void {
    this.when = { ...this.when, occurrence: null, ...when };
    this.question = null;
    this.problem = '';
  }

  #action(): string {
    const words = timeWords[language()];
    if (this.when.isSoon) return words.publishSoon;
    const moment = this.#moment();
    return moment ? words.publishAt({ moment }) : words.publishWhen;
  }

  /** The chosen moment in words; nothing for the earliest one, and while it is not all there. */
  #moment(): string | null {
    const { isSoon, occurrence } = this.when;
    const read = readAs(this.when);
    if (isSoon || !read) return null;
    const moment = typedMomentText(read);
    if (!occurrence) return moment;
    return occurrence === 'EARLIER'
      ? timeWords[language()].summer({ moment })
      : timeWords[language()].winter({ moment });
  }

  readonly #ask = async (event: Event) => {
    event.preventDefault();
    const words = timeWords[language()];
    const { isSoon, date, time, occurrence } = this.when;
    const moment = this.#moment();
    if (!isSoon && !moment) {
      this.problem = words.missing;
      await this.updateComplete;
      this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const sure = await askFirst({
      heading: words.confirm,
      body: html`<p>${moment ? words.outAt({ moment }) : words.outSoon}</p>
        <p>${words.noWayBack}</p>`,
      action: this.#action(),
      retype: this.retype,
    });
    if (!sure) return;
    const { id, revision } = this.release;
    const releaseAt = isSoon ? null : `${date}T${time.slice(0, 5)}`;
    const ended = await this.approve({ release: id, revision, releaseAt, occurrence });
    if (ended?.__typename === 'TimeRefused') await this.#askAgain(ended);
  };

  async #askAgain({ why, choices }: Question): Promise<void> {
    this.question = { why, choices };
    // The earliest minute may be too early as well, for what the release names.
    this.when = { ...this.when, isSoon: false };
    await this.updateComplete;
    this.querySelector<HTMLElement>('.time-question')?.focus();
  }

  readonly #choose = async (choice: string, at: number) => {
    const isTwice = this.question?.why === 'TWICE';
    this.#set({
      ...parisFields(choice),
      isSoon: false,
      occurrence: isTwice ? (at === 0 ? 'EARLIER' : 'LATER') : null,
    });
    announce(timeWords[language()].chosen({ moment: momentText(choice) }));
    await this.updateComplete;
    this.querySelector<HTMLElement>('button[type=submit]')?.focus();
  };

  protected override render(): TemplateResult {
    const words = timeWords[language()];
    const { isSoon, date, time } = this.when;
    return html`<form novalidate class="approve" aria-labelledby="approve" @submit=${this.#ask}>
      <h3 id="approve">${words.heading}</h3>
      <fieldset>
        <legend>${words.when}</legend>
        ${this.#way('soon', words.soon, isSoon)} ${this.#way('later', words.later, !isSoon)}
        ${
          isSoon
            ? nothing
            : html`<div class="moment">
              <date-field
                .drawn=${{ id: 'release-date', label: words.date, hint: dayHint(), problem: this.problem || undefined, isRequired: true }}
                .value=${date}
                .isDay=${true}
                @edit=${({ detail }: CustomEvent<string>) => this.#set({ date: detail })}
              ></date-field>
              ${field({ id: 'release-time', type: 'time', label: words.time, value: time, isRequired: true, onInput: (time) => this.#set({ time }) })}
            </div>`
        }
      </fieldset>
      ${this.question ? this.#question(this.question) : nothing}
      <button class="primary" type="submit">${this.#action()}</button>
    </form>`;
  }

  #way(name: string, label: string, isChosen: boolean): TemplateResult {
    return html`<div class="tick">
      <input
        type="radio"
        id="when-${name}"
        name="when"
        .checked=${isChosen}
        @change=${() => this.#set({ isSoon: name === 'soon' })}
      />
      <label for="when-${name}">${label}</label>
    </div>`;
  }

  #question({ why, choices }: Question): TemplateResult {
    const words = timeWords[language()];
    const said = (choice: string, at: number) => {
      const moment = momentText(choice);
      return why === 'TWICE' ? (at === 0 ? words.summer({ moment }) : words.winter({ moment })) : moment;
    };
    return html`<div class="callout time-question" role="group" tabindex="-1" aria-labelledby="time-why">
      <p id="time-why">${words.why[why]}</p>
      <ul class="actions">
        ${choices.map(
          (choice, at) =>
            html`<li><button type="button" @click=${() => void this.#choose(choice, at)}>${said(choice, at)}</button></li>`,
        )}
      </ul>
    </div>`;
  }
}

customElements.define('approve-form', ApproveForm);
