import { firstLanguage } from '@akto-figures/contents';
import { type Door, publicDoors } from '../doors/door-table.ts';
import { type Page, pageThrough } from '../doors/page-through.ts';
import { publicState } from '../doors/public-state.ts';
import { type Xml, xml } from '../doors/xml.ts';
import type { Ask } from '../graph/ask.ts';
import { guideNames } from '../guides/guide.ts';
import { type RecordType, recordPath, territoryAddress } from '../pages/paths.ts';

const figuresDocument = /* GraphQL */ `
  query Sitemap($at: DateTime!, $after: String) {
    list: figures(first: 100, asOf: $at, after: $after) {
      nodes { url releasedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/** The records that have a page, each by the list of the graph that has them and what their addresses are made of. */
const lists = {
  CONVENTION: { list: 'conventions', named: 'key' },
  INDICATOR: { list: 'indicators', named: 'key' },
  ACTOR: { list: 'actors', named: 'key' },
  TERRITORY: { list: 'territories', named: 'code iso level' },
  SOURCE: { list: 'sources', named: 'key' },
  COLLECTION: { list: 'collections', named: 'key' },
  RELEASE: { list: 'releases', named: 'id' },
} as const satisfies Record<RecordType, { list: string; named: string }>;

const recordsDocument = (type: RecordType): string => /* GraphQL */ `
  query SitemapOfRecords($at: DateTime!, $after: String) {
    list: ${lists[type].list}(first: 100, asOf: $at, after: $after) {
      nodes { ${lists[type].named} }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

const countDocument = /* GraphQL */ `
  query SitemapCounts($at: DateTime!) {
    figures(asOf: $at) { totalCount }
    ${Object.values(lists).map(({ list }) => `${list}(asOf: $at) { totalCount }`)}
  }
`;

interface Place {
  url: string;
  releasedAt: string | null;
}

type Named = { key: string } | { id: string } | Parameters<typeof territoryAddress>[0];

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const inPage = 100;

/**
 * The pages of the hub for those who search. A sitemap holds at most 50,000 addresses: where there are more records, the
 * whole is a list of parts. Null for a part that there is not.
 *
 * @param pagesInPart how many hundreds of records a part holds
 */
export async function sitemap(
  ask: Ask,
  publicUrl: string,
  part: number | null,
  pagesInPart = 499,
): Promise<string | null> {
  const { at, releasedAt } = await publicState(ask);
  const counts = await ask<Record<string, { totalCount: number }>>(countDocument, { at });
  const pagesInAll = Object.values(counts).reduce(
    (sum, { totalCount }) => sum + Math.ceil(totalCount / inPage),
    0,
  );
  const parts = Math.max(1, Math.ceil(pagesInAll / pagesInPart));
  if (part === null && parts > 1) return head + listOfParts(publicUrl, parts).source;
  if (part !== null && part > parts) return null;
  const number = part ?? 1;
  const places: Place[] = number === 1 ? pagesOfTheHub(publicUrl, releasedAt) : [];
  let page = 0;
  for await (const records of allPages(ask, publicUrl, at)) {
    page += 1;
    if (page > number * pagesInPart) break;
    if (page > (number - 1) * pagesInPart) places.push(...records);
  }
  return head + xml`<urlset xmlns="${namespace}">\n${places.map(placeXml)}\n</urlset>\n`.source;
}

/** The pages that are no record's, as the table of public paths has them. */
const pagesOfTheHub = (publicUrl: string, releasedAt: string | null): Place[] =>
  Object.entries<Door>(publicDoors).flatMap(([path, { sitemap }]) => {
    if (sitemap === 'EACH_GUIDE')
      return guideNames.map((name) => ({ url: publicUrl + path.replace(':guide', name), releasedAt: null }));
    if (sitemap !== 'CHANGES' && sitemap !== 'STAYS') return [];
    return [{ url: publicUrl + path, releasedAt: sitemap === 'CHANGES' ? releasedAt : null }];
  });

/** The pages of all records, a hundred at a time: those of figures come last. */
async function* allPages(ask: Ask, publicUrl: string, at: string): AsyncGenerator<readonly Place[]> {
  for (const type of Object.keys(lists) as RecordType[]) {
    const pages = await listed<Named>(ask, recordsDocument(type), at);
    for await (const records of pages)
      if (records.length > 0) yield records.map((record) => placeOf(publicUrl, type, record));
  }
  yield* await listed<Place>(ask, figuresDocument, at);
}

const listed = <Item>(ask: Ask, document: string, at: string) =>
  pageThrough<Item>(async (after) => (await ask<{ list: Page<Item> }>(document, { at, after })).list);

function placeOf(publicUrl: string, type: RecordType, record: Named): Place {
  const key = 'key' in record ? record.key : 'id' in record ? record.id : territoryAddress(record);
  return { url: publicUrl + recordPath(type, key, { language: firstLanguage }), releasedAt: null };
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
