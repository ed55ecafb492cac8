import { html } from 'lit/html.js';
import { shared } from '../element/akto-element.style.ts';
import { AktoElement, type View } from '../element/akto-element.ts';
import type { Variables } from '../hub/ask.ts';
import { Failure } from '../hub/failure.ts';
import type { Figure } from '../hub/figure.ts';
import { webAddress } from '../hub/sure.ts';
import { amountOf } from '../words/amount.ts';
import type { Words } from '../words/words.ts';
import documentId from './akto-figure.graphql';
import { style } from './akto-figure.style.ts';

type Answer = { readonly figure: Figure | null };

/**
 * One qualified number inside a sentence, linked to the figure's page.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 *
 * @tag akto-figure
 * @attr figure - Key of the figure.
 * @slot - The fallback.
 * @csspart link - The number, and the link to the figure's page.
 * @cssprop --akto-accent - The focus ring.
 */
export class AktoFigure extends AktoElement<Answer> {
  static override observedAttributes = [...AktoElement.observedAttributes, 'figure'];

  constructor() {
    super(documentId, [shared, style], 'figure');
  }

  protected override variables(): Variables | undefined {
    const k = this.getAttribute('figure');
    return k ? { k } : undefined;
  }

  protected override view({ figure }: Answer, words: Words): View {
    const keys = [this.getAttribute('figure') as string];
    if (!figure) throw new Failure('unknown-key', keys);
    const content = html`<a part="link" lang=${words.language} href=${webAddress(figure.url)}><span aria-hidden="true">${amountOf(figure, 'seen', words)}</span><span class="spoken">${amountOf(figure, 'heard', words)}</span></a>`;
    return { keys, content };
  }
}
