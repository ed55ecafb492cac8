import { Hono } from 'hono';
import { at, closedDoors } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { BadParameter, readLanguage, readOne } from '../doors/parameters.ts';
import type { Ask } from '../graph/ask.ts';
import { problem } from '../problem.ts';
import { forModels } from './llms.ts';
import { sitemap } from './sitemap.ts';

/** What programs ask for that read the web: /robots.txt, /sitemap.xml and /llms.txt. */
export function robotRoutes(ask: Ask, publicUrl: string): Hono {
  return new Hono()
    .get(at('/robots.txt'), (c) => c.body(robots(publicUrl), 200, openToAll('text/plain; charset=utf-8')))
    .get(at('/sitemap.xml'), async (c) => {
      const pages = await sitemap(ask, publicUrl, readPart(new URL(c.req.url).searchParams));
      if (pages) return c.body(pages, 200, openToAll('application/xml; charset=utf-8'));
      return problem(c, 404, 'No such part', 'There are fewer parts; /sitemap.xml names them.');
    })
    .get(at('/llms.txt'), async (c) => {
      const query = new URL(c.req.url).searchParams;
      const language = readLanguage(query);
      const after = readOne(query, 'after') ?? null;
      const text = await forModels(ask, publicUrl, { language, after });
      return c.body(text, 200, {
        ...openToAll('text/plain; charset=utf-8'),
        'Content-Language': language,
      });
    });
}

// All that is public may be read and found. What is closed has nothing for a robot.
const disallowed = Object.keys(closedDoors).map((path) => path.replace(/\/\*$/, ''));

function robots(publicUrl: string): string {
  return `User-agent: *
${disallowed.map((path) => `Disallow: ${path}`).join('\n')}

Sitemap: ${publicUrl}/sitemap.xml
`;
}

function readPart(query: URLSearchParams): number | null {
  const given = query.get('part');
  if (given === null) return null;
  if (!/^[1-9]\d{0,4}$/.test(given)) throw new BadParameter('part', given, 'the number of a part, such as 2');
  return Number(given);
}
