import { block, shared } from '../element/akto-element.style.ts';
import { deferred } from '../element/deferred-element.ts';
import documentId from './akto-map.graphql';
import type { MapAnswer } from './plans.ts';

/**
 * The 13 regions of metropolitan France and the 5 overseas, or the 101 départements, by the state of a convention's or an
 * actor's action plans, or by the figures of an indicator: a table first, and a map that says the same in patterns and
 * words.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 * On the map: one tab stop, arrow keys to the nearest region, a name's first letters, Home and End, Enter or Space to
 * select; Tab leaves, and so does Escape, for the region's row in the table, once it has put the tooltip away.
 *
 * @tag akto-map
 * @attr {string} convention - Key of the convention: its action plans or, with `indicator`, its figures.
 * @attr {string} actor - Key of an actor: the action plans of all conventions that it is a party to or, with `indicator`, its figures.
 * @attr {string} indicator - Key of an indicator: its figures by territory, of one role and one period, in up to five classes.
 * @attr {'region' | 'department'} level - `region`, or `department` for the départements.
 * @fires {CustomEvent<SelectDetail>} akto-select - A territory was chosen; `detail.code`, `detail.name`, and `detail.status` (null: not named in the source) or, with `indicator`, `detail.figure` (its key; null: no figure).
 * @csspart above - What holds for more than one of the territories.
 * @csspart table - The table of territories.
 * @csspart others - With départements: those of which nothing is said, to unfold.
 * @csspart map - The picture.
 * @csspart tip - The tooltip: the region at hand and its state, beside it.
 * @csspart legend - What the patterns mean.
 * @csspart focused - The line that names the region at hand and its state.
 * @csspart note - What is inferred, and that the scales differ.
 * @csspart convention - The convention, in place of the map where none of its plans is told.
 * @cssprop --akto-ink - Text, borders and focus.
 * @cssprop --akto-paper - Ground; none unless a theme is set.
 * @cssprop --akto-quiet - Secondary text.
 * @cssprop --akto-line - Hairlines.
 * @cssprop --akto-accent - Regions with a plan.
 * @cssprop --akto-focus - The focus ring of links and buttons, as an `outline`; 3px in the accent's colour. That of a region is 3px of ink.
 */
export class AktoMap extends deferred<MapAnswer>(
  documentId,
  [shared, block],
  ['convention', 'actor', 'indicator'],
  () => import('./picture.ts'),
) {
  // No part of the first question: see `ask-on.ts`.
  static override observedAttributes = [...super.observedAttributes, 'level'];
}
