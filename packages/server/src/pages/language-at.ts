import { locales } from '@akto-figures/quantity';
import type { Context } from 'hono';
import type { Language } from './words.ts';

/** The language of a page that has an address of its own in each. @throws Error where a route leads to it from another address */
export function languageAt(c: Context, pathIn: (language: Language) => string): Language {
  const { pathname } = new URL(c.req.url);
  const language = locales.find((each) => pathIn(each) === pathname);
  if (language === undefined) throw new Error(`The page has no language at ${pathname}.`);
  return language;
}
