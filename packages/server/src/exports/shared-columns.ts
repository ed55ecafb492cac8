import { citationFields } from '@akto-figures/contents';
import { sharedColumnsWords } from '../../messages/generated/shared-columns.ts';
import { type Column, columnOf, describedBy, keys, texts } from './column.ts';

const called = describedBy(sharedColumnsWords);

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
  { ...called('territory_code'), cell: ({ territory }) => territory?.code ?? null },
  { ...called('territory_level'), cell: ({ territory }) => territory?.level ?? null },
  { ...called('territory_iso'), cell: ({ territory }) => territory?.iso ?? null },
  { ...called('territory_name'), cell: ({ territory }) => territory?.name ?? null },
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

/** In which language a record is written, and as of when. */
export const stateColumns: readonly Column<{ readonly asOf: string | null }>[] = [
  { ...called('language'), isAlwaysThere: true, cell: (_, { language }) => language },
  { ...called('as_of'), holds: 'instant', cell: ({ asOf }) => asOf },
];
