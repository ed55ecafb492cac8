import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';

/** The sentence of a source, folded, with its number marked; nothing where there is none. */
export function quote({ presentation }: Figure): TemplateResult | '' {
  if (!presentation.quote) return '';
  const { invitation, prefix, exact, suffix, language } = presentation.quote;
  // `text` lets nothing in that is none; the spaces at their ends belong to the sentence.
  for (const words of [prefix, suffix]) text(words);
  return html`<details part="quote"><summary>${text(invitation)}</summary><q lang=${text(language)}>${prefix}<mark>${text(exact)}</mark>${suffix}</q></details>`;
}
