import { Hono } from 'hono';
import { at } from '../doors/door-table.ts';
import { openToAll } from '../doors/open-to-all.ts';
import { openApi } from './openapi.ts';

/** /openapi.json: what programs may ask without GraphQL. */
export function openApiRoutes(publicUrl: string): Hono {
  const description = JSON.stringify(openApi(publicUrl), null, 2);
  return new Hono().get(at('/openapi.json'), (c) =>
    c.body(description, 200, openToAll('application/json; charset=utf-8')),
  );
}
