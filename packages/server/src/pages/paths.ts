import type { Language } from './words.ts';

/** Where the start page is. A page in French has no `lang`: that is the address to cite. */
export const homePath = (language: Language): string => withQuery('/', language);

/** Where a figure's page is, or one of the files beside it: ".json". */
export const figurePath = (key: string, language: Language, ending = ''): string =>
  withQuery(`/figures/${encodeURIComponent(key)}${ending}`, language);

/** Where a door is that answers in a language: an export, the feed. */
export const doorPath = (path: string, language: Language): string => withQuery(path, language);

const withQuery = (path: string, language: Language) =>
  language === 'fr' ? path : `${path}?lang=${language}`;
