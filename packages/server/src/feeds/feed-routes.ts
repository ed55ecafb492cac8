import { Hono } from 'hono';
import { openToAll } from '../doors/open-to-all.ts';
import { readLanguage } from '../doors/parameters.ts';
import { type ToldFigure, toldFigure } from '../doors/told-figure.ts';
import type { Ask } from '../graph/ask.ts';
import { languages } from '../pages/words.ts';
import { type FeedRelease, feed } from './atom.ts';

// What a reader who looks in once a month should not miss.
const document = /* GraphQL */ `
  query Feed($locale: Locale!) {
    hub { releasedAt }
    releases(last: 50) { nodes { id title(locale: $locale) note(locale: $locale) releasedAt } }
    figures(first: 100, sort: LATEST_RELEASE) { nodes { history { ...ToldFigure } } }
  }
  ${toldFigure}
`;

interface Answer {
  hub: { releasedAt: string | null };
  releases: { nodes: FeedRelease[] };
  figures: { nodes: { history: ToldFigure[] }[] };
}

/** /feed.atom: each release, and each figure that one of them corrected or revised, with the public note. */
export function feedRoutes(ask: Ask, publicUrl: string): Hono {
  return new Hono().get('/feed.atom', async (c) => {
    const language = readLanguage(new URL(c.req.url).searchParams);
    const { hub, releases, figures } = await ask<Answer>(document, { locale: languages[language] });
    const atom = feed(
      {
        releases: releases.nodes,
        states: figures.nodes.flatMap(({ history }) => history),
        updated: hub.releasedAt,
      },
      language,
      publicUrl,
    );
    return c.body(atom, 200, {
      ...openToAll('application/atom+xml; charset=utf-8'),
      'Content-Language': language,
    });
  });
}
