import { firstLanguage, type QuoteExcerpt } from '@akto-figures/contents';
import { html } from 'hono/html';
import { recordsWords } from '../../messages/generated/records.ts';
import { sentenceOf, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { subscribeLink } from '../subscriptions/subscription-page.ts';
import { type DescribedFigure, figureData, periodText, thenText } from './figure-data.ts';
import { type FigureOutlook, figureOutlook, signOf } from './figure-outlook.ts';
import { type FigurePast, figureHistory, figurePast } from './figure-past.ts';
import {
  asOfText,
  atTime,
  type FigureSummary,
  noticesOf,
  numberHtml,
  numberText,
  type SpokenAmount,
  spokenNumber,
  told,
  toldAndHeard,
  translateOf,
} from './figure-summary.ts';
import { type Html, layout } from './layout.ts';
import { inferredNote } from './parties.ts';
import { cataloguePath, figurePath, homePath, recordPath, territoryAddress, type View } from './paths.ts';
import { type PartOfWhole, partsBar, progressBar } from './progress-bar.ts';
import { quotedSentences } from './quoted-sentence.ts';
import { recordLink } from './records/facts.ts';
import { copyScript, trail } from './records/record-page.ts';
import { citation, embedSection } from './records/share.ts';
import { heardBeside, seenAndHeard } from './seen-and-heard.ts';
import { type Language, languages, type Words, words } from './words.ts';

const document = /* GraphQL */ `
  query FigurePage($key: String!, $locale: Locale!, $asOf: DateTime) {
    hub { reuse { text(locale: $locale) } }
    figure(key: $key, asOf: $asOf) {
      ...ToldFigure
      canonicalUrl: url
      quantity: value { spoken: text(locale: $locale, form: SPOKEN, withUnit: false) number low high outOf }
      stated: value { kind isChange per low high unit { plural(locale: $locale) symbol } }
      correctedSince { kind note(locale: $locale) releasedAt }
      period { start end }
      presentation(locale: $locale) { confirmedBy }
      ...FigureOutlook
      ...FigurePast
      territory { iso level }
      indicator { key label(locale: $locale) }
      convention { key title(locale: $locale) summary(locale: $locale) }
      ofWhom
      partOf { ...Link }
      exampleOf { ...Link }
      with { ...Link }
      derivedFrom { ...Link }
      shares: parts { ...Link }
      illustrations: examples { ...Link }
      citeAs(locale: $locale) { text }
      citations { printed locator quote { prefix exact suffix } source { key titleIsOurs url language publisher { name } publisherInferred published { text(locale: $locale) } } }
    }
  }
  fragment Link on Figure {
    key
    label(locale: $locale)
    quantity: value { text(locale: $locale, withUnit: false) spoken: text(locale: $locale, form: SPOKEN, withUnit: false) }
    missing(locale: $locale)
    period { text(locale: $locale) inferred }
  }
  ${toldFigure}
  ${figureOutlook}
  ${figurePast}
`;

type Link = Pick<FigureSummary, 'key' | 'label' | 'missing' | 'period'> & SpokenAmount;

type Source = FigureSummary['citations'][number]['source'] & {
  key: string;
  titleIsOurs: boolean;
  url: string | null;
  language: string;
  publisher: { name: string } | null;
  publisherInferred: boolean;
  published: { text: string } | null;
};

interface FigureDetails extends DescribedFigure, FigureOutlook, FigurePast {
  /** A part and its whole; of a plain number the part alone. */
  quantity: (NonNullable<DescribedFigure['quantity']> & (PartOfWhole | { outOf: null })) | null;
  presentation: DescribedFigure['presentation'] & { confirmedBy: string | null };
  territory: DescribedFigure['territory'] & { iso: string | null; level: string };
  indicator: { key: string; label: string };
  convention: { key: string; title: string; summary: string } | null;
  ofWhom: keyof Words['ofWhom'] | null;
  partOf: Link | null;
  exampleOf: Link | null;
  with: Link[];
  derivedFrom: Link[];
  shares: Link[];
  illustrations: Link[];
  citeAs: { text: string };
  citations: { printed: string | null; locator: string | null; quote: QuoteExcerpt | null; source: Source }[];
}

/** A figure's permanent page, or what it said at an instant; null where nothing public has or had the key. */
export async function figurePage(ask: Ask, key: string, view: View, publicUrl: string): Promise<Html | null> {
  const { language, asOf } = view;
  const say = words[language];
  const { figure: found, hub } = await ask<{
    figure: FigureDetails | null;
    hub: { reuse: { text: string } };
  }>(document, {
    key,
    locale: languages[language],
    asOf,
  });
  if (!found) return null;
  const figure = { ...found, asOf: asOf ?? null };
  const { spokenTitle, title } = figure.presentation;
  const then = thenText(figure, say);
  const asOfThen = then === null ? '' : ` – ${then.charAt(0).toLowerCase()}${then.slice(1)}`;
  return layout({
    language,
    title: spokenTitle + asOfThen,
    shared: { title: title + asOfThen, picture: publicUrl + figurePath(key, view, '.png') },
    description: sentenceOf(figure, say),
    publicUrl,
    ...pathsOf(key, view),
    alternates: alternatesOf(key, view, publicUrl),
    data: figureData(figure, say, publicUrl + figurePath(key, { language: firstLanguage, asOf })),
    script: copyScript,
    body: html`${trail('FIGURE', language)}
<article class="figure">
${asOf ? asOfNote(key, asOf, say) : ''}
<h1>${seenAndHeard(html`${roleOf(figure, say)}<span class="${figure.quantity ? 'number' : 'missing'}" translate="${translateOf(figure)}">${numberHtml(figure, say)}</span> <span class="label">${told(figure.label, figure, say)}</span>`, told(spokenTitle, figure, say))}</h1>
${figure.quantity?.outOf ? html`<p>${partsBar(figure.quantity, `${key}-parts`)}</p>` : ''}
${figure.trend ? html`<p><span aria-hidden="true">${signOf(figure.trend)}</span> ${heardBeside(figure.trend.text)}</p>` : ''}
${figure.progress ? html`<p>${progressBar(figure.progress.share, key)}${heardBeside(figure.progress.text)}</p>` : ''}
${noticesOf(figure).map((notice) => html`<p class="change">${toldAndHeard(notice, figure, say)}</p>`)}
<dl>
${entry(say.nature, say.natures[figure.role])}
${entry(say.standing, say.standings[figure.status])}
${entry(say.confirmedBy, figure.presentation.confirmedBy)}
${entry(say.period, periodText(figure, say))}
${recordEntry(say.territory, recordLink('TERRITORY', territoryAddress(figure.territory), figure.territory.name, view))}
${recordEntry(recordsWords[language].one.INDICATOR, recordLink('INDICATOR', figure.indicator.key, figure.indicator.label, view))}
${recordEntry(say.convention, figure.convention && conventionLink(figure.convention, view))}
${entry(say.counted, figure.ofWhom && say.ofWhom[figure.ofWhom])}
${figure.compositionNote ? html`<div><dt>${say.composition}</dt><dd>${toldAndHeard(figure.compositionNote, figure, say)}</dd></div>` : ''}
${links(say.parts, figure.shares, view, say)}
${links(say.partOf, figure.partOf ? [figure.partOf] : [], view, say)}
${links(say.examples, figure.illustrations, view, say)}
${links(say.exampleOf, figure.exampleOf ? [figure.exampleOf] : [], view, say)}
${links(say.with, figure.with, view, say)}
${links(say.derivedFrom, figure.derivedFrom, view, say)}
<div><dt>${say.source.replace(/\s*:$/, '')}</dt><dd>${sources(figure, view)}</dd></div>
${asTheSourcesSay(say.printed, figure, ({ printed }) => printed)}
${asTheSourcesSay(say.locator, figure, ({ locator }) => locator)}
${quotedSentences(figure.citations, (source) => sourceTitle(source, view), say)}
<div><dt>${say.files}</dt><dd>${fileLinks(key, view)}</dd></div>
</dl>
${figureHistory(figure, say)}
${figure.quantity ? embedSection({ figures: figure.key }, language) : ''}
${subscribeLink({ figure: figure.key }, language)}
${citation(figure.citeAs.text, hub.reuse.text, language)}
<p><a href="${cataloguePath(language)}">${say.home}</a></p>
</article>`,
  });
}

/** Says that there is no such figure, or that there was none yet. */
export async function missingFigurePage(ask: Ask, key: string, view: View, publicUrl: string): Promise<Html> {
  const { language, asOf } = view;
  const say = words[language];
  const { figure } = await ask<{ figure: PublicByNow | null }>(
    'query IsThere($key: String!) { figure(key: $key) { key history { releasedAt } } }',
    { key },
  );
  const title = asOf && figure ? say.notFoundThen : say.notFound;
  return layout({
    language,
    title,
    publicUrl,
    ...pathsOf(key, view),
    body: html`<h1>${title}</h1>
${asOf && figure ? notPublicYet(figure, asOf, say) : html`<p>${say.notFoundLead}</p>`}
<p><a href="${homePath(language)}">${say.home}</a></p>`,
  });
}

interface PublicByNow {
  key: string;
  history: { releasedAt: string }[];
}

/** Of which instant there is nothing, and since when there is something. */
const notPublicYet = ({ key, history }: PublicByNow, asOf: string, say: Words) => {
  const first = history.at(-1);
  return html`<p class="as-of">${say.instantAsked({ instant: atTime(asOf, say) })}. ${first ? `${say.publicSince({ instant: atTime(first.releasedAt, say) })}. ` : ''}<a href="${figurePath(key, say)}">${say.today}</a></p>`;
};

/** Where a page is in each language, and where it says what holds today. */
const pathsOf = (key: string, { language, asOf }: View) => ({
  pathIn: (each: Language) => figurePath(key, { language: each, asOf }),
  ...(asOf && { presentPath: figurePath(key, { language }) }),
});

/** "Objectif : ", before what is no result. A rate has its label. */
const roleOf = ({ role, presentation: { scope } }: FigureDetails, say: Words) =>
  role === 'TARGET' || role === 'BASELINE' ? html`<span class="role">${scope[0]}${say.colon}</span>` : '';

const asOfNote = (key: string, asOf: string, say: Words) =>
  html`<p class="as-of">${asOfText(asOf, say)}. <a href="${figurePath(key, say)}">${say.today}</a></p>`;

const entry = (term: string, description: string | null | undefined) =>
  description ? html`<div><dt>${term}</dt><dd>${heardBeside(description)}</dd></div>` : '';

const recordEntry = (term: string, link: Html | null) =>
  link !== null ? html`<div><dt>${term}</dt><dd>${link}</dd></div>` : '';

/** A convention in one line, whose title, which stands first, leads to its page. */
const conventionLink = (
  { key, title, summary }: NonNullable<FigureDetails['convention']>,
  view: View,
): Html => recordLink('CONVENTION', key, title, view, summary.slice(title.length));

const links = (term: string, figures: readonly Link[], view: View, say: Words) =>
  figures.length === 0
    ? ''
    : html`<div><dt>${term}</dt>${figures.map((figure) => html`<dd><a href="${figurePath(figure.key, view)}">${linkText(figure, say)}</a></dd>`)}</div>`;

/** "26 – Réunions d’information des entreprises en Normandie, 2021 (déduit)", seen and heard. */
function linkText(figure: Link, say: Words): Html {
  const { label, period } = figure;
  const rest = ` – ${label}, ${period.text}${inferredNote(period.inferred, say)}`;
  return seenAndHeard(numberText(figure) + rest, spokenNumber(figure) + rest);
}

function sources({ citations }: FigureDetails, view: View): Html {
  const say = words[view.language];
  const said = citations.map(({ source: { publisher, publisherInferred, published } }) =>
    [(publisher?.name ?? say.noPublisher) + inferredNote(publisherInferred, say), published?.text]
      .filter(Boolean)
      .join(', '),
  );
  const titles = citations.map(
    ({ source }, index) => html`${index > 0 ? say.semicolon : ''}${sourceTitle(source, view)}`,
  );
  return html`${said.join(say.semicolon)} – ${titles}`;
}

/** A text of each source, in the language of the source. */
function asTheSourcesSay(
  term: string,
  { citations }: FigureDetails,
  textOf: (citation: FigureDetails['citations'][number]) => string | null,
): Html | '' {
  const texts = citations.map((citation) => ({ text: textOf(citation), language: citation.source.language }));
  const said = texts.filter(({ text }) => text);
  return said.length === 0
    ? ''
    : html`<div><dt>${term}</dt>${said.map(({ text, language }) => html`<dd lang="${language}">${heardBeside(text ?? '')}</dd>`)}</div>`;
}

/** What a source is called, as a link to where it is on the web or else to its page here, and whether these are its own words. */
function sourceTitle({ key, title, titleIsOurs, url }: Source, view: View): Html {
  const isOnTheWeb = url !== null && /^https?:/i.test(url);
  const address = isOnTheWeb ? url : recordPath('SOURCE', key, view);
  return html`<a href="${address}">${title}</a>${titleIsOurs ? ` (${words[view.language].ourTitle})` : ''}`;
}

/** "JSON, CSV, SVG, PNG": the files beside a figure's page, each a link. */
export const fileLinks = (key: string, view: View) =>
  ['.json', '.csv', '.svg', '.png'].map(
    (ending, index) =>
      html`${index > 0 ? ', ' : ''}<a href="${figurePath(key, view, ending)}">${ending.slice(1).toUpperCase()}</a>`,
  );

/** What a publishing system shows where somebody pastes the page's address, and the files beside the page. */
function alternatesOf(key: string, view: View, publicUrl: string) {
  const at = (ending: string) => publicUrl + figurePath(key, view, ending);
  return [
    { type: 'application/json+oembed', address: `${publicUrl}/oembed?url=${encodeURIComponent(at(''))}` },
    { type: 'application/json', address: at('.json') },
    { type: 'text/csv', address: at('.csv') },
    { type: 'image/svg+xml', address: at('.svg') },
    { type: 'image/png', address: at('.png') },
  ];
}
