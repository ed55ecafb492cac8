import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { View } from './paths.ts';
import { type ActionPlan, plannedRegions, type Region } from './planned-regions.ts';
import { words } from './words.ts';

interface Planned {
  readonly key: string;
  readonly titleAndStatus: string;
  readonly actionPlans: readonly ActionPlan[];
}

/** The map of a convention's action plans: its table, and beneath it the room that the picture will take. */
export function plansMap(
  { key, titleAndStatus, actionPlans }: Planned,
  regions: readonly Region[],
  { language, asOf }: View,
): Html {
  const say = words[language];
  const rows = plannedRegions(actionPlans, regions, say).map(
    ({ name, said }) => html`<tr><th scope="row">${name}</th><td>${said}</td></tr>`,
  );
  return html`<akto-map convention="${key}"${asOf ? html` as-of="${asOf}"` : ''}><div class="map"><table>
<caption>${say.mapCaption} – ${titleAndStatus}</caption>
<thead><tr><th scope="col">${say.region}</th><th scope="col">${say.state}</th></tr></thead>
<tbody>${rows}</tbody>
</table>
<p class="room">${actionPlans.some(({ inferred }) => inferred) ? say.inference : ''}</p></div></akto-map>`;
}
