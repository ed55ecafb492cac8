import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import type { Ask } from '../graph/ask.ts';
import { describe } from './dcat.ts';

const document = /* GraphQL */ `
  query Catalogue {
    hub { releasedAt }
    releases(first: 1) { nodes { releasedAt } }
  }
`;

interface Answer {
  hub: { releasedAt: string | null };
  releases: { nodes: { releasedAt: string }[] };
}

/** /dcat.jsonld: what open-data portals harvest. */
export function catalogueRoutes(ask: Ask, publicUrl: string): Hono {
  return new Hono().get(at('/dcat.jsonld'), async (c) => {
    const { hub, releases } = await ask<Answer>(document);
    const issued = releases.nodes[0]?.releasedAt ?? null;
    const description = describe({ publicUrl, issued, modified: hub.releasedAt });
    return c.body(JSON.stringify(description, null, 2), 200, openToAll('application/ld+json; charset=utf-8'));
  });
}
