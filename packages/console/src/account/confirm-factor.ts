import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { confirmWords } from '../../messages/generated/confirm.ts';
import { field } from '../controls/field.ts';
import { fetchJson } from '../hub/fetch-json.ts';
import { signedInAgain } from '../session/session.ts';
import { announceNow } from '../shell/announce.ts';
import { signInByPasskey, whyNot } from '../sign-in/ways.ts';
import { language } from '../words/language.ts';

/**
 * Asks for the second factor in a session that runs, before what is worth more than a session.
 *
 * @fires {Event} factor-confirmed - The session has shown it.
 * @fires {Event} factor-left - The person leaves it be.
 */
class ConfirmFactor extends LitElement {
  static override properties = { code: { state: true }, problem: { state: true }, isBusy: { state: true } };
  declare code: string;
  declare problem: string;
  declare isBusy: boolean;

  constructor() {
    super();
    this.code = '';
    this.problem = '';
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Takes the focus, to where one types. */
  begin(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#confirm-code')?.focus());
  }

  protected override render(): TemplateResult {
    const words = confirmWords[language()];
    return html`<form class="callout" novalidate aria-labelledby="confirm-heading" @submit=${this.#byCode}>
      <h3 id="confirm-heading">${words.heading}</h3>
      <p>${words.lead}</p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${field({
        id: 'confirm-code',
        label: words.code,
        hint: words.codeHint,
        value: this.code,
        autocomplete: 'one-time-code',
        inputMode: 'numeric',
        onInput: (code) => {
          this.code = code;
        },
      })}
      <p class="actions">
        <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>${words.confirm}</button>
        ${
          'PublicKeyCredential' in globalThis
            ? html`<button type="button" @click=${this.#byPasskey}>${words.byPasskey}</button>`
            : nothing
        }
        <button type="button" @click=${() => this.dispatchEvent(new Event('factor-left'))}>
          ${commonWords[language()].cancel}
        </button>
      </p>
    </form>`;
  }

  readonly #byCode = (event: Event) => {
    event.preventDefault();
    const code = this.code.replaceAll(/\s/g, '');
    void this.#try(() => fetchJson('/auth/two-factor/verify-totp', { code }));
  };

  readonly #byPasskey = () =>
    void this.#try(async () => {
      await signInByPasskey();
      // The browser may have offered the passkey of somebody else: then the console begins anew.
      await signedInAgain();
    });

  async #try(attempt: () => Promise<unknown>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.problem = '';
    try {
      await attempt();
      this.dispatchEvent(new Event('factor-confirmed'));
    } catch (error) {
      this.problem = whyNot(error);
      announceNow(this.problem);
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('confirm-factor', ConfirmFactor);

declare global {
  interface HTMLElementTagNameMap {
    'confirm-factor': ConfirmFactor;
  }
}
