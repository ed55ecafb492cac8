import { readFile } from 'node:fs/promises';
import { firstLanguage } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { encodingFor } from '../answers/known-answers.ts';
import { homePath } from '../pages/paths.ts';
import { words } from '../pages/words.ts';
import { problem } from '../problem.ts';
import { encoded } from '../sdk/encoded.ts';
import { type Bundles, readBundles } from '../sdk/read-bundles.ts';

/** Which files the console's page begins with, as packages/console/build.ts says it. */
interface Entry {
  readonly script: string;
  readonly style: string;
  readonly preload: readonly string[];
}

const forEver = 'public, max-age=31536000, immutable';

/**
 * What the console's page may do: load the hub's own files and ask the hub itself. No text of anybody becomes a script or
 * a style, and no page of others frames it.
 */
const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    // The library's styles draw a chevron from an address of that kind; a picture does nothing.
    "img-src 'self' data:",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The console's templates, and those of the elements that it shows.
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; '),
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), publickey-credentials-get=(self)',
};

/** `/console`, under which every address is one page: its script looks which screen stands there. */
export async function consoleRoutes(folder: URL): Promise<Hono> {
  const [files, entry] = await Promise.all([readBundles(folder), readEntry(folder)]);
  const icons = await readFile(new URL('icons.svg', folder)).catch(() => null);
  const page = entry && pageOf(entry);
  return (
    new Hono()
      .get('/console/assets/icons.svg', (c) =>
        icons
          ? c.body(new Uint8Array(icons), 200, {
              'Content-Type': 'image/svg+xml',
              'Cache-Control': 'no-cache',
              ...own,
            })
          : missing(c),
      )
      .get('/console/assets/:file', (c) => serve(c.req.param('file'), files, c.req.raw) ?? missing(c))
      // Where the builder was before everybody had it.
      .get('/console/embed', (c) => c.redirect('/integrer', 301))
      .get('/console/*', (c) => (page ? c.html(page, 200, headers) : notBuilt(c)))
  );
}

const own = { 'X-Content-Type-Options': 'nosniff', 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Nothing where the console has not been built: the hub serves all else without it. */
async function readEntry(folder: URL): Promise<Entry | null> {
  const text = await readFile(new URL('entry.json', folder), 'utf8').catch(() => null);
  return text && JSON.parse(text);
}

const pageOf = ({ script, style, preload }: Entry) => html`<!doctype html>
<html lang="${firstLanguage}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Akto Figures – Console</title>
<link rel="stylesheet" href="/console/assets/${style}">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
${preload.map((file) => html`<link rel="modulepreload" href="/console/assets/${file}">`)}
<script type="module" src="/console/assets/${script}"></script>
</head>
<body>
<noscript>${locales.map((each) => html`<p lang="${each}">${words[each].needsScript} <a href="${homePath(each)}">${words[each].startPage}</a>.</p>`)}</noscript>
</body>
</html>`;

function serve(file: string, files: Bundles, request: Request): Promise<Response> | undefined {
  const bundle = files.get(file);
  if (!bundle || file.endsWith('.json')) return undefined;
  const encoding = encodingFor(request.headers.get('Accept-Encoding') ?? '');
  const sent = { 'Content-Type': bundle.type, 'Cache-Control': forEver, Vary: 'Accept-Encoding', ...own };
  return encoded(bundle, encoding).then(
    (body) =>
      new Response(body, {
        headers: encoding === 'identity' ? sent : { ...sent, 'Content-Encoding': encoding },
      }),
  );
}

const missing = (c: Parameters<typeof problem>[0]) =>
  problem(c, 404, 'No such file', 'A newer console has other files: load the page again.');

const notBuilt = (c: Parameters<typeof problem>[0]) =>
  problem(c, 503, 'The console is not built', 'Run `pnpm build`, then start the hub again.');
