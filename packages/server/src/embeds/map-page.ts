import { html, raw } from 'hono/html';
import { BadParameter } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import type { Html } from '../pages/layout.ts';
import {
  type ActionPlan,
  type PlannedRegion,
  plannedRegions,
  type Region,
} from '../pages/planned-regions.ts';
import { languages, type Words, words } from '../pages/words.ts';
import { embedLayout } from './embed-layout.ts';
import type { MapEmbed } from './embed-parameters.ts';
import type { Regions } from './regions.ts';

const document = /* GraphQL */ `
  query EmbeddedMap(
    $locale: Locale!, $asOf: DateTime, $filter: ActionPlanFilter!, $after: String
    $convention: String!, $actor: String!, $ofConvention: Boolean!, $ofActor: Boolean!
  ) {
    convention(key: $convention, asOf: $asOf) @include(if: $ofConvention) { title: titleAndStatus(locale: $locale) }
    actor(key: $actor, asOf: $asOf) @include(if: $ofActor) { name }
    actionPlans(filter: $filter, first: 100, after: $after, asOf: $asOf) {
      nodes {
        status inferred
        since { text(locale: $locale) }
        territory { code level }
        convention { title: titleAndStatus(locale: $locale) }
      }
      pageInfo { hasNextPage endCursor }
    }
    territories(filter: { level: REGION }, first: 100) { nodes { code name(locale: $locale) } }
  }
`;

/** What the map of a convention, or of an actor's conventions, shows. */
export interface EmbeddedMap {
  readonly title: string;
  readonly actionPlans: readonly ActionPlan[];
  readonly regions: readonly Region[];
}

interface Answer {
  convention?: { title: string } | null;
  actor?: { name: string } | null;
  actionPlans: {
    nodes: (ActionPlan & { territory: { level: string }; convention: { title: string } })[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  territories: { nodes: Region[] };
}

/** Asks for the action plans of a convention, or of all those of an actor. @throws BadParameter for what nothing public has */
export async function askMap(ask: Ask, embed: MapEmbed): Promise<EmbeddedMap> {
  const { actor, asOf, convention, language } = embed;
  const variables = {
    locale: languages[language],
    asOf,
    filter: { convention, actor },
    convention: convention ?? '',
    actor: actor ?? '',
    ofConvention: convention !== undefined,
    ofActor: actor !== undefined,
  };
  let answer = await ask<Answer>(document, variables);
  for (const name of ['convention', 'actor'] as const) {
    if (answer[name] === null) throw new BadParameter(name, embed[name] ?? '', whatIsPublic[name]);
  }
  const plans = [...answer.actionPlans.nodes];
  while (answer.actionPlans.pageInfo.hasNextPage) {
    answer = await ask<Answer>(document, { ...variables, after: answer.actionPlans.pageInfo.endCursor });
    plans.push(...answer.actionPlans.nodes);
  }
  return {
    title: [answer.actor?.name, answer.convention?.title].filter(Boolean).join(' – '),
    actionPlans: plans
      .filter(({ territory }) => territory.level === 'REGION')
      // Where one convention is asked for, its title stands over all of them.
      .map(({ convention: of, ...plan }) => (convention === undefined ? { ...plan, convention: of } : plan)),
    regions: answer.territories.nodes,
  };
}

const whatIsPublic = {
  convention: 'the key of a public convention, such as akto-agefiph-2022-2024',
  actor: 'the key of a public actor, such as agefiph',
};

export const mapTitle = ({ title }: Pick<EmbeddedMap, 'title'>, say: Words): string =>
  `${say.mapCaption} – ${title}`;

/** The regions of an embed as a page for a frame: the table, which says all, and a picture of it. */
export function mapPage(
  embed: MapEmbed,
  map: EmbeddedMap,
  regions: Regions | null,
  { publicUrl, path }: { publicUrl: string; path: string },
): Html {
  const say = words[embed.language];
  const rows = plannedRegions(map.actionPlans, map.regions, say);
  const title = mapTitle(map, say);
  const hasInferred = map.actionPlans.some(({ inferred }) => inferred);
  return embedLayout({
    ...embed,
    title,
    publicUrl,
    path,
    body: html`<div class="plans"><table>
<caption>${title}</caption>
<thead><tr><th scope="col">${say.region}</th><th scope="col">${say.state}</th></tr></thead>
<tbody>${rows.map(({ name, said, state }) => html`<tr><th scope="row">${name}</th><td>${swatch(state)}${said}</td></tr>`)}</tbody>
</table>
<figure>${regions ? picture(rows, regions, title, say) : ''}
<figcaption>${regions ? `${say.mapScales} ` : ''}${hasInferred ? say.inference : ''}</figcaption></figure></div>`,
  });
}

// Overseas regions stand in a row under the hexagon, each at its own scale, so each carries its name.
const overseas = ['01', '02', '03', '04', '06'];
const states = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED', 'UNNAMED'] as const;

/** The regions in the patterns that the table has samples of. */
function picture(rows: readonly PlannedRegion[], regions: Regions, title: string, say: Words): Html {
  const shown = rows.filter(({ code }) => regions[code]);
  const label = (name: string, place: number) =>
    html`<text class="${['first', 'low', '', 'low', 'last'][place] as string}" x="${50 + 100 * place}" y="576">${name}</text>`;
  return html`<svg class="regions" role="img" aria-label="${title}" viewBox="-4 -4 508 590">
${patterns}
${shown.map(({ code, name, said, state }) => html`<path class="${state}" fill="url(#${state})" d="${regions[code]}"><title>${name}${say.colon}${said}</title></path>`)}
${shown.map(({ code, state }) => (state === 'ANNOUNCED' ? html`<path class="dotted" d="${regions[code]}"/>` : ''))}
${shown.map(({ code, name }) => (overseas.includes(code) ? label(name, overseas.indexOf(code)) : ''))}
</svg>
<ul class="legend">${states.map((state) => {
    const count = rows.filter((row) => row.state === state).length;
    const word = state === 'UNNAMED' ? say.noPlans : say.states[state];
    return count > 0 ? html`<li>${swatch(state)}${word} (${count})</li>` : '';
  })}</ul>`;
}

const patterns = raw(`<defs>
<pattern id="SIGNED" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"/><rect class="hatch" width="4" height="8"/></pattern>
<pattern id="ENDED" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"/><circle class="dot" cx="4" cy="4" r="2"/></pattern>
</defs>`);

const swatch = (state: PlannedRegion['state']) =>
  html`<svg class="swatch" viewBox="0 0 24 16" aria-hidden="true"><rect class="${state}" fill="url(#${state})" x="1" y="1" width="22" height="14"/></svg>`;
