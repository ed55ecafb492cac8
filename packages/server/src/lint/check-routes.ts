import type { Atlas } from '@akto-figures/contents';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { at, inEachOther } from '../doors/door-table.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import { takeFairTurns } from '../limits/fair-turns.ts';
import { bytesOfOneRequest } from '../limits/limits.ts';
import { languageAt } from '../pages/language-at.ts';
import { pageHeadersWithForm } from '../pages/layout.ts';
import { checkPath } from '../pages/paths.ts';
import { type Checked, checkPage } from './check-page.ts';
import { createLinter, type Linter } from './lint-page.ts';
import { readApart } from './read-apart.ts';

interface Parts {
  readonly ask: Ask;
  readonly atlas: Atlas;
  readonly publicUrl: string;
  readonly clientOf: (c: Context) => string;
}

/** More figures than these are read for a page by `pnpm hub lint` alone, which has a process of its own. */
const mostFigures = 20_000;

/** How many pages are looked at at once, of all and of one. */
const checkTurns = { ofAll: 2, ofOne: 1, patienceMs: 10_000 } as const;

/** The page that looks at pages of others, at an address of its own in each language. */
export function checkRoutes(parts: Parts): Hono {
  const routes = new Hono();
  const linterNow = keepLinter(parts);
  const inTurn = takeFairTurns(checkTurns, checkTurns.patienceMs);
  const show = async (c: Context, checked: Checked | null, status: 200 | 413 = 200) => {
    const language = languageAt(c, checkPath);
    const headers = { ...pageHeadersWithForm, 'Content-Language': language };
    return c.html(await checkPage(language, parts.publicUrl, checked), status, {
      ...headers,
      'Cache-Control': c.req.method === 'POST' ? 'no-store' : 'no-cache',
    });
  };
  const ofOneMegabyte = bodyLimit({
    maxSize: bytesOfOneRequest,
    onError: (c) => show(c, { address: null, pasted: null, found: 'tooLarge' }, 413),
  });
  const check = async (c: Context) => {
    // Whoever sends slowly keeps nobody waiting.
    const sent = await c.req.arrayBuffer();
    const { address, page, found } = await inTurn(parts.clientOf(c), async () => {
      const form = await readForm(sent, c.req.header('Content-Type'));
      return { ...form, found: await look(form.page, linterNow) };
    });
    return show(c, { address, pasted: address === null ? page : null, found });
  };
  routes.get(at('/verifier'), (c) => show(c, null)).post(at('/verifier'), ofOneMegabyte, check);
  inEachOther('check', (path) =>
    routes.get(at(path), (c) => show(c, null)).post(at(path), ofOneMegabyte, check),
  );
  return routes;
}

async function readForm(
  sent: ArrayBuffer,
  type = '',
): Promise<{ readonly address: string | null; readonly page: string }> {
  // A form that is none, or is damaged, has nothing in it.
  const form = await new Response(sent, { headers: { 'Content-Type': type } })
    .formData()
    .catch(() => new FormData());
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const address = URL.parse(textOf('address').slice(0, 2000));
  return {
    address: address && /^https?:$/.test(address.protocol) ? address.href : null,
    page: textOf('page'),
  };
}

async function look(page: string, linterNow: () => Promise<Linter | null>): Promise<Checked['found']> {
  if (page.trim() === '') return 'empty';
  const linter = await linterNow();
  return linter === null ? 'tooManyFigures' : linter.lint(page);
}

/** The linter of the present public state; null where there are too many figures. */
function keepLinter({ ask, atlas, publicUrl }: Parts): () => Promise<Linter | null> {
  let kept: { readonly epoch: string | null; readonly linter: Promise<Linter | null> } | undefined;
  const make = async (): Promise<Linter | null> => {
    const { figures } = await ask<{ figures: { totalCount: number } }>('{ figures { totalCount } }', {});
    if (figures.totalCount > mostFigures) return null;
    return createLinter({ ask, territories: atlas, hub: publicUrl, read: readApart(atlas) });
  };
  return async () => {
    const { epoch } = await publicState(ask);
    if (kept?.epoch !== epoch) {
      const made = { epoch, linter: make() };
      kept = made;
      made.linter.catch(() => {
        if (kept === made) kept = undefined;
      });
    }
    return kept?.linter ?? null;
  };
}
