import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { authenticatorWords } from '../../messages/generated/authenticator.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { field } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { needSession } from '../session/need-session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { whyNot } from '../sign-in/ways.ts';
import { language } from '../words/language.ts';
import { dayText } from '../words/times.ts';

type Doing = 'codes' | 'remove';

/**
 * An authenticator app that is set up: since when, with new codes on paper, and a way to remove it. Each asks for the password.
 *
 * @fires {Event} factor-changed - It is removed.
 */
class OwnAuthenticator extends LitElement {
  static override properties = {
    since: { attribute: false },
    doing: { state: true },
    codes: { state: true },
    password: { state: true },
    problem: { state: true },
    isBusy: { state: true },
  };
  /** When it was set up; null where nobody knows any more. */
  declare since: string | null;
  declare doing: Doing | null;
  /** The codes that were made last, shown once. */
  declare codes: readonly string[];
  declare password: string;
  declare problem: string;
  declare isBusy: boolean;

  constructor() {
    super();
    this.since = null;
    this.doing = null;
    this.codes = [];
    this.password = '';
    this.problem = '';
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = authenticatorWords[language()];
    return html`<h3 id="own-app">${words.heading}</h3>
      <p>${this.since ? words.since({ day: dayText(this.since) }) : words.isSet}</p>
      ${
        this.codes.length > 0
          ? html`<div class="callout" id="new-codes" tabindex="-1">
              <p>${words.codesLead}</p>
              <ol class="codes">${this.codes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
            </div>`
          : nothing
      }
      ${
        this.doing
          ? this.#form(this.doing)
          : html`<p class="actions">
              <button type="button" id="app-codes" @click=${() => void this.#begin('codes')}>${words.codes}</button>
              <button type="button" id="app-remove" @click=${() => void this.#begin('remove')}>${words.remove}</button>
            </p>`
      }`;
  }

  #form(doing: Doing): TemplateResult {
    const words = authenticatorWords[language()];
    return html`<form class="callout" novalidate aria-labelledby="own-app" @submit=${this.#send} @keydown=${this.#key}>
      <p>${doing === 'codes' ? words.codesBody : words.removeBody}</p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${field({
        id: 'app-password',
        label: words.password,
        type: 'password',
        autocomplete: 'current-password',
        value: this.password,
        isRequired: true,
        onInput: (password) => {
          this.password = password;
        },
      })}
      <p class="actions">
        <button type="submit" class=${doing === 'codes' ? 'primary' : 'danger'} aria-disabled=${this.isBusy ? 'true' : 'false'}>
          ${doing === 'codes' ? words.codes : words.remove}
        </button>
        <button type="button" @click=${() => void this.#end()}>${commonWords[language()].cancel}</button>
      </p>
    </form>`;
  }

  async #begin(doing: Doing): Promise<void> {
    this.doing = doing;
    this.codes = [];
    await this.updateComplete;
    this.querySelector<HTMLElement>('#app-password')?.focus();
  }

  /** Puts the form away; the focus goes back to what opened it, or to what came of it. */
  async #end(target = `#app-${this.doing}`): Promise<void> {
    this.doing = null;
    this.password = '';
    this.problem = '';
    await this.updateComplete;
    this.querySelector<HTMLElement>(target)?.focus();
  }

  readonly #key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    void this.#end();
  };

  readonly #send = async (event: Event) => {
    event.preventDefault();
    if (this.isBusy) return;
    const words = authenticatorWords[language()];
    const { doing, password } = this;
    this.isBusy = true;
    this.problem = '';
    try {
      if (doing === 'codes') {
        const path = '/auth/two-factor/generate-backup-codes';
        const { backupCodes } = await needSession(() =>
          fetchJson<{ backupCodes: string[] }>(path, { password }),
        );
        this.codes = backupCodes;
        await this.#end('#new-codes');
        announce(words.codesDone);
      } else {
        await needSession(() => fetchJson('/auth/two-factor/disable', { password }));
        announce(words.removed);
        await this.#end();
        this.dispatchEvent(new Event('factor-changed'));
      }
    } catch (error) {
      this.problem = whyNot(error);
      announceNow(this.problem);
    } finally {
      this.isBusy = false;
    }
  };
}

customElements.define('own-authenticator', OwnAuthenticator);
