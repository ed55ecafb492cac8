import { citationFields } from '@akto-figures/contents';
import { type Column, columnOf, keys, texts } from './column.ts';

interface OfAPlace {
  readonly territory: {
    readonly code: string;
    readonly iso: string | null;
    readonly level: string;
    readonly name: string;
  } | null;
}

/** Where a convention or an action plan holds. */
export const placeColumns: readonly Column<OfAPlace>[] = [
  {
    name: 'territory_code',
    fr: {
      title: 'Code du territoire',
      says: 'Le code INSEE, unique dans son niveau\u00a0; vide pour le pays entier.',
    },
    en: {
      title: 'Territory code',
      says: 'The INSEE code, unique within its level; empty for the whole country.',
    },
    cell: ({ territory }) => territory?.code ?? null,
  },
  {
    name: 'territory_level',
    fr: { title: 'Niveau du territoire', says: 'COUNTRY, GROUP, REGION ou DEPARTMENT.' },
    en: { title: 'Level of the territory', says: 'COUNTRY, GROUP, REGION or DEPARTMENT.' },
    cell: ({ territory }) => territory?.level ?? null,
  },
  {
    name: 'territory_iso',
    fr: { title: 'Code ISO du territoire', says: 'Le code ISO 3166-2\u00a0; un groupe n’en a pas.' },
    en: { title: 'ISO code of the territory', says: 'The ISO 3166-2 code; groups have none.' },
    cell: ({ territory }) => territory?.iso ?? null,
  },
  {
    name: 'territory_name',
    fr: { title: 'Territoire', says: 'Son nom.' },
    en: { title: 'Territory', says: 'Its name.' },
    cell: ({ territory }) => territory?.name ?? null,
  },
];

interface Cited {
  readonly citations: readonly {
    readonly locator: string | null;
    readonly source: { readonly key: string };
  }[];
}

/** What states it. */
export const sourceColumns: readonly Column<Cited>[] = [
  columnOf<Cited>(citationFields.source, ({ citations }) => keys(citations.map(({ source }) => source))),
  columnOf<Cited>(citationFields.locator, ({ citations }) => texts(citations.map(({ locator }) => locator))),
].map((column) => ({ ...column, isList: true }));

/** In which language a record is told, and as of when. */
export const stateColumns: readonly Column<{ readonly asOf: string | null }>[] = [
  {
    name: 'language',
    isAlwaysThere: true,
    fr: { title: 'Langue', says: 'La langue des textes.' },
    en: { title: 'Language', says: 'The language of the texts.' },
    cell: (_, { language }) => language,
  },
  {
    name: 'as_of',
    holds: 'instant',
    fr: { title: 'Tel que public le', says: 'L’instant demandé\u00a0; vide pour le présent.' },
    en: { title: 'As of', says: 'The instant that was asked for; empty for the present.' },
    cell: ({ asOf }) => asOf,
  },
];
