import { firstLanguage } from '@akto-figures/contents';
import { ended } from '@akto-figures/schema';
import { html } from 'hono/html';
import { dated, numberText, type SpokenAmount, spokenNumber } from './figure-summary.ts';
import { inItsLanguage } from './in-its-language.ts';
import type { Html } from './layout.ts';
import { heardInPlace } from './seen-and-heard.ts';
import type { Words } from './words.ts';

/** What is asked of a figure's states, for the list of all that changed. */
export const figurePast = /* GraphQL */ `
  fragment FigurePast on Figure {
    history {
      releasedAt
      quantity: value { text(locale: $locale, withUnit: false) spoken: text(locale: $locale, form: SPOKEN, withUnit: false) }
      missing(locale: $locale)
      change { kind note(locale: $locale) french: note }
    }
  }
`;

interface State extends SpokenAmount {
  releasedAt: string;
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
  // On a French page all of them are.
  const french = history.flatMap(({ change }) =>
    say.language !== firstLanguage && change?.note && change.note === change.french ? [change.note] : [],
  );
  const lines = history.map((state, index) => {
    const earlier = history.slice(index + 1);
    return heardInPlace(
      lineOf(state, earlier, say, numberText),
      lineOf(state, earlier, say, spokenNumber),
      (text, shown) => inItsLanguage(text, french, say, shown),
    );
  });
  return html`<section class="history">
<h2>${say.history}</h2>
<ol>${lines.map((line) => html`<li>${line}</li>`)}</ol>
</section>`;
}

/** What a state says: the qualified number to be read or to be heard, or the words in its place. */
type Tell = (state: State) => string;

/** `earlier` are the states before it, the latest first. */
function lineOf(state: State, earlier: readonly State[], say: Words, tell: Tell): string {
  const note = state.change?.note ? ` ${ended(state.change.note)}` : '';
  return `${ended(whatHappened(state, earlier, say, tell))}${note}`;
}

function whatHappened(state: State, earlier: readonly State[], say: Words, tell: Tell): string {
  const { change, releasedAt } = state;
  const [before] = earlier;
  // What a withdrawal says is a sentence of its own, and no value that another one takes the place of.
  const stated = earlier.find((each) => !isWithdrawal(each));
  const isBack = before !== undefined && isWithdrawal(before) && !isWithdrawal(state);
  const when = `${isBack ? say.reinstated : say.changes[change?.kind ?? 'ADDITION']} ${dated(releasedAt, say)}`;
  if (isWithdrawal(state)) return stated ? when + say.colon + say.was({ before: tell(stated) }) : when;
  const value = when + say.colon + tell(state);
  if (!stated || tell(stated) === tell(state)) return value;
  return isBack
    ? `${value} (${say.wasBeforeWithdrawal({ before: tell(stated) })})`
    : `${value}, ${say.insteadOf({ before: tell(stated) })}`;
}

const isWithdrawal = ({ change }: State): boolean => change?.kind === 'WITHDRAWAL';
