import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { AcknowledgeNotice, Notices, type NoticesQuery } from '../../generated/notices.ts';
import { noticeWords } from '../../messages/generated/notice.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { byWhom } from '../words/by-whom.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

type Notice = NoticesQuery['viewer']['notices'][number];

/** What was done to one's account, over every screen until one has said that one read it. */
class AccountNotices extends LitElement {
  static override properties = { notices: { state: true } };
  declare notices: readonly Notice[];

  constructor() {
    super();
    this.notices = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #speakAnew = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('language-changed', this.#speakAnew);
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('language-changed', this.#speakAnew);
  }

  async #look(): Promise<void> {
    try {
      this.notices = (await ask(Notices, {})).viewer.notices;
    } catch {
      // The screen beneath says that the hub is away; the notice stays for the next look.
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.notices.length === 0) return nothing;
    const words = noticeWords[language()];
    return html`<section class="callout danger" aria-labelledby="notices-heading">
      <h2 id="notices-heading">${words.heading}</h2>
      <ul class="lines">
        ${this.notices.map(
          (notice) => html`<li>
            <span>${textOf(notice)}</span>
            <button type="button" @click=${() => void this.#read(notice)}>
              ${words.read} <span class="unseen">${textOf(notice)}</span>
            </button>
          </li>`,
        )}
      </ul>
      <p>${words.notYou} <a href="/console/account">${words.toAccount}</a></p>
    </section>`;
  }

  async #read({ id }: Notice): Promise<void> {
    await act(AcknowledgeNotice, { notice: id });
    this.notices = this.notices.filter((notice) => notice.id !== id);
    await this.updateComplete;
    const next = this.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('main h1');
    next?.focus();
  }
}

function textOf({ kind, at, by, isYours, apiKey }: Notice): string {
  const words = noticeWords[language()];
  return words.kinds[kind]({
    when: momentText(at),
    by: isYours ? words.you : byWhom(by),
    name: apiKey?.name ?? '',
  });
}

customElements.define('account-notices', AccountNotices);
