import { type Context, Hono } from 'hono';
import { at, inEachOther } from '../doors/door-table.ts';
import { readOne } from '../doors/parameters.ts';
import { refuseParameters } from '../doors/refuse-parameters.ts';
import { readFiguresEmbed } from '../embeds/embed-parameters.ts';
import { newsletter } from '../embeds/newsletter.ts';
import { cardLines } from '../figure-files/card-lines.ts';
import type { Ask } from '../graph/ask.ts';
import { languageAt } from '../pages/language-at.ts';
import { pageHeadersWithForm } from '../pages/layout.ts';
import { integratePath } from '../pages/paths.ts';
import { type Language, words } from '../pages/words.ts';
import type { PinnedVersion } from '../sdk/pinned-version.ts';
import { allSnippets } from './all-snippets.ts';
import { type Builder, builderPage } from './builder-page.ts';
import { builderScript } from './builder-script.ts';
import { type Choice, readChoice } from './choice.ts';
import { framePath } from './element.ts';
import { askFallback, type Fallback } from './fallback.ts';
import { findPicks, firstPicks } from './pick.ts';

interface Parts {
  readonly ask: Ask;
  readonly publicUrl: string;
  /** The version that a page can pin; null before the first release. */
  readonly pinned: PinnedVersion | null;
}

/** The embed builder, at an address of its own in each language. */
export function builderRoutes(parts: Parts): Hono {
  const routes = new Hono();
  routes.onError(refuseParameters);
  const answer = (c: Context) => show(c, languageAt(c, integratePath), parts);
  inEachOther('embed', (path) => routes.get(at(path), answer));
  return routes
    .get(at('/integrer'), answer)
    .get(at('/assets/integrate.js'), (c) =>
      c.body(builderScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    );
}

async function show(c: Context, language: Language, { ask, pinned, publicUrl }: Parts): Promise<Response> {
  const query = new URL(c.req.url).searchParams;
  const choice = readChoice(query, language);
  const search = query.get('q')?.trim() ? (readOne(query, 'q') ?? null) : null;
  const found =
    search === null
      ? { picks: choice.subject ? [] : await firstPicks(ask, language), readAs: null }
      : await findPicks(ask, search, language);
  const shown = choice.subject ? await shownOf(choice, { ask, pinned, publicUrl }) : null;
  const builder: Builder = { language, publicUrl, choice, search, found, shown };
  return c.html(await builderPage(builder), 200, { ...pageHeadersWithForm, 'Content-Language': language });
}

async function shownOf(choice: Choice, { ask, pinned, publicUrl }: Parts): Promise<Builder['shown']> {
  const fallback = await askFallback(ask, choice);
  const snippets = allSnippets(choice, {
    hub: publicUrl,
    fallback,
    pinned,
    sizes: sizesOf(choice, fallback),
    letter: await letterOf(choice, fallback, publicUrl),
  });
  return { fallback, snippets, pinned };
}

const sizesOf = ({ language }: Choice, { figures }: Fallback) =>
  new Map(figures?.figures.map((figure) => [figure.key, cardLines(figure, words[language])]));

async function letterOf(choice: Choice, { figures }: Fallback, publicUrl: string): Promise<string | null> {
  if (!figures) return null;
  const path = framePath(choice);
  const embed = readFiguresEmbed(new URL(path, publicUrl).searchParams);
  return String(await newsletter(embed, figures, { publicUrl, path })).trim();
}
