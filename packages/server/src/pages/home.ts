import { firstLanguage } from '@akto-figures/contents';
import { html } from 'hono/html';
import { browseWords } from '../../messages/generated/browse.ts';
import { integrateWords } from '../../messages/generated/integrate.ts';
import { tables } from '../exports/tables.ts';
import type { Ask } from '../graph/ask.ts';
import { scriptLine } from '../integrate/snippets.ts';
import { type CardFigure, figureCard } from './figure-card.ts';
import { figureOutlook } from './figure-outlook.ts';
import { fileLinks } from './figure-page.ts';
import { figureSummary } from './figure-summary.ts';
import { type Html, layout } from './layout.ts';
import { inferredNote, namesOf, type Party } from './parties.ts';
import {
  cataloguePath,
  docsPath,
  doorPath,
  elementsPath,
  homePath,
  integratePath,
  recordPath,
} from './paths.ts';
import type { ActionPlan, Region } from './planned-regions.ts';
import { plansMap } from './plans-map.ts';
import { type Language, languages, type Words, words } from './words.ts';

const document = /* GraphQL */ `
  query Home($locale: Locale!) {
    conventions(first: 100) {
      nodes {
        key
        title(locale: $locale)
        titleAndStatus(locale: $locale)
        declaredAxes
        axes { inferred }
        summary(locale: $locale)
        statusText(locale: $locale)
        succeeds { title(locale: $locale) }
        succeededBy { title(locale: $locale) titleAndStatus(locale: $locale) status }
        partOf { title(locale: $locale) }
        partOfInferred
        parties { role name nameInferred }
        actionPlans { status inferred since { text(locale: $locale) } territory { code } }
        figures(first: 20) { pageInfo { hasNextPage } nodes { ...FigureSummary ...FigureOutlook } }
      }
    }
    territories(filter: { level: REGION }, first: 100) { nodes { code name(locale: $locale) } }
  }
  ${figureSummary}
  ${figureOutlook}
`;

interface Convention {
  key: string;
  title: string;
  titleAndStatus: string;
  declaredAxes: number | null;
  axes: { inferred: boolean }[];
  summary: string;
  statusText: string;
  succeeds: { title: string } | null;
  succeededBy: { title: string; titleAndStatus: string; status: string }[];
  partOf: { title: string } | null;
  partOfInferred: boolean;
  parties: Party[];
  actionPlans: ActionPlan[];
  figures: { pageInfo: { hasNextPage: boolean }; nodes: CardFigure[] };
}

interface Answer {
  conventions: { nodes: Convention[] };
  territories: { nodes: Region[] };
}

interface Home {
  readonly language: Language;
  readonly publicUrl: string;
  /** The title of the statement about accessibility, which says its state. */
  readonly accessibility: string;
}

/** The start page: live figures, the map, the two lines that make them, the conventions, the API. */
export async function homePage(ask: Ask, { language, publicUrl, accessibility }: Home): Promise<Html> {
  const say = words[language];
  const answer = await ask<Answer>(document, { locale: languages[language] });
  const conventions = answer.conventions.nodes;
  // The convention with most action plans greets a newcomer: its figures, then its map, then the others' figures.
  const [featured] = conventions.toSorted((a, b) => b.actionPlans.length - a.actionPlans.length);
  const withFigures = conventions
    .filter(({ figures }) => figures.nodes.length > 0)
    .toSorted((a, b) => Number(b === featured) - Number(a === featured));
  const [first, ...others] = withFigures.map((convention) => figuresSection(convention, say, publicUrl));
  const aFigure = withFigures[0]?.figures.nodes[0]?.key;
  return layout({
    language,
    title: `${say.title} – ${say.heading}`,
    publicUrl,
    pathIn: homePath,
    accessibility,
    body: html`<h1>${say.heading}</h1>
<p class="lead">${say.lead}</p>
<p><a class="action" href="${cataloguePath(language)}">${browseWords[language].invitation}</a></p>
${first ?? ''}
${featured ? mapSection(featured, answer.territories.nodes, say, publicUrl) : ''}
${others}
<section>
<h2>${say.conventions}</h2>
<p>${say.conventionsLead}</p>
<ul class="conventions">${conventions.map((convention) => conventionItem(convention, say))}</ul>
</section>
<section>
<h2>${say.developers}</h2>
<p>${say.developersLead}</p>
<ul>
<li><a href="/graphql">${say.explorer}</a></li>
<li><a href="/schema.graphql">${say.schema}</a></li>
<li>${say.exports} <a href="${doorPath('/export/figures.csv', language)}">CSV</a>, <a href="${doorPath('/export/figures.xlsx', language)}">XLSX</a>, <a href="${doorPath('/export/figures.json', language)}">JSON</a>, <a href="${doorPath('/export/figures.jsonl', language)}">${say.jsonLines}</a>, <a href="${doorPath('/export/figures.parquet', language)}">Parquet</a></li>
<li>${say.otherTables} ${otherTables(language)}, <a href="${doorPath('/export/csv-metadata.json', language)}">${say.columns}</a></li>
${aFigure ? html`<li>${say.oneFigure} ${fileLinks(aFigure, { language })}</li>` : ''}
<li><a href="${doorPath('/feed.atom', language)}">${say.feed}</a></li>
<li><a href="/dcat.jsonld">${say.catalogue}</a></li>
<li><a href="${doorPath('/llms.txt', language)}">${say.forModels}</a></li>
<li><a href="${docsPath(language)}">${say.documentation}</a></li>
<li><a href="${integratePath(language)}">${integrateWords[language].heading}</a></li>
<li><a href="${elementsPath(language)}">${say.elements}</a></li>
<li><a href="/sdk/manifest.json">${say.bundles}</a></li>
${featured ? html`<li>${say.withoutScript} <code>${frameOf(featured.key, language, publicUrl)}</code></li>` : ''}
</ul>
</section>`,
  });
}

