import { formatToParts, type Locale, type Quantity } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { cardWords } from '../../messages/generated/card.ts';

/** What a card says, in one language. */
export interface Shown {
  readonly quantity: Quantity | null;
  readonly label: string;
  /** Period and territory, as far as they are known. */
  readonly scope: readonly string[];
  readonly source: string;
}

/** A figure as partners' pages show it: the same card as of `<akto-figures>`, of what is not saved yet. */
export function shownCard({ quantity, label, scope, source: by }: Shown, locale: Locale): TemplateResult {
  const { none, source } = cardWords[locale];
  const parts = quantity ? formatToParts(quantity, { locale, withUnit: false }) : [];
  const qualifier = parts.filter(({ kind }) => kind === 'qualifier').map(({ text }) => text);
  const number = parts.slice(qualifier.length > 0 ? 2 : 0).map(({ text }) => text);
  return html`<div class="shown-card" lang=${locale}>
    <p class="number">
      ${qualifier.length > 0 ? html`<span class="qualifier">${qualifier}\u00a0</span>` : nothing}${number.length > 0 ? number : none}
    </p>
    <p class="label"><bdi>${label}</bdi></p>
    <p class="quiet"><bdi>${scope.join(' · ')}</bdi></p>
    <p class="quiet">${source}<bdi>${by || '…'}</bdi></p>
  </div>`;
}
