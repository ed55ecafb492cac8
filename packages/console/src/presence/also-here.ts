import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { AlsoHere, type AlsoHereQuery, type AlsoHereQueryVariables } from '../../generated/presence.ts';
import { presenceWords } from '../../messages/generated/presence.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { announce } from '../shell/announce.ts';
import { language } from '../words/language.ts';

/** What somebody has open: a release, or a record. */
export type Place = Pick<AlsoHereQueryVariables, 'release' | 'kind' | 'key'>;

// Whoever has not asked for 45 s has gone.
const everyMs = 20_000;

/** Who else has the same thing open to write in it, kept fresh while it is seen. It takes no place where nobody has. */
class AlsoHereElement extends LitElement {
  static override properties = { place: { attribute: false }, names: { state: true } };
  declare place: Place;
  declare names: readonly string[];
  #timer: ReturnType<typeof setInterval> | undefined;
  /** What it was noted for last, and has to leave. */
  #noted: Place | null = null;

  constructor() {
    super();
    this.place = {};
    this.names = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setInterval(() => void this.#note(), everyMs);
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('pagehide', this.#leave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('pagehide', this.#leave);
    this.#leave();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') && JSON.stringify(this.place) !== JSON.stringify(this.#noted)) {
      this.#leave();
      void this.#note();
    }
  }

  /** A page in the background edits nothing. */
  readonly #look = () => (document.hidden ? this.#leave() : void this.#note());

  async #note(): Promise<void> {
    const { place } = this;
    if (document.hidden || (!place.release && !place.key)) return;
    this.#noted = place;
    // It matters to nobody's work: what cannot be asked now is asked again soon, and nobody signs in for it.
    const answer = await ask(place).catch(() => null);
    if (!answer?.data || this.#noted !== place || !this.isConnected) return;
    const names = answer.data.alsoHere.map(({ name }) => name);
    const arrived = names.some((name) => !this.names.includes(name));
    this.names = names;
    if (arrived) announce(this.#text);
  }

  readonly #leave = () => {
    const place = this.#noted;
    this.#noted = null;
    this.names = [];
    if (place) void ask({ ...place, isLeaving: true }).catch(() => undefined);
  };

  get #text(): string {
    const words = presenceWords[language()];
    const names = new Intl.ListFormat(language()).format(this.names);
    const what = this.place.kind === 'FIGURE' ? 'figure' : this.place.key ? 'record' : 'release';
    return words[what]({ count: this.names.length, names });
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.names.length === 0 ? nothing : html`<p class="callout present"><bdi>${this.#text}</bdi></p>`;
  }
}

const ask = (variables: AlsoHereQueryVariables) =>
  fetchJson<{ data: AlsoHereQuery | null }>('/editorial/graphql', { query: AlsoHere, variables });

customElements.define('also-here', AlsoHereElement);
