import type { Context, MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { BadParameter, beginning } from '../doors/parameters.ts';
import type { Html } from '../pages/layout.ts';
import { type Language, words } from '../pages/words.ts';
import { embedHeaders, embedLayout } from './embed-layout.ts';
import { refusalWords, rightFor } from './refusal-words.ts';
import { UnknownFigures, UnreadParameter } from './refusals.ts';

interface Problem {
  readonly parameter?: string;
}

/**
 * Makes a page in the frame's language of every refusal of an embed, whoever refuses: a frame shows what it is sent to people.
 * Programs, which do not ask for HTML, go on reading the problem.
 */
export function refusalPages(publicUrl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.get('Content-Type')?.startsWith('application/problem+json')) return;
    c.res.headers.append('Vary', 'Accept');
    if (!c.req.header('Accept')?.includes('text/html')) return;
    const refusal = c.res;
    const language = languageOf(c);
    const why = whyOf(c.error, (await refusal.json()) as Problem, refusal.status, language);
    c.res = new Response(String(await refusalPage(language, why, publicUrl)), refusal);
    c.res.headers.delete('Content-Length');
    c.res.headers.set('Content-Type', 'text/html; charset=UTF-8');
    c.res.headers.set('Content-Language', language);
    for (const [name, value] of Object.entries(embedHeaders)) c.res.headers.set(name, value);
  };
}

const languageOf = (c: Context): Language => (c.req.query('lang') === 'en' ? 'en' : 'fr');

function whyOf(error: Error | undefined, { parameter }: Problem, status: number, language: Language): string {
  const say = refusalWords[language];
  if (error instanceof UnknownFigures) return `${words[language].unknownKeys} ${error.keys.join(', ')}.`;
  if (error instanceof UnreadParameter) {
    const name = beginning(error.parameter);
    return error.meant === null ? say.notHere(name) : say.misspelt(name, error.meant);
  }
  if (parameter !== undefined) {
    const name = parameter === 'asOf' ? 'as-of' : parameter;
    const given = error instanceof BadParameter ? beginning(error.given) : '';
    return say.bad(beginning(name), given, rightFor(name, language));
  }
  if (status === 404) return say.missing;
  if (status === 429) return say.tooMany;
  return status === 503 ? say.notNow : say.failed;
}

const refusalPage = (language: Language, why: string, publicUrl: string): Html =>
  embedLayout({
    language,
    asOf: null,
    theme: 'auto',
    title: refusalWords[language].title,
    publicUrl,
    path: null,
    body: html`<p>${refusalWords[language].title}.</p>
<p class="change">${why}</p>`,
  });
