import { firstLanguage } from '@akto-figures/contents';
import type { Language } from './words.ts';

/** How a page is looked at: in a language, and at an instant; null or nothing for the present. */
export interface View {
  readonly language: Language;
  readonly asOf?: string | null | undefined;
}

/** Where the start page is. A page in French has no `lang`: that is the address to cite. */
export const homePath = (language: Language): string => withQuery('/', { language });

/** Where the catalogue of all that is public is: an address of its own in each language, and what is asked there. */
export function cataloguePath(language: Language, asked = new URLSearchParams()): string {
  const path = language === firstLanguage ? '/chiffres' : `/${language}/figures`;
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Where the elements are told of, for who shows figures elsewhere. */
export const elementsPath = (language: Language): string => withQuery('/docs/elements', { language });

/** Where the documentation begins. */
export const docsPath = (language: Language): string => withQuery('/docs', { language });

/** Where a guide of the documentation is. */
export const guidePath = (name: string, language: Language): string =>
  name === 'changelog' ? changelogPath(language) : withQuery(`/docs/${name}`, { language });

/** Where the log of versions is. */
export const changelogPath = (language: Language): string => withQuery('/changelog', { language });

/** Where a figure's page is, or one of the files beside it: ".json". */
export const figurePath = (key: string, view: View, ending = ''): string =>
  withQuery(`/figures/${encodeURIComponent(key)}${ending}`, view);

/** Where a door is that answers in a language: an export, the feed. */
export const doorPath = (
  path: string,
  language: Language,
  asked: Readonly<Record<string, string>> = {},
): string => withQuery(path, { language }, asked);

/** By what a territory is found, whatever else is called so: "28" is Normandie, "FR-28" is Eure-et-Loir. */
export const territoryAddress = ({ code, iso, level }: Place): string =>
  level === 'DEPARTMENT' ? (iso ?? code) : code;

interface Place {
  readonly code: string;
  readonly iso: string | null;
  readonly level: string;
}

function withQuery(
  path: string,
  { language, asOf }: View,
  asked: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(asked);
  if (language !== firstLanguage) query.set('lang', language);
  if (asOf) query.set('asOf', asOf);
  return query.size > 0 ? `${path}?${query}` : path;
}
