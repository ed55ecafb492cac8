import { html, raw } from 'hono/html';
import type { Ask } from '../graph/ask.ts';
import type { Html } from '../pages/layout.ts';
import { heardInPlace } from '../pages/seen-and-heard.ts';
import { type Words, words } from '../pages/words.ts';
import { embedLayout } from './embed-layout.ts';
import type { MapEmbed } from './embed-parameters.ts';
import { askMapOfFigures } from './map-of-figures.ts';
import { askMapOfPlans } from './map-of-plans.ts';
import type { Regions } from './regions.ts';

/** How a region is drawn. */
type Look = 'IN_PLACE' | 'SIGNED' | 'ANNOUNCED' | 'ENDED' | 'UNNAMED';

/** A region and what is said of it. */
export interface MapRow {
  readonly code: string;
  readonly name: string;
  readonly look: Look;
  readonly said: string;
  /** The same for who listens, where it differs. */
  readonly heard?: string;
}

/** What a map shows. */
export interface EmbeddedMap {
  readonly title: string;
  /** What stands over that which is said of the regions. */
  readonly head: string;
  /** All regions, by their names. */
  readonly rows: readonly MapRow[];
  /** What holds for more than one of the regions, one line each. */
  readonly above: readonly { readonly said: string; readonly heard: string }[];
  readonly legend: readonly (readonly [look: Look, word: string])[];
  readonly note: string;
}

/** Asks for the figures of an indicator, or for the action plans of a convention or an actor. @throws BadParameter for what nothing public has */
export const askMap = (ask: Ask, embed: MapEmbed): Promise<EmbeddedMap> =>
  embed.indicator === undefined ? askMapOfPlans(ask, embed) : askMapOfFigures(ask, embed, embed.indicator);

/** The regions of an embed as a page for a frame: the table, which says all, and a picture of it. */
export function mapPage(
  embed: MapEmbed,
  map: EmbeddedMap,
  regions: Regions | null,
  { publicUrl, path }: { publicUrl: string; path: string },
): Html {
  const say = words[embed.language];
  const { above, head, note, rows, title } = map;
  return embedLayout({
    ...embed,
    title,
    publicUrl,
    path,
    body: html`${above.length > 0 ? html`<p>${say.elsewhere}</p><ul>${above.map(({ heard, said }) => html`<li>${heardInPlace(said, heard)}</li>`)}</ul>` : ''}<div class="plans"><table>
<caption>${title}</caption>
<thead><tr><th scope="col">${say.region}</th><th scope="col">${head}</th></tr></thead>
<tbody>${rows.map(({ heard, look, name, said }) => html`<tr><th scope="row">${name}</th><td>${swatch(look)}${heard === undefined ? said : heardInPlace(said, heard)}</td></tr>`)}</tbody>
</table>
<figure>${regions ? picture(map, regions, say) : ''}
<figcaption>${regions ? `${say.mapScales} ` : ''}${note}</figcaption></figure></div>`,
  });
}

// Overseas regions stand in a row under the hexagon, each at its own scale, so each carries its name.
const overseas = ['01', '02', '03', '04', '06'];

/** The regions in the patterns that the table has samples of. */
function picture({ legend, rows, title }: EmbeddedMap, regions: Regions, say: Words): Html {
  const shown = rows.filter(({ code }) => regions[code]);
  const label = (name: string, place: number) =>
    html`<text class="${['first', 'low', '', 'low', 'last'][place] as string}" x="${50 + 100 * place}" y="576">${name}</text>`;
  return html`<svg class="regions" role="img" aria-label="${title}" viewBox="-4 -4 508 590">
${patterns}
${shown.map(({ code, heard, look, name, said }) => html`<path class="${look}" fill="url(#${look})" d="${regions[code]}"><title>${name}${say.colon}${heard ?? said}</title></path>`)}
${shown.map(({ code, look }) => (look === 'ANNOUNCED' ? html`<path class="dotted" d="${regions[code]}"/>` : ''))}
${shown.map(({ code, name }) => (overseas.includes(code) ? label(name, overseas.indexOf(code)) : ''))}
</svg>
<ul class="legend">${legend.map(([look, word]) => {
    const count = rows.filter((row) => row.look === look).length;
    return count > 0 ? html`<li>${swatch(look)}${word} (${count})</li>` : '';
  })}</ul>`;
}

const patterns = raw(`<defs>
<pattern id="SIGNED" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"/><rect class="hatch" width="4" height="8"/></pattern>
<pattern id="ENDED" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"/><circle class="dot" cx="4" cy="4" r="2"/></pattern>
</defs>`);

const swatch = (look: Look) =>
  html`<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true"><rect class="${look}" fill="url(#${look})" x="1" y="1" width="22" height="14"/></svg>`;
