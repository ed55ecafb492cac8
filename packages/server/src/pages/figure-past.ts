import { ended } from '@akto-figures/schema';
import { html } from 'hono/html';
import { dated, numberText } from './figure-summary.ts';
import { inItsLanguage } from './in-its-language.ts';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/** What is asked of a figure's states, for the list of all that changed. */
export const figurePast = /* GraphQL */ `
  fragment FigurePast on Figure {
    history {
      releasedAt
      quantity { text(locale: $locale, withUnit: false) }
      missing(locale: $locale)
      change { kind note(locale: $locale) french: note }
    }
  }
`;

interface State {
  releasedAt: string;
  quantity: { text: string } | null;
  missing: string | null;
  change: { kind: keyof Words['changes']; note: string | null; french: string | null } | null;
}

/** A figure with every state of it that was public, the latest first. */
export interface FigurePast {
  history: State[];
}

/**
 * Every state of a figure with its day, what kind of change it was, the value after and before it, and the public note:
 * "Corrigé le 12 mars 2026 : 1 870, au lieu de 1 780. Une coquille." One that was withdrawn and is there again is put back:
 * "Remis le 14 mars 2026 : 1 880 (il disait 1 870 avant son retrait). Le compte est repris."
 */
export function figureHistory({ history }: FigurePast, say: Words): Html {
  const lines = history.map((state, index) => lineOf(state, history.slice(index + 1), say));
  // On a French page all of them are.
  const french = history.flatMap(({ change }) =>
    say.language !== 'fr' && change?.note && change.note === change.french ? [change.note] : [],
  );
  return html`<section class="history">
<h2>${say.history}</h2>
<ol>${lines.map((line) => html`<li>${inItsLanguage(line, french, say)}</li>`)}</ol>
</section>`;
}

/** `earlier` are the states before it, the latest first. */
function lineOf(state: State, earlier: readonly State[], say: Words): string {
  const note = state.change?.note ? ` ${ended(state.change.note)}` : '';
  return `${ended(whatHappened(state, earlier, say))}${note}`;
}

function whatHappened(state: State, earlier: readonly State[], say: Words): string {
  const { change, releasedAt } = state;
  const [before] = earlier;
  // What a withdrawal says is a sentence of its own, and no value that another one takes the place of.
  const stated = earlier.find((each) => !isWithdrawal(each));
  const isBack = before !== undefined && isWithdrawal(before) && !isWithdrawal(state);
  const when = `${isBack ? say.reinstated : say.changes[change?.kind ?? 'ADDITION']} ${dated(releasedAt, say)}`;
  if (isWithdrawal(state)) return stated ? when + say.colon + say.was(numberText(stated)) : when;
  const value = when + say.colon + numberText(state);
  if (!stated || numberText(stated) === numberText(state)) return value;
  return isBack
    ? `${value} (${say.wasBeforeWithdrawal(numberText(stated))})`
    : `${value}, ${say.insteadOf(numberText(stated))}`;
}

const isWithdrawal = ({ change }: State): boolean => change?.kind === 'WITHDRAWAL';
