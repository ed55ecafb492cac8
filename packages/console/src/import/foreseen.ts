import { html, nothing, type TemplateResult } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { language } from '../words/language.ts';
import type { Report } from './import-rows.ts';

/** What the checks would say of the release, in groups: nothing is found out only when it is submitted. */
export function foreseenIn({ foreseen, problemCount }: Report): TemplateResult | typeof nothing {
  const words = importWords[language()].foreseen;
  if (problemCount > 0) return nothing;
  if (!foreseen) return html`<p class="hint">${words.notChecked}</p>`;
  if (foreseen.length === 0) return html`<p>${words.nothing}</p>`;
  const errors = foreseen.filter(({ severity }) => severity === 'ERROR');
  return html`<section aria-labelledby="foreseen-heading">
    <h2 id="foreseen-heading">${words.heading}</h2>
    <p class=${errors.length > 0 ? 'problem' : ''}>${errors.length > 0 ? words.errors : words.warnings}</p>
    <ul class="foreseen">
      ${foreseen.map(
        ({ severity, count, title, messages }) => html`<li>
          <details>
            <summary>${words.group({ count, title, severity })}</summary>
            <ul>
              ${messages.map((message) => html`<li><bdi>${message}</bdi></li>`)}
              ${count > messages.length ? html`<li class="quiet">${words.more({ count: count - messages.length })}</li>` : nothing}
            </ul>
          </details>
        </li>`,
      )}
    </ul>
  </section>`;
}
