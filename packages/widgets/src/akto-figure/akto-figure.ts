import { shared } from '../element/akto-element.style.ts';
import { deferred } from '../element/deferred-element.ts';
import documentId from './akto-figure.graphql';
import { askTogether } from './ask-together.ts';
import type { Answer } from './number.ts';

/**
 * One qualified number inside a sentence, linked to the figure's page.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 *
 * @tag akto-figure
 * @attr {string} figure - Key of the figure.
 * @csspart link - The number, and the link to the figure's page.
 * @cssprop --akto-accent - The colour of the focus ring.
 * @cssprop --akto-focus - The focus ring, as an `outline`; 3px in the accent's colour.
 */
export class AktoFigure extends deferred<Answer>(
  documentId,
  [shared],
  ['figure'],
  () => import('./number.ts'),
  askTogether,
) {}
