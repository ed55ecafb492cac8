import { html, type TemplateResult } from 'lit/html.js';
import type { AktoElement, WithEpoch } from '../element/akto-element.ts';
import type { Viewer } from '../element/deferred-element.ts';
import { Failure, unreached } from '../hub/failure.ts';
import type { Amount } from '../hub/figure.ts';
import { text, webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import { style } from './akto-figure.style.ts';

export type Answer = WithEpoch & {
  readonly figure:
    | (Amount & {
        readonly label: string;
        readonly url: string;
        readonly presentation: {
          readonly spokenSentence: string;
          readonly notices: readonly { readonly text: string }[];
          readonly untranslated: readonly string[];
        };
      })
    | null;
};

/** The qualified number as a link: seen with spaces that never wrap, heard without them. */
export function open(element: AktoElement<Answer>): Viewer<Answer> {
  element.wear(style);
  let more: Pick<typeof import('../akto-figures/more.ts'), 'inItsLanguage'> | undefined;
  return {
    async complete(answer) {
      // Words in place of a number may hold a note that nobody has translated; with a number there is none.
      if (!answer.figure?.quantity && answer.figure?.presentation.untranslated[0])
        more = await import('../akto-figures/more.ts').catch(unreached);
      return answer;
    },
    view({ figure }, words) {
      const keys = [element.getAttribute('figure') as string];
      if (!figure) throw new Failure('unknown-key', keys);
      const content = figure.quantity
        ? html`<a part="link" class="number" translate="no" lang=${words.language} href=${webAddress(figure.url)} title=${allOf(figure.presentation)}>${amount(figure)}</a>`
        : html`<a part="link" lang=${words.language} href=${webAddress(figure.url)}>${amount(figure, (said) => more?.inItsLanguage(said, figure, words) ?? said)}</a>`;
      return { keys, content };
    },
  };
}

const amount = (
  figure: Amount & { readonly label: string },
  told: (said: string) => string | TemplateResult = (said) => said,
) =>
  html`<span aria-hidden="true">${told(amountOf(figure, 'seen'))}</span><span class="spoken" data-counts=${uncapitalized(text(figure.label))}>${told(amountOf(figure, 'heard'))}</span>`;

/** What the sentence around the number may leave out: its role, what is inferred, what was corrected. A title is heard, too. */
const allOf = ({ spokenSentence, notices }: NonNullable<Answer['figure']>['presentation']): string =>
  [spokenSentence, ...notices.map((each) => each.text)].join(' ').replaceAll('\u202f', '');

/** "Entreprises" becomes "entreprises" inside a sentence; "CFA" and "Aktiv'alternance" stay. */
function uncapitalized(label: string): string {
  return /^.([A-Z]|\S*['’])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
