import { firstLanguage, texts } from '@akto-figures/contents';
import { html, raw } from 'hono/html';
import { type DocumentationWords, documentationWords } from '../../messages/generated/documentation.ts';
import { type Html, layout } from '../pages/layout.ts';
import { docsPath, doorPath, guidePath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { Guide, Question, Section } from './guide.ts';
import { questionHtml } from './question.ts';
import { searchGuides } from './search-guides.ts';

/** Where a page stands. */
interface Place {
  readonly language: Language;
  readonly publicUrl: string;
}

/** /docs: what there is to read, and where words are found in it. */
export function guidesPage(guides: readonly Guide[], search: string | undefined, place: Place): Html {
  const { language, publicUrl } = place;
  const tell = documentationWords[language];
  return layout({
    language,
    title: `${tell.heading} – ${words[language].title}`,
    description: tell.lead,
    publicUrl,
    pathIn: docsPath,
    body: html`<h1>${tell.heading}</h1>
<p class="lead">${tell.lead}</p>
<form class="search" action="/docs" role="search">
<label for="q">${tell.search}</label>
<input id="q" name="q" type="search" maxlength="${texts.search.most}" required value="${search ?? ''}">
${language === firstLanguage ? '' : html`<input type="hidden" name="lang" value="${language}">`}
<button>${tell.find}</button>
</form>
${search === undefined ? '' : foundHtml(guides, search, tell, language)}
<section>
<h2>${tell.contents}</h2>
<ol class="contents">${guides.map(
      ({ name, title, leadText }) =>
        html`<li><a href="${guidePath(name, language)}">${title}</a><br>${leadText}</li>`,
    )}</ol>
</section>`,
  });
}

function foundHtml(
  guides: readonly Guide[],
  search: string,
  tell: DocumentationWords,
  language: Language,
): Html {
  const found = searchGuides(guides, search);
  const said = tell.found({ count: found.length, search });
  return html`<section>
<h2>${said}</h2>
${found.length === 0 ? html`<p>${tell.foundNothing}</p>` : ''}
<ul class="contents">${found.map(
    ({ guide, section, excerpt }) =>
      html`<li><a href="${guidePath(guide.name, language)}#${section.id}">${guide.title} – ${section.heading}</a><br>${excerpt}</li>`,
  )}</ul>
</section>`;
}

/** A guide, with all others a step away. */
export function guidePage(guides: readonly Guide[], guide: Guide, place: Place): Html {
  const { language, publicUrl } = place;
  const tell = documentationWords[language];
  const { name, title, lead, leadText, sections } = guide;
  const next = guides[guides.indexOf(guide) + 1];
  return layout({
    language,
    title: `${title} – ${tell.heading} – ${words[language].title}`,
    description: leadText,
    publicUrl,
    pathIn: (each) => guidePath(name, each),
    script: '/assets/try-question.js',
    alternates:
      name === 'changelog'
        ? [{ type: 'application/atom+xml', address: doorPath('/changelog.atom', language) }]
        : [],
    body: html`<nav class="guides" aria-label="${tell.heading}">
<a href="${docsPath(language)}">${tell.heading}</a>
${guides.map((each) => html`<a href="${guidePath(each.name, language)}"${each === guide ? html` aria-current="page"` : ''}>${each.title}</a>`)}
</nav>
<article class="guide">
<h1>${title}</h1>
<div class="lead">${fromHere(lead, publicUrl)}</div>
${sections.map((section) => sectionHtml(section, guide, place))}
</article>
${next ? html`<p>${tell.next} <a href="${guidePath(next.name, language)}">${next.title}</a></p>` : ''}`,
  });
}

function sectionHtml({ id, heading, parts }: Section, { name }: Guide, { language, publicUrl }: Place): Html {
  // A newcomer came for the lines themselves.
  const isOpen = name === 'start';
  const shown = (part: string | Question, index: number) =>
    typeof part === 'string'
      ? fromHere(part, publicUrl)
      : questionHtml(part, { id: `${id}-${index}`, isOpen, language, publicUrl });
  return html`<section id="${id}">
<h2>${heading}</h2>
${parts.map(shown)}
</section>`;
}

/** HTML of a source, in which https://HUB stands for the hub that shows it. */
const fromHere = (source: string, publicUrl: string): Html =>
  raw(source.replaceAll('https://HUB', String(html`${publicUrl}`)));
