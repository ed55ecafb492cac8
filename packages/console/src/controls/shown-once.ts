import { html, type TemplateResult } from 'lit';
import { copyButton } from './copy-button.ts';

/** What is shown once, to be copied: an invitation, a key. It takes the focus, so that nobody leaves without having met it. */
export function shownOnce(given: {
  readonly heading: string;
  readonly lead: string;
  readonly label: string;
  readonly secret: string;
}): TemplateResult {
  return html`<section class="callout" aria-labelledby="once-heading">
    <h2 id="once-heading" tabindex="-1">${given.heading}</h2>
    <p>${given.lead}</p>
    <div class="field">
      <label for="once">${given.label}</label>
      <input id="once" readonly .value=${given.secret} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
    </div>
    ${copyButton(given.secret)}
  </section>`;
}
