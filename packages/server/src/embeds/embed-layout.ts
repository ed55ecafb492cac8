import { html } from 'hono/html';
import { asOfText } from '../pages/figure-summary.ts';
import type { Html } from '../pages/layout.ts';
import { words } from '../pages/words.ts';
import type { EmbedView } from './embed-parameters.ts';

/**
 * What an embed says to the browser: anybody may frame it and use it, it loads our stylesheet and the script of its links.
 * Checkers of search engines read robots.txt in its name, for which it may connect here.
 */
export const embedHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

interface EmbedPage extends EmbedView {
  readonly title: string;
  readonly publicUrl: string;
  /** Its own path with its parameters, by which oEmbed finds it; null for what nobody is to find. */
  readonly path: string | null;
  /** The page that search engines show in its place; without one, itself, whatever its looks. */
  readonly canonicalPath?: string | undefined;
  readonly body: Html;
}

/** A page that stands in a frame on somebody's page: no header, nothing that needs a script; its links open beside that page. */
export function embedLayout(page: EmbedPage): Html {
  const { asOf, body, canonicalPath, language, path, publicUrl, theme, title } = page;
  const addresses = (
    path: string,
  ) => html`<link rel="canonical" href="${publicUrl}${canonicalPath ?? withoutLooks(path)}">
<link rel="alternate" type="application/json+oembed" title="${title}" href="${publicUrl}/oembed?url=${encodeURIComponent(publicUrl + path)}">`;
  return html`<!doctype html>
<html lang="${language}" data-theme="${theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
<meta name="description" content="${words[language].lead}">
<title>${title}</title>
<base target="_blank">
<script src="/assets/frame-links.js" defer></script>
<link rel="stylesheet" href="/assets/pages.css">
<link rel="stylesheet" href="/assets/embed.css">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
${path === null ? html`<meta name="robots" content="noindex">` : addresses(path)}
</head>
<body class="embed">
<main>
<h1 class="heard">${title}</h1>
${asOf ? html`<p class="as-of">${asOfText(asOf, words[language])}</p>` : ''}
${body}
</main>
</body>
</html>`;
}

function withoutLooks(path: string): string {
  const { pathname, searchParams } = new URL(path, 'https://hub.invalid');
  for (const name of ['theme', 'layout']) searchParams.delete(name);
  return `${pathname}?${searchParams}`;
}
