import { block, shared } from '../element/akto-element.style.ts';
import { deferred } from '../element/deferred-element.ts';
import documentId from './akto-map.graphql';
import type { MapAnswer } from './plans.ts';

/**
 * The 13 regions of metropolitan France and the 5 overseas, by the state of a convention's regional action plans: a
 * table first, and a map that says the same in patterns and words.
 *
 * What stands inside the element is its fallback: it stays until the hub has answered, and for as long as it cannot.
 * On the map: one tab stop, arrow keys to the nearest region, a name's first letters, Home and End, Enter or Space to
 * select; Tab leaves, and so does Escape, for the region's row in the table, once it has put the tooltip away.
 *
 * @tag akto-map
 * @attr {string} convention - Key of the convention.
 * @fires {CustomEvent<SelectDetail>} akto-select - A region was chosen; `detail.code`, `detail.name`, `detail.status` (null: not named in the source).
 * @csspart table - The table of regions.
 * @csspart map - The picture.
 * @csspart tip - The tooltip: the region at hand and its state, beside it.
 * @csspart legend - What the patterns mean.
 * @csspart focused - The line that names the region at hand and its state.
 * @csspart note - What is inferred, and that the scales differ.
 * @csspart convention - The convention, in place of the map where none of its plans is told.
 * @cssprop --akto-ink - Text, borders and focus.
 * @cssprop --akto-paper - Ground.
 * @cssprop --akto-quiet - Secondary text.
 * @cssprop --akto-line - Hairlines.
 * @cssprop --akto-accent - Regions with a plan.
 */
export class AktoMap extends deferred<MapAnswer>(
  documentId,
  [shared, block],
  ['convention'],
  () => import('./picture.ts'),
) {}
