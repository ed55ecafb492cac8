import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import type { Words } from '../words/words.ts';
import { inItsLanguage } from './in-its-language.ts';

/** What a reader has to know beside a figure: "Corrigé le 12 mars 2026 : …", "Non actualisé depuis le 12 mars 2026". */
export const notices = (figure: Figure, words: Words): TemplateResult[] =>
  figure.presentation.notices.map(
    ({ kind, text }) =>
      html`<p part=${kind === 'OVERDUE' ? 'overdue' : 'change'}>${inItsLanguage(text, figure, words)}</p>`,
  );
