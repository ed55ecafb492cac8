import { ended } from '@akto-figures/schema';
import { html } from 'hono/html';
import { dated, numberText } from './figure-summary.ts';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/** What is asked of a figure's states, for the list of all that changed. */
export const figurePast = /* GraphQL */ `
  fragment FigurePast on Figure {
    history {
      releasedAt
      quantity { text(locale: $locale, withUnit: false) }
      missing(locale: $locale)
      change { kind note(locale: $locale) }
    }
  }
`;

interface State {
  releasedAt: string;
  quantity: { text: string } | null;
  missing: string | null;
  change: { kind: keyof Words['changes']; note: string | null } | null;
}

/** A figure with every state of it that was public, the latest first. */
export interface FigurePast {
  history: State[];
}

/**
 * Every state of a figure with its day, what kind of change it was, the value after and before it, and the public note:
 * "Corrigé le 12 mars 2026 : 1 870, au lieu de 1 780. Une coquille."
 */
export function figureHistory({ history }: FigurePast, say: Words): Html {
  const lines = history.map((state, index) => lineOf(state, history[index + 1], say));
  return html`<section class="history">
<h2>${say.history}</h2>
<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>
</section>`;
}

function lineOf(state: State, before: State | undefined, say: Words): string {
  const { change, releasedAt } = state;
  const when = `${say.changes[change?.kind ?? 'ADDITION']} ${dated(releasedAt, say)}`;
  const note = change?.note ? ` ${ended(change.note)}` : '';
  if (change?.kind === 'WITHDRAWAL') {
    return ended(before ? `${when}${say.colon}${say.was(numberText(before))}` : when) + note;
  }
  const isChanged = before && numberText(before) !== numberText(state);
  const value = numberText(state) + (isChanged ? `, ${say.insteadOf(numberText(before))}` : '');
  return ended(`${when}${say.colon}${value}`) + note;
}
