import { type Context, Hono } from 'hono';
import { at } from '../../doors/door-table.ts';
import { changeKinds, readAsOf, readLanguage, readOne, readWord, roles } from '../../doors/parameters.ts';
import { refuseParameters } from '../../doors/refuse-parameters.ts';
import type { Ask } from '../../graph/ask.ts';
import { pageHeaders } from '../layout.ts';
import { type RecordType, recordPath } from '../paths.ts';
import { actorPage } from './actor-page.ts';
import { conventionPage } from './convention-page.ts';
import { copyText } from './copy-text.ts';
import { indicatorPage, type SeriesAsked } from './indicator-page.ts';
import { missingRecordPage, type RecordAnswer } from './record-page.ts';
import { type ChangesAsked, releasePage } from './release-page.ts';
import { sourcePage } from './source-page.ts';
import { canonicalTerritory, territoryPage } from './territory-page.ts';

/** A view, and what else the address says: a page reads of it what it has. */
type Asked = SeriesAsked & ChangesAsked;

type PageOf = (ask: Ask, key: string, asked: Asked, publicUrl: string) => Promise<RecordAnswer | null>;

/** The pages of all records but figures, each at its key. */
export function recordRoutes(ask: Ask, publicUrl: string): Hono {
  const routes = new Hono();
  routes.onError(refuseParameters);
  const answer = (type: RecordType, pageOf: PageOf) => async (c: Context) => {
    const { searchParams } = new URL(c.req.url);
    const key = c.req.param('key') ?? '';
    const view = {
      language: readLanguage(searchParams),
      asOf: readAsOf(searchParams),
      territory: readOne(searchParams, 'territory'),
      role: readWord(searchParams, 'role', roles),
      convention: readOne(searchParams, 'convention'),
      kind: readWord(searchParams, 'kind', changeKinds),
      after: readOne(searchParams, 'after'),
    };
    if (type === 'TERRITORY') {
      // One territory has one address, however it is called.
      const canonical = await canonicalTerritory(ask, key);
      if (canonical !== null && canonical !== key) return c.redirect(recordPath(type, canonical, view), 301);
    }
    const { page, status } =
      (await pageOf(ask, key, view, publicUrl)) ?? missingRecordPage({ type, key, view, publicUrl });
    return c.html(await page, status, pageHeaders);
  };
  return routes
    .get(at('/conventions/:key'), answer('CONVENTION', conventionPage))
    .get(at('/indicateurs/:key'), answer('INDICATOR', indicatorPage))
    .get(at('/acteurs/:key'), answer('ACTOR', actorPage))
    .get(at('/territoires/:key'), answer('TERRITORY', territoryPage))
    .get(at('/sources/:key'), answer('SOURCE', sourcePage))
    .get(at('/publications/:key'), answer('RELEASE', releasePage))
    .get(at('/assets/copy-text.js'), (c) =>
      c.body(copyText, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
    );
}
