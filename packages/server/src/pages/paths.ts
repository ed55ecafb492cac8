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

/** Where one chooses what to show elsewhere. */
export const integratePath = (language: Language): string =>
  language === firstLanguage ? '/integrer' : `/${language}/embed`;

/** Where one has a page of one's own looked at. */
export const checkPath = (language: Language): string =>
  language === firstLanguage ? '/verifier' : `/${language}/check`;

/** Where a statement of the owner is: by its name in the software, and the path in the first language. */
const statementPaths = {
  accessibility: '/declaration-accessibilite',
  'legal-notice': '/mentions-legales',
  privacy: '/confidentialite',
} as const;

/** Where a statement of the owner is. */
export const statementPath = (name: keyof typeof statementPaths, language: Language): string =>
  language === firstLanguage ? statementPaths[name] : `/${language}/${name}`;

/** Where one subscribes by mail; what is asked there chooses to what. */
export function subscriptionPath(language: Language, asked = new URLSearchParams()): string {
  const path = language === firstLanguage ? '/abonnement' : `/${language}/subscription`;
  return asked.size > 0 ? `${path}?${asked}` : path;
}

/** Where a figure's page is, or one of the files beside it: ".json". */
export const figurePath = (key: string, view: View, ending = ''): string =>
  withQuery(`/figures/${encodeURIComponent(key)}${ending}`, view);

/** Where the page of each record is that is no figure; that of a collection is a list of the catalogue. */
const recordPaths = {
  CONVENTION: '/conventions',
  INDICATOR: '/indicateurs',
  ACTOR: '/acteurs',
  TERRITORY: '/territoires',
  SOURCE: '/sources',
  COLLECTION: null,
  RELEASE: '/publications',
} as const;

export type RecordType = keyof typeof recordPaths;

/** Where the page of a record is, by its key, a territory's address or a release's id. */
export function recordPath(
  type: RecordType,
  key: string,
  view: View,
  asked: Readonly<Record<string, string>> = {},
): string {
  const path = recordPaths[type];
  if (path !== null) return withQuery(`${path}/${encodeURIComponent(key)}`, view, asked);
  const { asOf, language } = view;
  return cataloguePath(language, new URLSearchParams({ collection: key, ...asked, ...(asOf && { asOf }) }));
}

/** Where a door is that answers in a language: an export, the feed. */
export const doorPath = (
  path: string,
  language: Language,
  asked: Readonly<Record<string, string>> = {},
): string => withQuery(path, { language }, asked);

/**
 * By what a territory is found, whatever else is called so: "28" is Normandie and "FR-28" Eure-et-Loir, but "FR-971" is the région of
 * Guadeloupe and "971" the département.
 */
export const territoryAddress = ({ code, iso, level }: Place): string =>
  level === 'DEPARTMENT' && /^\d\d$/.test(code) ? (iso ?? code) : code;

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
