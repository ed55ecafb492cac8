import { texts } from '@akto-figures/contents';
import { html } from 'hono/html';
import { type BrowseWords, browseWords } from '../../../messages/generated/browse.ts';
import { searchTypes } from '../../doors/parameters.ts';
import type { Ask } from '../../graph/ask.ts';
import { asOfText } from '../figure-summary.ts';
import { type Html, layout } from '../layout.ts';
import { cataloguePath } from '../paths.ts';
import { dataCatalogue } from '../records/dataset.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { type Words, words } from '../words.ts';
import {
  type Asked,
  addressOf,
  asksForAll,
  hasConditions,
  kept,
  type SearchType,
  withCondition,
} from './asked.ts';
import { counted, facets } from './facets.ts';
import { type Finds, find } from './find.ts';
import { foundItems } from './found-items.ts';
import { type ToldCondition, toldConditions } from './told-conditions.ts';

/** The catalogue of all that is public: a search, what leaves less of it, and what was found. */
export async function cataloguePage(ask: Ask, asked: Asked, publicUrl: string): Promise<Html> {
  const say = words[asked.language];
  const tell = browseWords[asked.language];
  const [finds, chosen] = await Promise.all([find(ask, asked), toldConditions(ask, asked, say)]);
  return pageOf(
    asked,
    publicUrl,
    totalText(asked, finds, tell),
    html`${kindsNav(asked, finds, tell, say)}
${narrowing(asked, finds, chosen, tell, say)}
<section class="results">
<h2 class="heard">${tell.results}</h2>
${finds.readAs === null ? '' : html`<p class="read-as">${tell.readAs({ text: asked.text, words: finds.readAs })}</p>`}
${finds.nodes.length > 0 ? foundItems(finds.nodes, asked, tell, say) : nothingFound(asked, chosen, tell)}
${pagesNav(asked, finds, tell)}
</section>`,
  );
}

/** The same where more words were given than are looked for: what was written stays. */
export const tooManyWordsPage = (asked: Asked, publicUrl: string): Html =>
  pageOf(asked, publicUrl, browseWords[asked.language].tooManyWords, html``);

/** @param status what came of it, in a sentence */
function pageOf(asked: Asked, publicUrl: string, status: string, body: Html): Html {
  const { asOf, language, text } = asked;
  const say = words[language];
  const tell = browseWords[language];
  const isWhole = asksForAll(asked);
  return layout({
    language,
    title: `${text === '' ? tell.heading : tell.titleFor({ text })} – ${say.title}`,
    description: tell.lead,
    publicUrl,
    pathIn: (each) => addressOf({ ...asked, language: each }, { after: asked.after, before: asked.before }),
    ...(asOf && { presentPath: addressOf({ ...asked, asOf: null }) }),
    // Searches and filters are without number: what they lead to is found by the lists.
    script: '/assets/find-as-one-types.js',
    ...(isWhole && { data: dataCatalogue(publicUrl, language) }),
    isFound: isWhole || (text === '' && !hasConditions(asked)),
    body: html`<h1>${tell.heading}</h1>
${isWhole ? html`<p class="lead">${tell.lead}</p>` : ''}
${asOf ? html`<p class="as-of">${asOfText(asOf, say)}. <a href="${addressOf({ ...asked, asOf: null })}">${tell.today}</a></p>` : ''}
<form class="search find" action="${cataloguePath(language)}" role="search">
<label for="q">${tell.label}</label>
<input id="q" name="q" type="search" maxlength="${texts.search.most}" value="${text}" aria-describedby="q-hint" autocomplete="off">
${kept(asked).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${tell.find}</button>
<p id="q-hint">${tell.hint}</p>
</form>
<p class="total" role="status">${heardBeside(status)}</p>
<div class="browse">${body}</div>`,
  });
}

