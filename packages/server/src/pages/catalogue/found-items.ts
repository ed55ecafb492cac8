import { html } from 'hono/html';
import type { BrowseWords } from '../../../messages/generated/browse.ts';
import { signOf } from '../figure-outlook.ts';
import {
  dated,
  noticesOf,
  numberHtml,
  sourceOf,
  told,
  toldAndHeard,
  translateOf,
} from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import { figurePath, recordPath, territoryAddress, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import type { Words } from '../words.ts';
import type { Asked } from './asked.ts';
import type { Found, FoundFigure } from './find.ts';

/** What was found, in its order: figures with their numbers large, all else by its name and what it is. */
export const foundItems = (nodes: readonly Found[], asked: Asked, tell: BrowseWords, say: Words): Html =>
  html`<ol class="found">${nodes.map((node) => (node.__typename === 'Figure' ? figureItem(node, asked, say) : thingItem(node, asked, tell, say)))}</ol>`;

/** A figure in a list: the number and what it counts are its link, heard as the title of its page is. */
export function figureItem(figure: FoundFigure, view: View, say: Words): Html {
  const { convention, key, label, presentation, quantity, trend } = figure;
  const lines = [presentation.scope.join(' · '), ...presentation.notes];
  return html`<li class="stated">
<h3><a href="${figurePath(key, view)}"><span class="heard">${told(presentation.spokenTitle, figure, say)}</span><span aria-hidden="true"><span class="${quantity ? 'number' : 'missing'}" translate="${translateOf(figure)}">${numberHtml(figure, say)}</span> <span class="label">${told(label, figure, say)}</span></span></a></h3>
<div>
${lines.map((line) => html`<p>${toldAndHeard(line, figure, say)}</p>`)}
${trend ? html`<p><span aria-hidden="true">${signOf(trend)}</span> ${heardBeside(trend.text)}</p>` : ''}
${noticesOf(figure).map((notice) => html`<p class="change">${toldAndHeard(notice, figure, say)}</p>`)}
${convention ? html`<p>${heardBeside(convention.title)}</p>` : ''}
<p>${say.source} ${heardBeside(sourceOf(figure))}</p>
</div>
</li>`;
}

/** Anything else: what it is, what it is called, and what tells it from others. */
function thingItem(
  node: Exclude<Found, { __typename: 'Figure' }>,
  asked: Asked,
  tell: BrowseWords,
  say: Words,
): Html {
  const { address, name, about } = toldThing(node, asked, tell, say);
  return html`<li>
<p class="kind">${tell.one[node.__typename]}</p>
<h3><a href="${address}">${heardBeside(name)}</a></h3>
${about ? html`<p>${heardBeside(about)}</p>` : ''}
</li>`;
}

interface ToldThing {
  readonly address: string;
  readonly name: string;
  readonly about: string | null;
}

function toldThing(
  node: Exclude<Found, { __typename: 'Figure' }>,
  asked: Asked,
  tell: BrowseWords,
  say: Words,
): ToldThing {
  switch (node.__typename) {
    case 'Convention':
      return {
        address: recordPath('CONVENTION', node.key, asked),
        name: node.title,
        about: [node.statusText, node.conventionPeriod?.text].filter(Boolean).join(' · '),
      };
    case 'Indicator':
      return {
        address: recordPath('INDICATOR', node.key, asked),
        name: node.label,
        about: tell.countedIn({ unit: node.countedIn.plural }),
      };
    case 'Actor':
      return {
        address: recordPath('ACTOR', node.key, asked),
        name: node.name,
        about: node.actorTerritory?.name ?? null,
      };
    case 'Territory':
      return {
        address: recordPath('TERRITORY', territoryAddress(node), asked),
        name: node.territoryName,
        about: [tell.levels[node.level], node.parent?.name].filter(Boolean).join(' · '),
      };
    case 'Collection':
      return {
        address: recordPath('COLLECTION', node.key, asked),
        name: node.title,
        about: tell.figures({ count: node.figures.totalCount }),
      };
    case 'Source':
      return {
        address: recordPath('SOURCE', node.key, asked),
        name: node.title,
        about: node.attribution,
      };
    case 'Release':
      return {
        address: recordPath('RELEASE', node.id, asked),
        name: node.title,
        about: `${say.changes.ADDITION} ${dated(node.releasedAt, say)}`,
      };
  }
}
