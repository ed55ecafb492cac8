import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { chooseSidesWords } from '../../messages/generated/choose-sides.ts';
import type { Writer } from '../drafts/edit-conflict.ts';
import type { Sides } from '../drafts/merge-fields.ts';
import { writerText } from '../drafts/writer-text.ts';
import { announceNow } from '../shell/announce.ts';
import { colon, language } from '../words/language.ts';

/** A field that two people have written differently. */
export interface Disputed {
  readonly name: string;
  readonly label: string;
  /** Who wrote the other one, and when, as far as it is known. */
  readonly by: Writer | null;
  /** What each says, as people read it; empty for nothing. */
  readonly mine: string;
  readonly theirs: string;
}

/**
 * Both values of each field that two people have written, one of which is chosen. None is chosen beforehand: a person who
 * only goes on throws nobody's words away.
 *
 * @fires {CustomEvent<Sides>} settle - One is chosen for each.
 */
class ChooseSides extends LitElement {
  static override properties = {
    disputed: { attribute: false },
    brought: { attribute: false },
    sides: { state: true },
    isTried: { state: true },
  };
  declare disputed: readonly Disputed[];
  /** What only one of both has changed, as it is shown. */
  declare brought: TemplateResult | typeof nothing;
  declare sides: Sides;
  /** Somebody has tried to go on: what is not chosen yet says so. */
  declare isTried: boolean;

  constructor() {
    super();
    this.disputed = [];
    this.brought = nothing;
    this.sides = {};
    this.isTried = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The focus comes here: what was about to be saved has to wait. */
  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { heading, lead, keep } = chooseSidesWords[language()];
    return html`<form class="callout" novalidate aria-labelledby="sides-heading" @submit=${this.#settle}>
      <h2 id="sides-heading" tabindex="-1">${heading}</h2>
      <p>${lead}</p>
      ${this.disputed.map((each) => this.#field(each))}
      ${this.brought}
      <button type="submit" class="primary">${keep}</button>
    </form>`;
  }

  #field({ name, label, by, mine, theirs }: Disputed): TemplateResult {
    const isMissing = this.isTried && !this.sides[name];
    const problem = `side-${name}-problem`;
    return html`<fieldset aria-describedby=${isMissing ? problem : nothing}>
      <legend>${label}</legend>
      ${isMissing ? html`<p class="problem" id=${problem}>${chooseSidesWords[language()].missing}</p>` : nothing}
      ${this.#side(name, 'mine', chooseSidesWords[language()].mine, mine)} ${this.#side(name, 'theirs', chooseSidesWords[language()].theirs({ by: writerText(by) }), theirs)}
    </fieldset>`;
  }

  #side(name: string, side: 'mine' | 'theirs', whose: string, value: string): TemplateResult {
    const id = `side-${name}-${side}`;
    return html`<div class="tick">
      <input
        type="radio"
        id=${id}
        name="side-${name}"
        .checked=${this.sides[name] === side}
        @change=${() => {
          this.sides = { ...this.sides, [name]: side };
        }}
      />
      <label for=${id}><span class="quiet">${whose}${colon()}</span><bdi class="said">${value || chooseSidesWords[language()].nothing}</bdi></label>
    </div>`;
  }

  readonly #settle = async (event: Event) => {
    event.preventDefault();
    const missing = this.disputed.find(({ name }) => !this.sides[name]);
    if (!missing) {
      this.dispatchEvent(new CustomEvent('settle', { detail: this.sides }));
      return;
    }
    this.isTried = true;
    announceNow(`${missing.label}${colon()}${chooseSidesWords[language()].missing}`);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[id="side-${missing.name}-mine"]`)?.focus();
  };
}

customElements.define('choose-sides', ChooseSides);