/** All types, with how much of each there is; of one that nothing was found of there is no link. */
function kindsNav(asked: Asked, { types }: Finds, tell: BrowseWords, say: Words): Html {
  const isChosen = (type: SearchType | null) =>
    hasConditions(asked)
      ? type === 'FIGURE'
      : type === (asked.text === '' ? (asked.type ?? 'FIGURE') : asked.type);
  const link = (type: SearchType | null, name: string, count: number) =>
    html`<li><a href="${addressOf(asked, type === null || type === 'FIGURE' ? { type } : { type, conditions: {} })}"${isChosen(type) ? html` aria-current="page"` : ''}>${name} ${counted(count, say)}</a></li>`;
  const all = [...types.values()].reduce((sum, count) => sum + count, 0);
  return html`<nav class="kinds" aria-label="${tell.kinds}"><ul>
${asked.text !== '' && !hasConditions(asked) ? link(null, tell.all, all) : ''}
${searchTypes.map((type) => {
  const count = types.get(type) ?? 0;
  return count > 0 || isChosen(type) ? link(type, tell.many[type], count) : '';
})}
</ul></nav>`;
}

/** What is chosen, each with how to take it back, and what else can be. */
function narrowing(
  asked: Asked,
  { counts, totalCount, types }: Finds,
  chosen: readonly ToldCondition[],
  tell: BrowseWords,
  say: Words,
): Html {
  const isOfFigures = (types.get('FIGURE') ?? 0) > 0 && (asked.type === null || asked.type === 'FIGURE');
  return html`<div class="narrow">
${
  chosen.length > 0
    ? html`<h2>${tell.chosen}</h2>
<ul class="chosen">${chosen.map(
        ({ name, text }) =>
          html`<li><a href="${withCondition(asked, name, null)}"><span class="heard">${tell.remove} ${tell.conditions[name]}${say.colon}</span>${heardBeside(text)} <span aria-hidden="true">×</span></a></li>`,
      )}</ul>`
    : ''
}
${
  counts && isOfFigures
    ? html`<details class="filters"><summary>${tell.filters}</summary>
<div>${facets(asked, counts, types.get('FIGURE') ?? totalCount, tell, say)}</div></details>`
    : ''
}
</div>`;
}

const totalText = ({ text }: Asked, { readAs, totalCount }: Finds, tell: BrowseWords): string =>
  text === '' || readAs !== null
    ? tell.total({ count: totalCount })
    : tell.totalFor({ count: totalCount, text });

/** What helps where nothing was found: less to ask for, condition by condition. */
const nothingFound = (asked: Asked, chosen: readonly ToldCondition[], tell: BrowseWords): Html =>
  html`<p>${tell.nothing}</p>
<ul>
${chosen.map(({ name, text }) => html`<li><a href="${withCondition(asked, name, null)}">${tell.without({ condition: tell.conditions[name], value: text })}</a></li>`)}
${asked.text !== '' && hasConditions(asked) ? html`<li><a href="${addressOf(asked, { conditions: {} })}">${tell.withoutConditions({ text: asked.text })}</a></li>` : ''}
${asked.text !== '' && asked.type !== null ? html`<li><a href="${addressOf(asked, { type: null })}">${tell.inAllTypes({ text: asked.text })}</a></li>` : ''}
<li><a href="${addressOf(asked, { text: '', type: null, conditions: {} })}">${tell.startAnew}</a></li>
</ul>`;

function pagesNav(asked: Asked, { pageInfo }: Finds, tell: BrowseWords): Html | '' {
  const { endCursor, hasNextPage, hasPreviousPage, startCursor } = pageInfo;
  const previous = hasPreviousPage && startCursor !== null ? addressOf(asked, { before: startCursor }) : null;
  const next = hasNextPage && endCursor !== null ? addressOf(asked, { after: endCursor }) : null;
  if (previous === null && next === null) return '';
  return html`<nav class="pages" aria-label="${tell.pages}">
${previous === null ? '' : html`<a href="${previous}" rel="prev"><span aria-hidden="true">← </span>${tell.previous}</a>`}
${next === null ? '' : html`<a href="${next}" rel="next">${tell.next}<span aria-hidden="true"> →</span></a>`}
</nav>`;
}
