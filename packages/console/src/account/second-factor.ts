import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { factorWords } from '../../messages/generated/factor.ts';
import { field } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { whyNot } from '../sign-in/ways.ts';
import { colon, language } from '../words/language.ts';
import { qrCode } from './qr-code.ts';

/** What an authenticator app is given, once. */
interface Begun {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/**
 * Sets up an authenticator app or a passkey.
 *
 * @fires {Event} factor-set-up - One of them stands.
 */
class SecondFactor extends LitElement {
  static override properties = {
    hasApp: { attribute: false },
    begun: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    typed: { state: true },
  };
  /** An authenticator app is set up already: only passkeys can be added. */
  declare hasApp: boolean;
  declare begun: Begun | null;
  declare problem: string;
  declare isBusy: boolean;
  declare typed: { password: string; code: string; name: string };

  constructor() {
    super();
    this.hasApp = false;
    this.begun = null;
    this.problem = '';
    this.isBusy = false;
    this.typed = { password: '', code: '', name: '' };
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async #try(attempt: () => Promise<void>): Promise<void> {
    this.isBusy = true;
    this.problem = '';
    try {
      await attempt();
    } catch (error) {
      this.problem = whyNot(error);
      announceNow(this.problem);
    } finally {
      this.isBusy = false;
    }
  }

  readonly #begin = (event: Event) => {
    event.preventDefault();
    void this.#try(async () => {
      this.begun = await fetchJson<Begun>('/auth/two-factor/enable', { password: this.typed.password });
      await this.updateComplete;
      this.querySelector<HTMLElement>('#factor-scan')?.focus();
    });
  };

  readonly #confirm = (event: Event) => {
    event.preventDefault();
    void this.#try(async () => {
      await fetchJson('/auth/two-factor/verify-totp', { code: this.typed.code.replaceAll(/\s/g, '') });
      this.#done();
    });
  };

  readonly #addPasskey = (event: Event) => {
    event.preventDefault();
    void this.#try(async () => {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const optionsJSON = await fetchJson<Parameters<typeof startRegistration>[0]['optionsJSON']>(
        '/auth/passkey/generate-register-options',
      );
      const response = await startRegistration({ optionsJSON });
      await fetchJson('/auth/passkey/verify-registration', { response, name: this.typed.name });
      this.#done();
    });
  };

  #done(): void {
    this.begun = null;
    this.typed = { password: '', code: '', name: '' };
    announce(factorWords[language()].done);
    this.dispatchEvent(new Event('factor-set-up', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    const problem = this.problem ? html`<p class="problem">${this.problem}</p>` : nothing;
    return html`${problem} ${this.begun ? this.#scanForm(this.begun) : html`${this.hasApp ? nothing : this.#beginForm()} ${this.#passkeyForm()}`}`;
  }

  #beginForm(): TemplateResult {
    const words = factorWords[language()];
    return html`<form aria-labelledby="factor-app" @submit=${this.#begin}>
      <h3 id="factor-app">${words.app}</h3>
      <p>${words.appLead}</p>
      ${field({
        id: 'factor-password',
        label: words.password,
        type: 'password',
        autocomplete: 'current-password',
        value: this.typed.password,
        isRequired: true,
        onInput: (password) => {
          this.typed = { ...this.typed, password };
        },
      })}
      <button type="submit" ?disabled=${this.isBusy}>${words.begin}</button>
    </form>`;
  }

  #scanForm({ totpURI, backupCodes }: Begun): TemplateResult {
    const words = factorWords[language()];
    return html`<form aria-labelledby="factor-scan" @submit=${this.#confirm}>
      <h3 id="factor-scan" tabindex="-1">${words.app}</h3>
      <p>${words.scan}</p>
      ${qrCode(totpURI, words.qr)}
      <p>${words.key}${colon()}<code class="secret">${new URL(totpURI).searchParams.get('secret')}</code></p>
      <h4>${words.codes}</h4>
      <p>${words.codesLead}</p>
      <ol class="codes">${backupCodes.map((code) => html`<li><code>${code}</code></li>`)}</ol>
      ${field({
        id: 'factor-code',
        label: words.code,
        value: this.typed.code,
        autocomplete: 'one-time-code',
        inputMode: 'numeric',
        isRequired: true,
        onInput: (code) => {
          this.typed = { ...this.typed, code };
        },
      })}
      <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.confirm}</button>
    </form>`;
  }

  #passkeyForm(): TemplateResult | typeof nothing {
    if (!('PublicKeyCredential' in globalThis)) return nothing;
    const words = factorWords[language()];
    return html`<form aria-labelledby="factor-passkey" @submit=${this.#addPasskey}>
      <h3 id="factor-passkey">${words.passkey}</h3>
      <p>${words.passkeyLead}</p>
      ${field({
        id: 'passkey-name',
        label: words.passkeyName,
        hint: words.passkeyHint,
        value: this.typed.name,
        isRequired: true,
        onInput: (name) => {
          this.typed = { ...this.typed, name };
        },
      })}
      <button type="submit" ?disabled=${this.isBusy}>${words.addPasskey}</button>
    </form>`;
  }
}

customElements.define('second-factor', SecondFactor);