const otherTables = (language: Language): Html =>
  html`${tables
    .filter(({ name }) => name !== 'figures')
    .map(
      (table, at) =>
        html`${at > 0 ? ', ' : ''}<a href="${doorPath(`/export/${table.name}.csv`, language)}">${table[language].title}</a>`,
    )}`;

function figuresSection(convention: Convention, say: Words, publicUrl: string): Html {
  const { key, title, summary, figures } = convention;
  return html`<section>
<h2>${title}</h2>
<akto-figures convention="${key}" limit="20"><ul class="figures">${figures.nodes.map((figure) => figureCard(figure, say))}</ul>
<p class="convention">${summary}</p></akto-figures>
${figures.pageInfo.hasNextPage ? html`<p><a href="${allFiguresOf(key, say.language)}">${say.allFigures}</a></p>` : ''}
${snippet(`<akto-figures convention="${key}"></akto-figures>`, say, publicUrl)}
</section>`;
}

function allFiguresOf(convention: string, language: Language): string {
  const query = new URLSearchParams({ convention, ...(language !== firstLanguage && { lang: language }) });
  return `/export/figures.csv?${query}`;
}

function mapSection(convention: Convention, regions: readonly Region[], say: Words, publicUrl: string): Html {
  return html`<section>
<h2>${say.map}</h2>
<p>${say.mapLead}</p>
${plansMap(convention, regions, say)}
${snippet(`<akto-map convention="${convention.key}"></akto-map>`, say, publicUrl)}
</section>`;
}

/** A frame with a convention's figures, for a page that runs no script of ours. */
function frameOf(convention: string, language: Language, publicUrl: string): string {
  const address = `${publicUrl}/embed/figures?convention=${convention}${language === firstLanguage ? '' : `&lang=${language}`}`;
  return `<iframe src="${address}" title="${words[language].embedded}" width="600" height="900" loading="lazy"></iframe>`;
}

function snippet(element: string, say: Words, publicUrl: string): Html {
  return html`<p class="paste">${say.paste}</p>
<pre><code>${scriptLine(publicUrl)}
${element}</code></pre>`;
}

function conventionItem(convention: Convention, say: Words): Html {
  const {
    key,
    title,
    statusText,
    succeeds,
    succeededBy,
    partOf,
    partOfInferred,
    declaredAxes,
    axes,
    parties,
  } = convention;
  const facts = [
    statusText,
    declaredAxes === null
      ? axes.length > 0 &&
        say.axes({ count: axes.length }) +
          inferredNote(
            axes.some(({ inferred }) => inferred),
            say,
          )
      : say.declared({ count: declaredAxes }),
  ].filter(Boolean);
  const roles = Object.entries(say.roles).flatMap(([role, label]) => {
    const names = namesOf(parties, role, say);
    return names.length > 0 ? [html`<span>${label}${say.colon}${names.join(', ')}</span>`] : [];
  });
  const lineage = [
    succeeds && `${say.succeeds}${say.colon}${succeeds.title}`,
    ...succeededBy.map(
      // What is only announced has not followed yet.
      (other) =>
        `${say.succeededBy}${say.colon}${other.status === 'ANNOUNCED' ? other.titleAndStatus : other.title}`,
    ),
    partOf && `${say.isPartOf}${say.colon}${partOf.title}${inferredNote(partOfInferred, say)}`,
  ].flatMap((line) => (line ? [html`<span>${line}</span>`] : []));
  return html`<li><a href="${recordPath('CONVENTION', key, say)}"><strong>${title}</strong></a><span>${facts.join(' · ')}</span>${roles}${lineage}</li>`;
}
