import { nameIn, nameOf } from '@akto-figures/contents';
import { inEachLanguage, type Locale, locales } from '@akto-figures/quantity';
import type { OpenData } from '@akto-figures/schema';
import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { type Page, pageThrough } from '../doors/page-through.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import { type DescribedConvention, describe, type Span } from './dcat.ts';

const document = /* GraphQL */ `
  query Catalogue($at: DateTime!) {
    releases(first: 1, asOf: $at) { nodes { releasedAt } }
    earliest: figures(first: 1, sort: OLDEST_PERIOD, asOf: $at) { nodes { period { start } } }
    latest: figures(first: 1, sort: LATEST_PERIOD, asOf: $at) { nodes { period { end } } }
  }
`;

const titleIn = (language: Locale) => nameIn('title', language);
const summaryIn = (language: Locale) => nameIn('summary', language);

const conventionsDocument = /* GraphQL */ `
  query CatalogueOfConventions($at: DateTime!, $after: String) {
    conventions(first: 100, asOf: $at, after: $after) {
      nodes {
        key
        ${locales.map((each) => `${titleIn(each)}: title(locale: ${nameOf(each)}) ${summaryIn(each)}: summary(locale: ${nameOf(each)})`).join('\n        ')}
        period { start end }
        figures(first: 1) { nodes { key } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

interface Answer {
  releases: { nodes: { releasedAt: string }[] };
  earliest: { nodes: { period: { start: string | null } }[] };
  latest: { nodes: { period: { end: string | null } }[] };
}

type Texts = { readonly [Name in `${'title' | 'summary'}${Capitalize<Locale>}`]: string };

interface Convention extends Texts {
  key: string;
  period: Span | null;
  figures: { nodes: unknown[] };
}

/** /dcat.jsonld: what open-data portals harvest. */
export function catalogueRoutes(ask: Ask, publicUrl: string, openData: OpenData): Hono {
  return new Hono().get(at('/dcat.jsonld'), async (c) => {
    const { at, releasedAt } = await publicState(ask);
    const { releases, earliest, latest } = await ask<Answer>(document, { at });
    const description = describe({
      publicUrl,
      openData,
      issued: releases.nodes[0]?.releasedAt ?? null,
      modified: releasedAt,
      span: {
        start: earliest.nodes[0]?.period.start ?? null,
        end: latest.nodes[0]?.period.end ?? null,
      },
      conventions: await conventionsAt(ask, at),
    });
    return c.body(JSON.stringify(description, null, 2), 200, openToAll('application/ld+json; charset=utf-8'));
  });
}

/** The conventions that have figures at an instant. */
async function conventionsAt(ask: Ask, at: string): Promise<DescribedConvention[]> {
  const found: DescribedConvention[] = [];
  const pages = await pageThrough<Convention>(async (after) => {
    const { conventions } = await ask<{ conventions: Page<Convention> }>(conventionsDocument, { at, after });
    return conventions;
  });
  for await (const page of pages) {
    for (const { key, period, figures, ...texts } of page) {
      if (figures.nodes.length === 0) continue;
      const span = { start: period?.start ?? null, end: period?.end ?? null };
      found.push({
        key,
        title: inEachLanguage((each) => texts[titleIn(each)]),
        summary: inEachLanguage((each) => texts[summaryIn(each)]),
        span,
      });
    }
  }
  return found;
}
