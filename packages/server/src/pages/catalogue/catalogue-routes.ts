import { type Context, Hono } from 'hono';
import { at, inEachOther } from '../../doors/door-table.ts';
import { refuseParameters } from '../../doors/refuse-parameters.ts';
import type { Ask } from '../../graph/ask.ts';
import { languageAt } from '../language-at.ts';
import { type Html, pageHeadersWithForm } from '../layout.ts';
import { cataloguePath } from '../paths.ts';
import { collectionPage } from '../records/collection-page.ts';
import { missingRecordPage } from '../records/record-page.ts';
import { readAsked } from './asked.ts';
import { cataloguePage, tooManyWordsPage } from './catalogue-page.ts';
import { findAsOneTypes } from './find-as-one-types.ts';
import { isOfWords } from './is-of-words.ts';

/** The public catalogue, at an address of its own in each language. */
export function catalogueRoutes(ask: Ask, publicUrl: string): Hono {
  const routes = new Hono();
  routes.onError(refuseParameters);
  const answer = async (c: Context) => {
    const { searchParams } = new URL(c.req.url);
    const language = languageAt(c, cataloguePath);
    const asked = readAsked(searchParams, language);
    const send = async (page: Html, status: 200 | 400 | 404 | 410) =>
      c.html(await page, status, pageHeadersWithForm);
    const { collection: key } = asked;
    if (key !== null) {
      const found = await collectionPage(ask, key, asked, publicUrl);
      const { page, status } =
        found ?? missingRecordPage({ type: 'COLLECTION', key, view: asked, publicUrl });
      return send(page, status);
    }
    try {
      return await send(await cataloguePage(ask, asked, publicUrl), 200);
    } catch (error) {
      if (!isOfWords(error)) throw error;
      return send(tooManyWordsPage(asked, publicUrl), 400);
    }
  };
  routes.get(at('/chiffres'), answer);
  inEachOther('figures', (path) => routes.get(at(path), answer));
  return routes.get(at('/assets/find-as-one-types.js'), (c) =>
    c.body(findAsOneTypes, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  );
}
