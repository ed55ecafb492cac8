import { type Locale, locales } from '@akto-figures/quantity/locales';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { mailWishesWords } from '../../messages/generated/mail-wishes.ts';
import { choice } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { needSession } from '../session/need-session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { whyNot } from '../sign-in/ways.ts';
import { language } from '../words/language.ts';
import { dayText } from '../words/times.ts';

type Pace = 'AT_ONCE' | 'DIGEST' | 'NEVER';

interface Wishes {
  readonly work: Pace;
  readonly releases: Pace;
  readonly upkeep: Pace;
  readonly language: Locale | null;
}

/** As /auth/mail-wishes says it. */
interface Answer extends Wishes {
  readonly sendsMail: boolean;
  readonly email: string;
  readonly refused: { readonly reason: string; readonly at: string } | null;
}

const groups = ['work', 'releases', 'upkeep'] as const;
const paces: readonly Pace[] = ['AT_ONCE', 'DIGEST', 'NEVER'];

/** What one is told by mail: how fast, and in which language. */
class MailWishes extends LitElement {
  static override properties = { chosen: { state: true }, problem: { state: true }, isBusy: { state: true } };
  /** What was changed and is not kept yet. */
  declare chosen: Partial<Wishes>;
  declare problem: string;
  declare isBusy: boolean;

  constructor() {
    super();
    this.chosen = {};
    this.problem = '';
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#speakAnew);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#speakAnew);
  }

  readonly #speakAnew = () => this.requestUpdate();

  readonly #kept = new Task(this, {
    task: (_, { signal }) => needSession(() => fetchJson<Answer>('/auth/mail-wishes', undefined, signal)),
    args: () => [],
  });

  readonly #keep = async (event: Event, before: Answer) => {
    event.preventDefault();
    this.isBusy = true;
    this.problem = '';
    try {
      const { work, releases, upkeep, language: usual } = { ...before, ...this.chosen };
      const body = { work, releases, upkeep, language: usual ?? language() };
      await needSession(() => fetchJson('/auth/mail-wishes', body));
      announce(mailWishesWords[language()].kept);
      await this.#kept.run();
      this.chosen = {};
    } catch (error) {
      this.problem = whyNot(error);
      announceNow(this.problem);
    } finally {
      this.isBusy = false;
    }
  };

  protected override render(): TemplateResult {
    const words = mailWishesWords[language()];
    return html`<h2 id="mail-heading">${words.heading}</h2>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${loaded(this.#kept, (kept) => this.#form(kept))}`;
  }

  #form(kept: Answer): TemplateResult {
    const words = mailWishesWords[language()];
    const wishes = { ...kept, ...this.chosen };
    return html`${kept.sendsMail ? html`<p>${words.lead({ address: kept.email })}</p>` : html`<p class="callout">${words.noMail}</p>`}
      ${kept.refused ? html`<p class="problem">${words.refused({ day: dayText(kept.refused.at), reason: kept.refused.reason })}</p>` : nothing}
      <form aria-labelledby="mail-heading" @submit=${(event: Event) => void this.#keep(event, kept)}>
        ${groups.map((group) =>
          choice<Pace>({
            id: `mail-${group}`,
            label: words.groups[group],
            value: wishes[group],
            options: paces.map((value) => ({ value, label: words.paces[value] })),
            isRequired: true,
            onChoose: (pace) => {
              if (pace) this.chosen = { ...this.chosen, [group]: pace };
            },
          }),
        )}
        ${choice<Locale>({
          id: 'mail-language',
          label: words.language,
          value: wishes.language ?? language(),
          options: locales.map((value) => ({ value, label: words.languages[value] })),
          isRequired: true,
          onChoose: (chosen) => {
            if (chosen) this.chosen = { ...this.chosen, language: chosen };
          },
        })}
        <p class="hint">${words.always}</p>
        <button type="submit" ?disabled=${this.isBusy}>${words.keep}</button>
      </form>`;
  }
}

customElements.define('mail-wishes', MailWishes);
