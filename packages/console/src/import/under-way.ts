import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { commonWords } from '../../messages/generated/common.ts';
import { importWords } from '../../messages/generated/import.ts';
import { language } from '../words/language.ts';
import type { Progress } from './follow-import.ts';

/** What is under way; each of them can be cancelled. */
export type Doing = 'opening' | 'reading' | 'writing';

/** What the hub does, how far it is, and the button that ends it. */
export function underWay(doing: Doing, progress: Progress, cancel: () => void): TemplateResult {
  const words = importWords[language()];
  const far = farText(progress);
  return html`<div class="under-way" aria-busy="true">
    <p>${words[doing]}</p>
    <progress
      aria-label=${words[doing]}
      value=${ifDefined(progress?.of ? progress.done : undefined)}
      max=${ifDefined(progress?.of ?? undefined)}
    ></progress>
    ${far ? html`<p class="quiet">${far}</p>` : nothing}
    <button type="button" @click=${cancel}>${commonWords[language()].cancel}</button>
  </div>`;
}

/** "1 200 lignes sur 8 000"; empty where nobody knows. */
export function farText(progress: Progress): string {
  if (!progress?.of) return '';
  const { far } = importWords[language()];
  return far[progress.doing]({ done: progress.done, all: progress.of });
}

/** Which quarter of the progress it is in: a screen reader announces each once. */
export const quarterOf = (progress: Progress): number =>
  progress?.of ? Math.floor((progress.done / progress.of) * 4) : 0;
