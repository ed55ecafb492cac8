import { firstLanguage, programLanguage } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { refusalsWords } from '../../messages/generated/refusals.ts';
import { doorAt } from '../doors/door-table.ts';
import { beginning, type ParameterName, rightFor, UnknownParameter } from '../doors/parameters.ts';
import { embedHeaders, embedLayout } from '../embeds/embed-layout.ts';
import { UnknownFigures, UnreadParameter } from '../embeds/refusals.ts';
import { type Html, layout, pageHeaders } from '../pages/layout.ts';
import { homePath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';

interface Problem {
  readonly parameter?: string;
  readonly detail: string;
}

/**
 * Makes a page in the address's language of every refusal at a public door, whoever refuses: who asks for HTML reads it. Programs,
 * which do not, go on reading the problem.
 */
export function refusalPages(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!doorAt(c.req.path).isPublic) return;
    if (!c.res.headers.get('Content-Type')?.startsWith('application/problem+json')) return;
    c.res.headers.append('Vary', 'Accept');
    if (!c.req.header('Accept')?.includes('text/html')) return;
    const refusal = c.res;
    const asked = c.req.query('lang');
    const language =
      locales.find((each) => each === asked) ??
      locales.find((each) => c.req.path.startsWith(`/${each}/`)) ??
      firstLanguage;
    const isFrame = c.req.path.startsWith('/embed/');
    const why = whyOf(c, (await refusal.json()) as Problem, refusal.status, language, isFrame);
    const page = isFrame ? frameOf(why, language, publicUrl) : pageOf(c, why, language, publicUrl);
    c.res = new Response(String(await page), refusal);
    c.res.headers.delete('Content-Length');
    c.res.headers.set('Content-Type', 'text/html; charset=UTF-8');
    c.res.headers.set('Content-Language', language);
    for (const [name, value] of Object.entries(isFrame ? embedHeaders : pageHeaders))
      c.res.headers.set(name, value);
  };
}

function whyOf(
  { error, req }: Context,
  { parameter, detail }: Problem,
  status: number,
  language: Language,
  isFrame: boolean,
): string | Html {
  const say = refusalsWords[language];
  if (error instanceof UnknownFigures) return `${words[language].unknownKeys} ${error.keys.join(', ')}.`;
  if (error instanceof UnreadParameter) {
    const name = beginning(error.parameter);
    return error.meant === null ? say.notHere({ name }) : say.misspelt({ name, meant: error.meant });
  }
  if (error instanceof UnknownParameter)
    return say.notKnown({ name: beginning(error.parameter), known: error.known.join(', ') });
  if (parameter !== undefined) {
    // The graph's argument has the name of other doors' parameter.
    const name = isFrame && parameter === 'asOf' ? 'as-of' : parameter;
    const given = new URL(req.url).searchParams.getAll(name).filter((value) => value.trim() !== '');
    const right = rightOf(name, language, isFrame);
    if (given.length === 0) return say.missing({ name: beginning(name), right });
    return say.bad({
      name: beginning(name),
      given: given
        .map((text) => say.quoted({ text: beginning(text) }))
        .reduce((one, other) => say.and({ one, other })),
      right: given.length > 1 ? say.once({ right }) : right,
    });
  }
  if (status === 404) return say[isFrame ? 'frame' : 'page'].missing;
  if (status === 406) return say.forPrograms;
  if (status === 429) return say.tooMany;
  if (status === 503) return say.notNow;
  // What only programs meet is written in the words that they read.
  return status < 500 ? html`<span lang="${programLanguage}">${detail}</span>` : say.failed;
}

/** What is right for a parameter of an address; a frame's may choose its figures in other ways as well. */
function rightOf(parameter: string, language: Language, isFrame: boolean): string {
  const say = refusalsWords[language];
  if (isFrame && parameter === 'convention') return say.conventionOfFrame;
  if (!Object.hasOwn(rightFor[language], parameter)) return say.shorter;
  return rightFor[language][parameter as ParameterName];
}

const frameOf = (why: string | Html, language: Language, publicUrl: string): Html => {
  const { title } = refusalsWords[language].frame;
  return embedLayout({
    language,
    asOf: null,
    theme: 'auto',
    title,
    publicUrl,
    path: null,
    body: html`<p>${title}.</p>
<p class="change">${why}</p>`,
  });
};

// A longer address is refused for that, and not repeated.
const longestRepeated = 2000;

function pageOf({ req }: Context, why: string | Html, language: Language, publicUrl: string): Html {
  const { title } = refusalsWords[language].page;
  const { pathname, search, searchParams } = new URL(req.url);
  return layout({
    language,
    title,
    publicUrl,
    pathIn(each) {
      if (pathname.length + search.length > longestRepeated) return homePath(each);
      const query = new URLSearchParams(searchParams);
      query.delete('lang');
      if (each !== firstLanguage) query.set('lang', each);
      return query.size > 0 ? `${pathname}?${query}` : pathname;
    },
    body: html`<h1>${title}</h1>
<p>${why}</p>
<p><a href="${homePath(language)}">${words[language].home}</a></p>`,
  });
}
