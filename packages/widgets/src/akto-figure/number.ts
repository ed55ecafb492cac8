import { html } from 'lit/html.js';
import type { AktoElement, Told } from '../element/akto-element.ts';
import type { Viewer } from '../element/deferred-element.ts';
import { Failure } from '../hub/failure.ts';
import type { Amount } from '../hub/figure.ts';
import { text, webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import { style } from './akto-figure.style.ts';

export type Answer = Told & {
  readonly figure: (Amount & { readonly label: string; readonly url: string }) | null;
};

/** The qualified number as a link: seen with spaces that never wrap, heard without them. */
export function open(element: AktoElement<Answer>): Viewer<Answer> {
  element.wear(style);
  return {
    view({ figure }, words) {
      const keys = [element.getAttribute('figure') as string];
      if (!figure) throw new Failure('unknown-key', keys);
      const content = html`<a part="link" class=${figure.quantity ? 'number' : ''} translate=${figure.quantity ? 'no' : ''} lang=${words.language} href=${webAddress(figure.url)}><span aria-hidden="true">${amountOf(figure, 'seen')}</span><span class="spoken" data-counts=${uncapitalized(text(figure.label))}>${amountOf(figure, 'heard')}</span></a>`;
      return { keys, content };
    },
  };
}

/** "Entreprises" becomes "entreprises" inside a sentence; "CFA" and "Aktiv'alternance" stay. */
function uncapitalized(label: string): string {
  return /^.([A-Z]|\S*['’])/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
