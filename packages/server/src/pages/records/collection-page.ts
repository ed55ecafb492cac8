import { html } from 'hono/html';
import { browseWords } from '../../../messages/generated/browse.ts';
import { recordsWords } from '../../../messages/generated/records.ts';
import type { Ask } from '../../graph/ask.ts';
import { subscribeLink } from '../../subscriptions/subscription-page.ts';
import { figureItem } from '../catalogue/found-items.ts';
import { recordPath, type View } from '../paths.ts';
import { heardBeside } from '../seen-and-heard.ts';
import { languages, words } from '../words.ts';
import { datasetOf } from './dataset.ts';
import { type FiguresOf, figuresOf } from './figures-of.ts';
import { type RecordAnswer, recordPage, type Withdrawal } from './record-page.ts';
import { citeSection, embedSection, type State, stateAsked } from './share.ts';

const document = /* GraphQL */ `
  query CollectionPage($key: String!, $after: String, $locale: Locale!, $asOf: DateTime) {
    ${stateAsked}
    collection(key: $key, asOf: $asOf) {
      title(locale: $locale)
      withdrawal { releasedAt note(locale: $locale) }
      figures(first: 100, after: $after) { ...FiguresOf }
    }
  }
  ${figuresOf}
`;

interface Collection {
  title: string;
  withdrawal: Withdrawal | null;
  figures: FiguresOf;
}

/** A collection: its figures in its own order, a hundred on a page. Null where there is none. */
export async function collectionPage(
  ask: Ask,
  key: string,
  view: View & { readonly after?: string | null },
  publicUrl: string,
): Promise<RecordAnswer | null> {
  const { language, asOf, after = null } = view;
  const say = words[language];
  const tell = recordsWords[language];
  const { collection, hub } = await ask<{ collection: Collection | null; hub: State }>(document, {
    key,
    locale: languages[language],
    asOf,
    after,
  });
  if (!collection) return null;
  const place = { type: 'COLLECTION', key, view, publicUrl } as const;
  const { title, figures } = collection;
  const { endCursor, hasNextPage } = figures.pageInfo;
  return recordPage(place, {
    name: title,
    withdrawal: collection.withdrawal,
    data: datasetOf({
      ...{ name: title, publicUrl, state: hub },
      description: `${tell.one.COLLECTION}${say.colon}${title}. ${tell.collectionLead}`,
      address: publicUrl + recordPath('COLLECTION', key, view),
    }),
    body: html`<p class="lead">${tell.collectionLead}</p>
<section>
<h2>${tell.figures} <span class="count">${heardBeside(figures.totalCount.toLocaleString(say.dates))}</span></h2>
<ol class="found">${figures.nodes.map((figure) => figureItem(figure, view, say))}</ol>
${
  hasNextPage && endCursor !== null
    ? html`<nav class="pages" aria-label="${browseWords[language].pages}"><a href="${recordPath('COLLECTION', key, view, { after: endCursor })}" rel="next">${browseWords[language].next}<span aria-hidden="true"> →</span></a></nav>`
    : ''
}
</section>
${embedSection({ collection: key }, language)}
${subscribeLink({ collection: key }, language)}
${citeSection(`${tell.one.COLLECTION}${say.colon}${title}`, hub, place)}`,
  });
}
