import { type Door, publicDoors } from '../doors/door-table.ts';
import { type Page, pageThrough } from '../doors/page-through.ts';
import { publicState } from '../doors/public-state.ts';
import { type Xml, xml } from '../doors/xml.ts';
import type { Ask } from '../graph/ask.ts';
import { guideNames } from '../guides/guide.ts';

const document = /* GraphQL */ `
  query Sitemap($at: DateTime!, $after: String) {
    figures(first: 100, asOf: $at, after: $after) {
      nodes { url releasedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;
const countDocument = /* GraphQL */ `
  query FigureCount($at: DateTime!) { figures(asOf: $at) { totalCount } }
`;

interface Place {
  url: string;
  releasedAt: string | null;
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * The pages of the hub for those who search. A sitemap holds at most 50,000 addresses: where there are more figures, the
 * whole is a list of parts. Null for a part that there is not.
 *
 * @param pagesInPart how many hundreds of figures a part holds
 */
export async function sitemap(
  ask: Ask,
  publicUrl: string,
  part: number | null,
  pagesInPart = 499,
): Promise<string | null> {
  const { at, releasedAt } = await publicState(ask);
  const { figures } = await ask<{ figures: { totalCount: number } }>(countDocument, { at });
  const parts = Math.max(1, Math.ceil(figures.totalCount / (100 * pagesInPart)));
  if (part === null && parts > 1) return head + listOfParts(publicUrl, parts).source;
  if (part !== null && part > parts) return null;
  const number = part ?? 1;
  const places: Place[] = number === 1 ? pagesOfTheHub(publicUrl, releasedAt) : [];
  let page = 0;
  for await (const figures of await pages(ask, at)) {
    page += 1;
    if (page > number * pagesInPart) break;
    if (page > (number - 1) * pagesInPart) places.push(...figures);
  }
  return head + xml`<urlset xmlns="${namespace}">\n${places.map(placeXml)}\n</urlset>\n`.source;
}

/** The pages that are no figure's, as the table of public paths has them. */
const pagesOfTheHub = (publicUrl: string, releasedAt: string | null): Place[] =>
  Object.entries<Door>(publicDoors).flatMap(([path, { sitemap }]) => {
    if (sitemap === 'EACH_GUIDE')
      return guideNames.map((name) => ({ url: publicUrl + path.replace(':guide', name), releasedAt: null }));
    if (sitemap !== 'CHANGES' && sitemap !== 'STAYS') return [];
    return [{ url: publicUrl + path, releasedAt: sitemap === 'CHANGES' ? releasedAt : null }];
  });

function pages(ask: Ask, at: string) {
  return pageThrough<Place>(async (after) => {
    const { figures } = await ask<{ figures: Page<Place> }>(document, { at, after });
    return figures;
  });
}

function listOfParts(publicUrl: string, parts: number): Xml {
  const items = Array.from(
    { length: parts },
    (_, index) => xml`<sitemap><loc>${publicUrl}/sitemap.xml?part=${index + 1}</loc></sitemap>`,
  );
  return xml`<sitemapindex xmlns="${namespace}">\n${items}\n</sitemapindex>\n`;
}

const placeXml = ({ url, releasedAt }: Place): Xml =>
  xml`<url><loc>${url}</loc>${releasedAt === null ? '' : xml`<lastmod>${releasedAt}</lastmod>`}</url>`;
