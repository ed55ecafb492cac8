import { programLanguage } from '@akto-figures/contents';
import { html } from 'hono/html';
import { type ElementsWords, elementsWords } from '../../messages/generated/elements.ts';
import { integrateWords } from '../../messages/generated/integrate.ts';
import type { Ask } from '../graph/ask.ts';
import { scriptLine } from '../integrate/snippets.ts';
import { attributeIn } from './attributes-translated.ts';
import type { ElementDocs, Part } from './elements.ts';
import { figureCard } from './figure-card.ts';
import { type FigureOutlook, figureOutlook } from './figure-outlook.ts';
import { type FigureSummary, figureSummary, numberText } from './figure-summary.ts';
import { type Html, layout } from './layout.ts';
import { elementsPath, homePath, integratePath } from './paths.ts';
import { type Language, languages, type Words, words } from './words.ts';

const document = /* GraphQL */ `
  query Elements($locale: Locale!) {
    conventions(first: 100) {
      nodes {
        key
        title: titleAndStatus(locale: $locale)
        actionPlans { status }
        figures(first: 3) { nodes { ...FigureSummary ...FigureOutlook } }
      }
    }
  }
  ${figureSummary}
  ${figureOutlook}
`;

type Figure = FigureSummary & FigureOutlook;

interface Convention {
  key: string;
  title: string;
  actionPlans: { status: string }[];
  figures: { nodes: Figure[] };
}

interface Place {
  readonly language: Language;
  readonly publicUrl: string;
}

/** The page for who builds a site: each element live, the lines to paste, the policy to set, and all that one may use of it. */
export async function elementsPage(ask: Ask, elements: readonly ElementDocs[], place: Place): Promise<Html> {
  const { language, publicUrl } = place;
  const tell = elementsWords[language];
  const { conventions } = await ask<{ conventions: { nodes: Convention[] } }>(document, {
    locale: languages[language],
  });
  return layout({
    language,
    title: `${tell.heading} – ${words[language].title}`,
    publicUrl,
    pathIn: elementsPath,
    body: html`<h1>${tell.heading}</h1>
<p class="lead">${tell.lead}</p>
${tell.inEnglish ? html`<p>${tell.inEnglish}</p>` : ''}
<section>
<h2>${tell.start}</h2>
<p>${tell.startLead}</p>
${lines(scriptLine(publicUrl))}
<p><a href="${integratePath(language)}">${integrateWords[language].heading}</a></p>
</section>
<section>
<h2>${tell.policy}</h2>
<p>${tell.policyLead}</p>
${lines(`Content-Security-Policy: script-src ${publicUrl}; connect-src ${publicUrl}; style-src 'self'; trusted-types lit-html; require-trusted-types-for 'script'`)}
<p>${tell.policyThemes}</p>
</section>
${elements.map((element) => elementSection(element, conventions.nodes, tell, place))}
<section>
<h2>${tell.themes}</h2>
<p>${tell.themesLead}</p>
<ul>${Object.entries(tell.theme).map(([name, said]) => html`<li><a href="/sdk/v1/themes/${name}.css">${name}.css</a>${words[language].colon}${said}</li>`)}</ul>
${lines(`<link rel="stylesheet" href="${publicUrl}/sdk/v1/themes/neutral.css">`)}
</section>
<section>
<h2>${tell.tools}</h2>
<ul>
<li><a href="${homePath(language)}">${words[language].home}</a></li>
<li><a href="/sdk/manifest.json">${tell.versions}</a></li>
<li><a href="/sdk/v1/custom-elements.json">${tell.manifest}</a></li>
</ul>
</section>`,
  });
}

function elementSection(
  element: ElementDocs,
  conventions: readonly Convention[],
  tell: ElementsWords,
  place: Place,
): Html {
  const { tagName, description, attributes, events, cssParts, cssProperties } = element;
  const said = html`${description.split('\n\n').map((paragraph) => html`<p lang="${programLanguage}">${paragraph}</p>`)}`;
  return html`<section id="${tagName}">
<h2><code>&lt;${tagName}&gt;</code></h2>
${said}
<h3>${tell.examples}</h3>
${examplesOf(tagName, conventions, tell, place)}
${parts(tell.attributes, attributes, (name) => attributeIn(place.language, tagName, name))}
${parts(tell.events, events)}
${parts(tell.parts, cssParts)}
${parts(tell.properties, cssProperties)}
</section>`;
}

/** An element as a page would have it, once live and once to paste. */
function examplesOf(
  tagName: string,
  conventions: readonly Convention[],
  tell: ElementsWords,
  { language }: Place,
): Html[] {
  const say: Words = words[language];
  const [featured] = conventions.toSorted((a, b) => b.figures.nodes.length - a.figures.nodes.length);
  const planned = conventions.find(({ actionPlans }) => actionPlans.length > 0);
  const figures = featured?.figures.nodes ?? [];
  const [first] = figures;
  if (tagName === 'akto-map' && planned) {
    const line = `<akto-map convention="${planned.key}">${written(planned.title)}</akto-map>`;
    return [
      html`<h4>${tell.map}</h4>
<akto-map convention="${planned.key}"><p>${planned.title}</p></akto-map>
${lines(line)}`,
    ];
  }
  if (tagName === 'akto-figure' && first) {
    const number = numberText(first);
    return [
      html`<h4>${tell.sentence}</h4>
<p>${tell.before} <akto-figure figure="${first.key}">${number}</akto-figure>, ${first.label}.</p>
${lines(`<akto-figure figure="${first.key}">${number}</akto-figure>`)}`,
    ];
  }
  if (tagName !== 'akto-figures') return [];
  const keys = figures.map(({ key }) => key).join(' ');
  const fallback = figures.map((figure) => written(`${numberText(figure)} – ${figure.label}`)).join('<br>');
  return (['cards', 'list', 'band'] as const).map(
    (name) => html`<h4>${tell[name]}</h4>
<akto-figures figures="${keys}" layout="${name}"><ul class="figures">${figures.map((figure) => figureCard(figure, say))}</ul></akto-figures>
${lines(`<akto-figures figures="${keys}" layout="${name}">${fallback}</akto-figures>`)}`,
  );
}

function parts(
  heading: string,
  all: readonly Part[],
  translated?: (name: string) => string | undefined,
): Html {
  return html`<h3>${heading}</h3>
<dl>${all.map(({ name, type, description }) => {
    const text = translated?.(name);
    const told = text ? html`<dd>${text}</dd>` : html`<dd lang="${programLanguage}">${description}</dd>`;
    return html`<div><dt><code>${name}</code> ${type ? html`<code>${type.text}</code>` : ''}</dt>${told}</div>`;
  })}</dl>`;
}

/** A text as it is written in HTML. */
const written = (text: string): string => String(html`${text}`);

const lines = (text: string): Html => html`<pre><code>${text}</code></pre>`;
