import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import type { Words } from '../words/words.ts';
import { inItsLanguage } from './in-its-language.ts';
import { quote } from './quote.ts';

/** What stands under the source of a figure: its sentence, and what a reader has to know beside it: "Corrigé le 12 mars 2026 : …", "Non actualisé depuis le 12 mars 2026". */
export const notices = (figure: Figure, words: Words): (TemplateResult | '')[] => [
  quote(figure),
  ...figure.presentation.notices.map(
    ({ kind, text }) =>
      html`<p part=${kind === 'OVERDUE' ? 'overdue' : 'change'}>${inItsLanguage(text, figure, words)}</p>`,
  ),
];
