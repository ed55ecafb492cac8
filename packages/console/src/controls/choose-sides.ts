import { html, LitElement, type TemplateResult } from 'lit';
import { colon, inBoth } from '../words/language.ts';

/** A field that two people have written differently. */
export interface Disputed {
  readonly name: string;
  readonly label: string;
  /** What each says, as people read it; empty for nothing. */
  readonly mine: string;
  readonly theirs: string;
}

/** Whose value holds, by the field's name. */
export type Sides = Readonly<Record<string, 'mine' | 'theirs'>>;

const words = inBoth({
  fr: {
    heading: 'Quelqu’un a modifié la même chose',
    lead: 'Rien n’est perdu. Choisissez pour chaque champ la valeur à garder\u00a0; vous relirez avant d’enregistrer.',
    mine: 'La vôtre',
    theirs: 'L’autre',
    nothing: 'rien',
    keep: 'Garder ces valeurs',
  },
  en: {
    heading: 'Somebody has edited the same thing',
    lead: 'Nothing is lost. Choose for each field which value to keep; you will read it again before saving.',
    mine: 'Yours',
    theirs: 'Theirs',
    nothing: 'nothing',
    keep: 'Keep these values',
  },
});

/**
 * Both values of each field that two people have written, one of which is chosen.
 *
 * @fires {CustomEvent<Sides>} settle - One is chosen for each.
 */
class ChooseSides extends LitElement {
  static override properties = { disputed: { attribute: false }, sides: { state: true } };
  declare disputed: readonly Disputed[];
  declare sides: Sides;

  constructor() {
    super();
    this.disputed = [];
    this.sides = {};
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The focus comes here: what was about to be saved has to wait. */
  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { heading, lead, keep } = words();
    return html`<form class="callout" aria-labelledby="sides-heading" @submit=${this.#settle}>
      <h2 id="sides-heading" tabindex="-1">${heading}</h2>
      <p>${lead}</p>
      ${this.disputed.map(
        ({ name, label, mine, theirs }) => html`<fieldset>
          <legend>${label}</legend>
          ${this.#side(name, 'mine', words().mine, mine)} ${this.#side(name, 'theirs', words().theirs, theirs)}
        </fieldset>`,
      )}
      <button type="submit" class="primary">${keep}</button>
    </form>`;
  }

  #side(name: string, side: 'mine' | 'theirs', whose: string, value: string): TemplateResult {
    const id = `side-${name}-${side}`;
    return html`<div class="tick">
      <input
        type="radio"
        id=${id}
        name="side-${name}"
        .checked=${(this.sides[name] ?? 'mine') === side}
        @change=${() => {
          this.sides = { ...this.sides, [name]: side };
        }}
      />
      <label for=${id}><span class="quiet">${whose}${colon()}</span><bdi>${value || words().nothing}</bdi></label>
    </div>`;
  }

  readonly #settle = (event: Event) => {
    event.preventDefault();
    const detail = Object.fromEntries(this.disputed.map(({ name }) => [name, this.sides[name] ?? 'mine']));
    this.dispatchEvent(new CustomEvent('settle', { detail }));
  };
}

customElements.define('choose-sides', ChooseSides);
