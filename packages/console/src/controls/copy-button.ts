import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { language } from '../words/language.ts';

// So long the button says that it has copied.
const shownMs = 4000;

/** Copies a text, and says so where it was pressed. */
class CopyButton extends LitElement {
  static override properties = {
    text: { attribute: false },
    what: { attribute: false },
    isCopied: { state: true },
  };
  declare text: string;
  /** Tells it from other such buttons on the screen. */
  declare what: string;
  declare isCopied: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.what = '';
    this.isCopied = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #copy = async () => {
    const words = commonWords[language()];
    const isCopied = await copy(this.text);
    if (isCopied) announce(words.copied);
    else announceNow(words.notCopied);
    this.isCopied = isCopied;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.isCopied = false;
    }, shownMs);
  };

  protected override render(): TemplateResult {
    const words = commonWords[language()];
    return html`<button type="button" @click=${this.#copy}>
      ${this.isCopied ? words.isCopied : words.copy}${this.what ? html` <span class="unseen">${this.what}</span>` : nothing}
    </button>`;
  }
}

/** Puts a text into the clipboard; says whether it is there. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without HTTPS, as in a trial on a local network, a browser has no such clipboard; or the person has refused it.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'unseen';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}

/** Draws a button that copies a text. */
export const copyButton = (text: string, what = ''): TemplateResult =>
  html`<copy-button .text=${text} .what=${what}></copy-button>`;

customElements.define('copy-button', CopyButton);

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': CopyButton;
  }
}
