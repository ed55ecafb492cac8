import { formatValueToParts, type Locale, type Value } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { cardWords } from '../../messages/generated/card.ts';

/** What a card says, in one language. */
export interface Shown {
  readonly value: Value | null;
  readonly label: string;
  /** Period and territory, as far as they are known. */
  readonly scope: readonly string[];
  readonly source: string;
}

/** A figure as partners' pages show it: the same card as of `<akto-figures>`, of what is not saved yet. */
export function shownCard({ value, label, scope, source: by }: Shown, locale: Locale): TemplateResult {
  const { none, source } = cardWords[locale];
  const parts = value ? formatValueToParts(value, { locale, withUnit: false }) : [];
  const digits = parts.findIndex(({ kind }) => kind === 'number' || kind === 'unit');
  const [qualifier, number] = [parts.slice(0, Math.max(0, digits)), parts.slice(Math.max(0, digits))].map(
    (some) => some.map(({ text }) => text),
  );
  return html`<div class="shown-card" lang=${locale}>
    <p class="number">
      ${qualifier?.[0] ? html`<span class="qualifier">${qualifier}</span>` : nothing}${number?.[0] ? number : none}
    </p>
    <p class="label"><bdi>${label}</bdi></p>
    <p class="quiet"><bdi>${scope.join(' · ')}</bdi></p>
    <p class="quiet">${source}<bdi>${by || '…'}</bdi></p>
  </div>`;
}
