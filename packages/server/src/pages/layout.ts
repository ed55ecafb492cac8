import { locales } from '@akto-figures/quantity';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { browseWords } from '../../messages/generated/browse.ts';
import { subscribeWords } from '../../messages/generated/subscribe.ts';
import { cataloguePath, doorPath, homePath, statementPath, subscriptionPath } from './paths.ts';
import { type Language, words } from './words.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What every page says to the browser: nothing but our own files, no frame around it, no script in it. */
export const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** The same where a frame may go: by a link of an embed, whose frame opens no other window. There is nothing to press by mistake. */
export const framedPageHeaders = {
  ...pageHeaders,
  'Content-Security-Policy': pageHeaders['Content-Security-Policy'].replace(
    "frame-ancestors 'none'",
    'frame-ancestors *',
  ),
};

/** The same where a form of the page asks this hub. */
export const pageHeadersWithForm = {
  ...pageHeaders,
  'Content-Security-Policy': pageHeaders['Content-Security-Policy'].replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
};

interface Page {
  language: Language;
  title: string;
  /** What search engines show beneath the title; what the hub is, unless said. */
  description?: string;
  /** Where the hub is reached from outside. */
  publicUrl: string;
  /** The page's own path in each language. */
  pathIn(language: Language): string;
  /** Where what it says today is, where this page is of an instant in the past. */
  presentPath?: string;
  /** The same in other forms, for programs that look for them: whole addresses, and the type of each. */
  alternates?: readonly { readonly type: string; readonly address: string }[];
  /** What is shown where somebody shares the page's address: a title to be read, and a picture's whole address. */
  shared?: { readonly title: string; readonly picture: string };
  /** Whether search engines list it; they do unless said. */
  isFound?: boolean;
  /** The address of a script of its own, beside those of all pages. */
  script?: string;
  /** What the foot says of accessibility; that there is a statement, unless said. The start page says its state, as the law asks. */
  accessibility?: string;
  /** Data for machines, as JSON-LD. */
  data?: object;
  body: Html;
}

export function layout(page: Page): Html {
  const {
    language,
    title,
    publicUrl,
    pathIn,
    presentPath,
    alternates = [],
    shared,
    isFound = true,
    script,
    data,
    body,
  } = page;
  const say = words[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${page.description ?? say.lead}">
${isFound ? '' : html`<meta name="robots" content="noindex">`}
${shared ? sharedTags(page, shared, page.description ?? say.lead) : ''}
<link rel="stylesheet" href="/assets/pages.css">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
<link rel="canonical" href="${publicUrl}${presentPath ?? pathIn(language)}">
${presentPath ? html`<link rel="latest-version" href="${publicUrl}${presentPath}">` : ''}
${locales.map((each) => html`<link rel="alternate" hreflang="${each}" href="${publicUrl}${pathIn(each)}">`)}
<link rel="alternate" type="application/atom+xml" title="${say.title}" href="${doorPath('/feed.atom', language)}">
${alternates.map(({ type, address }) => html`<link rel="alternate" type="${type}" title="${title}" href="${address}">`)}
<script type="module" src="/assets/map-room.js"></script>
<script type="module" src="/sdk/v1/akto-figures.js"></script>
${script ? html`<script type="module" src="${script}"></script>` : ''}
${data ? html`<script type="application/ld+json">${raw(jsonForHtml(data))}</script>` : ''}
</head>
<body>
<header>
<a class="skip" href="#content">${say.skip}</a>
<a class="brand" href="${homePath(language)}">${say.title}</a>
<a class="catalogue" href="${cataloguePath(language)}">${browseWords[language].catalogue}</a>
<a class="console" href="/console">${say.console}</a>
${locales.filter((each) => each !== language).map((each) => html`<a class="language" href="${pathIn(each)}" lang="${each}" hreflang="${each}">${words[each].ownName}</a>`)}
</header>
<main id="content">
${body}
</main>
<footer>
<ul>
<li><a href="${subscriptionPath(language)}">${subscribeWords[language].heading}</a></li>
<li><a href="${statementPath('accessibility', language)}">${page.accessibility ?? say.foot.accessibility}</a></li>
<li><a href="${statementPath('legal-notice', language)}">${say.foot.legalNotice}</a></li>
<li><a href="${statementPath('privacy', language)}">${say.foot.privacy}</a></li>
</ul>
</footer>
</body>
</html>`;
}

/** As the Open Graph protocol and what goes by "twitter:" name them. */
const sharedTags = (
  { language, pathIn, publicUrl }: Page,
  { title, picture }: NonNullable<Page['shared']>,
  description: string,
): Html =>
  html`<meta property="og:type" content="article">
<meta property="og:site_name" content="${words[language].title}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${publicUrl}${pathIn(language)}">
<meta property="og:locale" content="${words[language].dates.replace('-', '_')}">
<meta property="og:image" content="${picture}">
<meta property="og:image:alt" content="${description}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${description}">
<meta name="twitter:image" content="${picture}">`;

/** JSON that cannot end the element it stands in: a label with `</script>` in it stays a label. */
function jsonForHtml(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
