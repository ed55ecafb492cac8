import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { WithdrawRecord } from '../../generated/record-list.ts';
import { editorWords } from '../../messages/generated/editor.ts';
import { askFirst } from '../controls/ask-first.ts';
import { language } from '../words/language.ts';
import '../drafts/choose-draft.ts';
import { act } from '../hub/act.ts';
import { go } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import type { Known } from './edited-figure.ts';

/** Takes a public figure back, by way of a release. */
class WithdrawFigure extends LitElement {
  static override properties = {
    figureKey: { attribute: false },
    known: { attribute: false },
    problem: { state: true },
  };
  declare figureKey: string;
  declare known: Known;
  declare problem: string;
  #isBusy = false;

  constructor() {
    super();
    this.figureKey = '';
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = editorWords[language()];
    const { standing, quantity } = this.known;
    if (!standing || standing.isWithdrawn) return html`<p>${words.nothingToWithdraw}</p>`;
    return html`<h2>${words.withdraw}</h2>
      <p>${words.withdrawLead}</p>
      ${quantity ? html`<p><strong>${quantity.text}</strong></p>` : nothing}
      ${this.problem ? html`<p class="problem" id="problem" tabindex="-1">${this.problem}</p>` : nothing}
      <choose-draft></choose-draft>
      <p class="actions">
        <button type="button" class="danger" @click=${() => void this.#withdraw(standing.version)}>${words.withdrawAction}…</button>
      </p>`;
  }

  async #withdraw(basedOn: string): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      this.problem = (await this.#prepare(basedOn)) ?? '';
    } catch (error) {
      this.problem = whyFailed(error);
    } finally {
      this.#isBusy = false;
    }
    if (this.problem === '') return;
    announceNow(this.problem);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#problem')?.focus();
  }

  /** Gives why it was not done; nothing where it was, or the person left it be. */
  async #prepare(basedOn: string): Promise<string | undefined> {
    const words = editorWords[language()];
    const release = await this.querySelector('choose-draft')?.releaseId();
    if (!release) return undefined;
    const answer = await askFirst({
      heading: words.withdraw,
      body: words.withdrawBody,
      action: words.withdrawAction,
      isDangerous: true,
      retype: { label: words.withdrawRetype, text: this.known.quantity?.text ?? this.figureKey },
      reason: { label: words.noteFr, hint: words.noteHint, isRequired: true },
    });
    if (!answer) return undefined;
    const { figureKey: key } = this;
    const outcome = await act(WithdrawRecord, {
      release,
      kind: 'FIGURE',
      key,
      basedOn,
      noteFr: answer.reason,
    });
    if (outcome.__typename !== 'Done') return whyUndone(outcome) ?? outcome.__typename;
    announce(words.withdrawn);
    go(`/console/figures/${encodeURIComponent(key)}`);
    return undefined;
  }
}

customElements.define('withdraw-figure', WithdrawFigure);
