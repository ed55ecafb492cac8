import { formatToParts, type Locale, type Quantity } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';

/** What a card says, in one language. */
export interface Shown {
  readonly quantity: Quantity | null;
  readonly label: string;
  /** Period and territory, as far as they are known. */
  readonly scope: readonly string[];
  readonly source: string;
}

const none = { fr: 'sans valeur', en: 'without a value' } as const;
const source = { fr: 'Source\u00a0: ', en: 'Source: ' } as const;

/** A figure as partners' pages show it: the same card as of `<akto-figures>`, of what is not saved yet. */
export function shownCard({ quantity, label, scope, source: by }: Shown, locale: Locale): TemplateResult {
  const parts = quantity ? formatToParts(quantity, { locale, withUnit: false }) : [];
  const qualifier = parts.filter(({ kind }) => kind === 'qualifier').map(({ text }) => text);
  const number = parts.slice(qualifier.length > 0 ? 2 : 0).map(({ text }) => text);
  return html`<div class="shown-card" lang=${locale}>
    <p class="number">
      ${qualifier.length > 0 ? html`<span class="qualifier">${qualifier}\u00a0</span>` : nothing}${number.length > 0 ? number : none[locale]}
    </p>
    <p class="label"><bdi>${label}</bdi></p>
    <p class="quiet"><bdi>${scope.join(' · ')}</bdi></p>
    <p class="quiet">${source[locale]}<bdi>${by || '…'}</bdi></p>
  </div>`;
}
