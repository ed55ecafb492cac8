import { html, nothing, type TemplateResult } from 'lit';
import { copyButton } from './copy-button.ts';

/** What is shown once, to be copied: an invitation, a key. It takes the focus, so that nobody leaves without having met it. */
export function shownOnce(given: {
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly secret: string;
  /** What puts it away, with a button and with Escape; without it, it stays until the screen is left. */
  readonly close?: { readonly label: string; readonly onClose: () => void };
}): TemplateResult {
  const { close } = given;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !close) return;
    event.preventDefault();
    close.onClose();
  };
  return html`<section class="callout" aria-labelledby="once-heading" @keydown=${onKey}>
    <h2 id="once-heading" tabindex="-1">${given.heading}</h2>
    <p>${given.lead}</p>
    <div class="field">
      <label for="once">${given.label}</label>
      <input id="once" readonly .value=${given.secret} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
    </div>
    <p class="actions">
      ${copyButton(given.secret)}
      ${close ? html`<button type="button" id="once-close" @click=${close.onClose}>${close.label}</button>` : nothing}
    </p>
  </section>`;
}
