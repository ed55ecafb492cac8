import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { signInWords } from '../../messages/generated/sign-in.ts';
import { field } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import type { SessionState } from '../session/session.ts';
import { announceNow } from '../shell/announce.ts';
import { language } from '../words/language.ts';
import { signInByPasskey, type Ways, whyNot } from './ways.ts';

type Step = 'password' | 'code' | 'paper' | 'invitation' | 'setUp' | 'forgotten' | 'sent';

/**
 * The way in: a password and a code, a passkey, another provider, an invitation, a first second factor, or a link to another password.
 *
 * @fires {Event} signed-in - Somebody is.
 */
class SignInForm extends LitElement {
  static override properties = {
    standing: { attribute: false },
    invitation: { attribute: false },
    step: { state: true },
    ways: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    typed: { state: true },
  };
  declare standing: SessionState;
  /** The token of an invitation, where somebody has come by one. */
  declare invitation: string | null;
  declare step: Step;
  declare ways: Ways | null;
  declare problem: string;
  declare isBusy: boolean;
  declare typed: { email: string; password: string; code: string };

  constructor() {
    super();
    this.standing = { is: 'signedOut' };
    this.invitation = null;
    this.step = 'password';
    this.ways = null;
    this.problem = '';
    this.isBusy = false;
    this.typed = { email: '', password: '', code: '' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#speakAnew);
    if (this.invitation) this.step = 'invitation';
    void fetchJson<Ways>('/auth/methods').then(
      (ways) => {
        this.ways = ways;
      },
      () => undefined,
    );
  }

  /** Who has come in with a password alone, and has no second factor yet, sets one up next. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('standing') && this.standing.is === 'secondFactor' && !this.standing.isSetUp)
      this.#setUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#speakAnew);
  }

  readonly #speakAnew = () => this.requestUpdate();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #setUp(): void {
    this.step = 'setUp';
    void import('../account/second-factor.ts');
  }

  protected override updated(): void {
    document.title = this.querySelector('h1')?.textContent ?? document.title;
  }

  /** Another step, with the focus where one types. */
  async #to(step: Step): Promise<void> {
    if (step === 'setUp') this.#setUp();
    this.step = step;
    this.problem = '';
    this.typed = { ...this.typed, code: '' };
    await this.updateComplete;
    (this.querySelector<HTMLElement>('input') ?? this.querySelector<HTMLElement>('h1'))?.focus();
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

  readonly #signIn = (event: Event) => {
    event.preventDefault();
    const { email, password } = this.typed;
    void this.#try(async () => {
      const answer = await fetchJson<{ twoFactorRedirect?: boolean }>('/auth/sign-in/email', {
        email,
        password,
      });
      if (answer.twoFactorRedirect) await this.#to('code');
      else await this.#in();
    });
  };

  readonly #verify = (event: Event) => {
    event.preventDefault();
    const way = this.step === 'paper' ? 'verify-backup-code' : 'verify-totp';
    void this.#try(async () => {
      await fetchJson(`/auth/two-factor/${way}`, { code: this.typed.code.replaceAll(/\s/g, '') });
      await this.#in();
    });
  };

  readonly #forgotten = (event: Event) => {
    event.preventDefault();
    void this.#try(async () => {
      await fetchJson('/auth/forgotten-password', { email: this.typed.email });
      await this.#to('sent');
      announceNow(signInWords[language()].forgottenSent);
    });
  };

  readonly #byPasskey = () =>
    void this.#try(async () => {
      await signInByPasskey();
      await this.#in();
    });

  readonly #byProvider = () =>
    void this.#try(async () => {
      const here = location.pathname + location.search;
      const { url } = await fetchJson<{ url: string }>('/auth/sign-in/social', {
        provider: 'oidc',
        callbackURL: here,
        errorCallbackURL: here,
      });
      location.assign(url);
    });

  readonly #choose = (event: Event) => {
    event.preventDefault();
    void this.#try(async () => {
      await fetchJson('/auth/reset-password', { token: this.invitation, newPassword: this.typed.password });
      this.typed = { ...this.typed, password: '' };
      this.invitation = null;
      await this.#to('password');
      announceNow(signInWords[language()].chosen);
      this.problem = '';
    });
  };

  async #in(): Promise<void> {
    this.dispatchEvent(new Event('signed-in', { bubbles: true }));
  }

  protected override render(): TemplateResult {
    switch (this.step) {
      case 'invitation':
        return this.#invitationForm();
      case 'setUp':
        return this.#setUpForm();
      case 'forgotten':
      case 'sent':
        return this.#forgottenForm();
      case 'password':
        return this.#passwordForm();
      default:
        return this.#codeForm();
    }
  }

  #passwordForm(): TemplateResult {
    const words = signInWords[language()];
    return html`<form class="sign-in" @submit=${this.#signIn}>
      <h1 tabindex="-1" id="sign-in-heading">${words.heading}</h1>
      ${this.standing.is === 'secondFactor' ? html`<p>${words.factorMissing}</p>` : nothing} ${this.#problemLine()}
      ${this.#email()}
      ${this.#password(words.password, 'current-password')}
      <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.signIn}</button>
      ${
        this.ways?.passkey && 'PublicKeyCredential' in globalThis
          ? html`<button type="button" ?disabled=${this.isBusy} @click=${this.#byPasskey}>${words.byPasskey}</button>`
          : nothing
      }
      ${
        this.ways?.oidc
          ? html`<button type="button" ?disabled=${this.isBusy} @click=${this.#byProvider}>${words.by({ name: this.ways.oidc.name })}</button>`
          : nothing
      }
      ${
        this.ways?.mail
          ? html`<button type="button" class="plain" ?disabled=${this.isBusy} @click=${() => void this.#to('forgotten')}>
              ${words.forgotten}
            </button>`
          : html`<p class="hint">${words.help}</p>`
      }
    </form>`;
  }

  #forgottenForm(): TemplateResult {
    const words = signInWords[language()];
    const back = html`<button type="button" @click=${() => void this.#to('password')}>${words.back}</button>`;
    if (this.step === 'sent') {
      return html`<div class="sign-in">
        <h1 tabindex="-1" id="sign-in-heading">${words.forgottenHeading}</h1>
        <p>${words.forgottenSent}</p>
        ${back}
      </div>`;
    }
    return html`<form class="sign-in" @submit=${this.#forgotten}>
      <h1 tabindex="-1" id="sign-in-heading">${words.forgottenHeading}</h1>
      <p>${words.forgottenLead}</p>
      ${this.#problemLine()} ${this.#email()}
      <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.forgottenSend}</button>
      ${back}
    </form>`;
  }

  #email(): TemplateResult {
    return field({
      id: 'email',
      label: signInWords[language()].email,
      type: 'email',
      value: this.typed.email,
      autocomplete: 'email',
      isRequired: true,
      onInput: (email) => {
        this.typed = { ...this.typed, email };
      },
    });
  }

  #codeForm(): TemplateResult {
    const words = signInWords[language()];
    const isPaper = this.step === 'paper';
    return html`<form class="sign-in" @submit=${this.#verify}>
      <h1 tabindex="-1" id="sign-in-heading">${words.codeHeading}</h1>
      ${this.#problemLine()}
      ${field({
        id: 'code',
        label: isPaper ? words.paperCode : words.code,
        hint: isPaper ? words.paperHint : words.codeHint,
        value: this.typed.code,
        autocomplete: 'one-time-code',
        inputMode: isPaper ? undefined : 'numeric',
        isRequired: true,
        onInput: (code) => {
          this.typed = { ...this.typed, code };
        },
      })}
      <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.verify}</button>
      <button type="button" @click=${() => void this.#to(isPaper ? 'code' : 'paper')}>
        ${isPaper ? words.useApp : words.usePaper}
      </button>
    </form>`;
  }

  #invitationForm(): TemplateResult {
    const words = signInWords[language()];
    return html`<form class="sign-in" @submit=${this.#choose}>
      <h1 tabindex="-1" id="sign-in-heading">${words.invitationHeading}</h1>
      <p>${words.invitationLead}</p>
      ${this.#problemLine()} ${this.#password(words.newPassword, 'new-password', words.newPasswordHint)}
      <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.choose}</button>
    </form>`;
  }

  #setUpForm(): TemplateResult {
    const words = signInWords[language()];
    return html`<div class="sign-in">
      <h1 tabindex="-1" id="sign-in-heading">${words.factorHeading}</h1>
      <p>${words.factorLead}</p>
      <h2 class="unseen">${words.factorHeading}</h2>
      <second-factor @factor-set-up=${() => void this.#in()}></second-factor>
    </div>`;
  }

  #password(label: string, autocomplete: 'current-password' | 'new-password', hint?: string): TemplateResult {
    return field({
      id: 'password',
      label,
      hint,
      type: 'password',
      value: this.typed.password,
      autocomplete,
      isRequired: true,
      onInput: (password) => {
        this.typed = { ...this.typed, password };
      },
    });
  }

  #problemLine(): TemplateResult | typeof nothing {
    return this.problem ? html`<p class="problem">${this.problem}</p>` : nothing;
  }
}

customElements.define('sign-in-form', SignInForm);
