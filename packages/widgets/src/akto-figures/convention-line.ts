import { html, type TemplateResult } from 'lit/html.js';
import { text } from '../hub/sure.ts';

export type Convention = { readonly summary: string };

/** "Convention AKTO – Agefiph 2025-2027 — en vigueur (déduit) — signataires : AKTO, Agefiph — fait suite à : …", as the hub says it. */
export const conventionLine = ({ summary }: Convention): TemplateResult =>
  html`<p part="convention">${text(summary)}</p>`;
