import type { Atlas } from '@akto-figures/contents';
import { locales } from '@akto-figures/quantity';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { at, inEachOther } from '../doors/door-table.ts';
import { publicState } from '../doors/public-state.ts';
import type { Ask } from '../graph/ask.ts';
import { type FairTurns, takeFairTurns } from '../limits/fair-turns.ts';
import { bytesOfOneRequest } from '../limits/limits.ts';
import { pageHeadersWithForm } from '../pages/layout.ts';
import { checkPath } from '../pages/paths.ts';
import type { Language } from '../pages/words.ts';
import { readDocument } from '../texts/read-document.ts';
import { TextRefused } from '../texts/reader/text-refused.ts';
import { type Checked, checkPage, type NotChecked } from './check-page.ts';
import { createLinter, type Linter } from './lint-page.ts';
import type { NotRead, ReadNumbers } from './numbers-on-page.ts';

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
    const language = languageAt(c);
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
    const { address, page } = await readForm(c);
    const found = await look(page, linterNow, inTurn, parts.clientOf(c));
    return show(c, { address, pasted: address === null ? page : null, found });
  };
  routes.get(at('/verifier'), (c) => show(c, null)).post(at('/verifier'), ofOneMegabyte, check);
  inEachOther('check', (path) =>
    routes.get(at(path), (c) => show(c, null)).post(at(path), ofOneMegabyte, check),
  );
  return routes;
}

function languageAt(c: Context): Language {
  const { pathname } = new URL(c.req.url);
  const language = locales.find((each) => checkPath(each) === pathname);
  if (language === undefined) throw new Error(`No language has this page at ${pathname}.`);
  return language;
}

async function readForm(c: Context): Promise<{ readonly address: string | null; readonly page: string }> {
  // A form that is none, or is damaged, has nothing in it.
  const form = await c.req.formData().catch(() => new FormData());
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

async function look(
  page: string,
  linterNow: () => Promise<Linter | null>,
  inTurn: FairTurns,
  client: string,
): Promise<Checked['found']> {
  if (page.trim() === '') return 'empty';
  return inTurn(client, async () => {
    const linter = await linterNow();
    const found: Checked['found'] | NotChecked = linter === null ? 'tooManyFigures' : await linter.lint(page);
    return found;
  });
}

/** The linter of the present public state; null where there are too many figures. */
function keepLinter({ ask, atlas, publicUrl }: Parts): () => Promise<Linter | null> {
  let kept: { readonly epoch: string | null; readonly linter: Promise<Linter | null> } | undefined;
  const make = async (): Promise<Linter | null> => {
    const { figures } = await ask<{ figures: { totalCount: number } }>('{ figures { totalCount } }', {});
    if (figures.totalCount > mostFigures) return null;
    return createLinter({ ask, territories: atlas, hub: publicUrl, readNumbers: readApart(atlas) });
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

/** Reads the numbers of a text in a thread of its own: whatever is pasted, the hub goes on answering. */
const readApart =
  (atlas: Atlas): ReadNumbers =>
  async (text, language) => {
    const names = { actors: [], conventions: [], indicators: [] };
    try {
      const given = { text, language };
      const { extraction } = await readDocument({ given, territories: atlas.all, ...names });
      return extraction;
    } catch (error) {
      if (!(error instanceof TextRefused)) throw error;
      const told: readonly NotRead[] = ['empty', 'tooManyNumbers', 'otherLanguage'];
      return { ok: false, problem: told.find((each) => each === error.code) ?? 'tooLong' };
    }
  };
