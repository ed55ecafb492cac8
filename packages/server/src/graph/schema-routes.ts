import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { nothingHere } from '../refusals/nothing-here.ts';

const type = { 'Content-Type': 'application/graphql; charset=utf-8' };
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/**
 * /schema.graphql is the public graph of this hub, and so is /schema/<version>.graphql under the version that it runs, for as long as
 * that one is in the making. Under the number of a version that is out stands what was kept of it, for ever.
 */
export function schemaRoutes(
  present: { readonly version: string; readonly sdl: string },
  released: ReadonlyMap<string, string>,
): Hono {
  return new Hono()
    .get(at('/schema.graphql'), (c) => c.body(present.sdl, 200, type))
    .get(at('/schema/:file{[^/]+\\.graphql}'), (c) => {
      const version = c.req.param('file').replace(/\.graphql$/, '');
      const sdl = released.get(version);
      if (sdl !== undefined) return c.body(sdl, 200, { ...type, ...forEver });
      return version === present.version ? c.body(present.sdl, 200, type) : nothingHere(c);
    });
}
