import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { accountWords } from '../../messages/generated/account.ts';
import { authenticatorWords } from '../../messages/generated/authenticator.ts';
import { field } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { forgetKeptFiles } from '../kept/kept-files.ts';
import { forgetAllKept } from '../kept/kept-words.ts';
import { needSession } from '../session/need-session.ts';
import { viewer } from '../session/session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { whyNot } from '../sign-in/ways.ts';
import { dayText, momentText } from '../words/times.ts';
import './mail-wishes.ts';
import './own-authenticator.ts';
import './own-keys.ts';
import './second-factor.ts';
import { colon, language } from '../words/language.ts';

interface Passkey {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string | null;
}

interface Factors {
  readonly authenticator: { readonly since: string | null } | null;
  readonly isRequired: boolean;
}

interface Session {
  readonly createdAt: string;
  readonly userAgent: string | null;
}

/** One's own account: password, second factor, sessions, and what the browser keeps. */
class AccountScreen extends Screen {
  static override properties = { ...Screen.properties, typed: { state: true }, problem: { state: true } };
  declare typed: { current: string; next: string };
  declare problem: string;

  constructor() {
    super();
    this.typed = { current: '', next: '' };
    this.problem = '';
  }

  readonly #ways = new Task(this, {
    task: (_, { signal }) =>
      needSession(async () => {
        const [passkeys, sessions, factors] = await Promise.all([
          fetchJson<Passkey[]>('/auth/passkey/list-user-passkeys', undefined, signal),
          fetchJson<Session[]>('/auth/list-sessions', undefined, signal),
          fetchJson<Factors>('/auth/second-factor', undefined, signal),
        ]);
        return { passkeys, sessions, factors };
      }),
    args: () => [],
  });

  async #do(path: string, body: object, said: string): Promise<boolean> {
    this.problem = '';
    try {
      await needSession(() => fetchJson(path, body));
      announce(said);
      await this.#ways.run();
      return true;
    } catch (error) {
      this.problem = whyNot(error);
      announceNow(this.problem);
      return false;
    }
  }

  readonly #change = async (event: Event) => {
    event.preventDefault();
    const { current: currentPassword, next: newPassword } = this.typed;
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    if (await this.#do('/auth/change-password', body, accountWords[language()].changed))
      this.typed = { current: '', next: '' };
  };

  protected override render(): TemplateResult {
    const words = accountWords[language()];
    const self = viewer();
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      ${self ? html`<p><bdi>${self.name}</bdi>${self.roles.map((role) => html`<br /><span class="quiet">${words.roles[role]}</span>`)}</p>` : nothing}
      ${self && self.actorKeys.length > 0 ? html`<p class="quiet">${words.actor}${colon()}${self.actorKeys.join(', ')}</p>` : nothing}
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${this.#passwordForm()}
      <h2>${words.factors}</h2>
      ${this.#factors()}
      <second-factor
        .hasApp=${this.#ways.value?.factors.authenticator != null}
        @factor-set-up=${() => void this.#ways.run()}
      ></second-factor>
      ${loaded(this.#ways, ({ passkeys, sessions }) => html`${this.#passkeys(passkeys)} ${this.#sessions(sessions)}`)}
      <mail-wishes></mail-wishes>
      <own-api-keys></own-api-keys>
      <h2>${words.kept}</h2>
      <p>${words.keptLead}</p>
      <button type="button" @click=${this.#forget}>${words.forget}</button>
    `;
  }

  /** What is set up already, before what can be. */
  #factors(): TemplateResult | typeof nothing {
    const factors = this.#ways.value?.factors;
    if (!factors) return nothing;
    const words = authenticatorWords[language()];
    return html`<p class="quiet">${factors.isRequired ? words.required : words.optional}</p>
      ${
        factors.authenticator
          ? html`<own-authenticator
              .since=${factors.authenticator.since}
              @factor-changed=${() => void this.#ways.run()}
            ></own-authenticator>`
          : nothing
      }`;
  }

  #passwordForm(): TemplateResult {
    const words = accountWords[language()];
    const { current, next } = this.typed;
    return html`<form aria-labelledby="password-heading" @submit=${(event: Event) => void this.#change(event)}>
      <h2 id="password-heading">${words.password}</h2>
      ${field({
        id: 'current-password',
        label: words.current,
        type: 'password',
        autocomplete: 'current-password',
        value: current,
        isRequired: true,
        onInput: (current) => {
          this.typed = { ...this.typed, current };
        },
      })}
      ${field({
        id: 'new-password',
        label: words.next,
        hint: words.nextHint,
        type: 'password',
        autocomplete: 'new-password',
        value: next,
        isRequired: true,
        onInput: (next) => {
          this.typed = { ...this.typed, next };
        },
      })}
      <button type="submit">${words.change}</button>
    </form>`;
  }

  #passkeys(passkeys: readonly Passkey[]): TemplateResult {
    const words = accountWords[language()];
    return html`<h2>${words.passkeys}</h2>
      ${
        passkeys.length === 0
          ? html`<p class="quiet">${words.noPasskey}</p>`
          : html`<ul class="lines">
              ${passkeys.map(
                ({ id, name, createdAt }) => html`<li>
                  <bdi>${name || authenticatorWords[language()].namelessKey}</bdi>
                  ${createdAt ? html`<span class="quiet">${authenticatorWords[language()].keySince({ day: dayText(createdAt) })}</span>` : nothing}
                  <button
                    type="button"
                    @click=${() => void this.#do('/auth/passkey/delete-passkey', { id }, words.passkeyRemoved)}
                  >
                    ${words.removePasskey({ name: name || authenticatorWords[language()].namelessKey })}
                  </button>
                </li>`,
              )}
            </ul>`
      }`;
  }

  #sessions(sessions: readonly Session[]): TemplateResult {
    const words = accountWords[language()];
    return html`<h2>${words.sessions}</h2>
      <ul class="lines">
        ${sessions.map(
          ({ userAgent, createdAt }) =>
            html`<li>${words.sessionOf({ browser: browserIn(userAgent) ?? words.unknownBrowser, when: momentText(createdAt) })}</li>`,
        )}
      </ul>
      ${
        sessions.length > 1
          ? html`<button
              type="button"
              @click=${() => void this.#do('/auth/revoke-other-sessions', {}, words.othersEnded)}
            >
              ${words.endOthers}
            </button>`
          : nothing
      }`;
  }

  readonly #forget = () => {
    forgetAllKept();
    void forgetKeptFiles();
    announce(accountWords[language()].forgotten);
  };
}

/** The browser's name in what it says of itself. */
function browserIn(userAgent: string | null): string | undefined {
  return /(Firefox|Edg|Chrome|Safari)\//.exec(userAgent ?? '')?.[1]?.replace('Edg', 'Edge');
}

customElements.define('account-screen', AccountScreen);
