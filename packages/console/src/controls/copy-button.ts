import { html, type TemplateResult } from 'lit';
import { announce } from '../shell/announce.ts';
import { commonWords } from '../words/common-words.ts';

/** Copies a text, and says so. `what` tells it from other such buttons on the screen. */
export function copyButton(text: string, what = ''): TemplateResult {
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(commonWords().copied);
  };
  return html`<button type="button" @click=${() => void copy()}>
    ${commonWords().copy}${what ? html` <span class="unseen">${what}</span>` : ''}
  </button>`;
}
