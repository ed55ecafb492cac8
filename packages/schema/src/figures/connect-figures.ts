import sql from 'sql-template-tag';
import { connect, connectAll } from '../connections/connect.ts';
import type { ListName } from '../connections/cursor.ts';
import type { Context } from '../context.ts';
import type { Reading } from '../reading/reading.ts';
import type { FigureFilterInput } from './figure-filter.ts';
import { selectFigures } from './figure-row.ts';
import { orders } from './figure-sort.ts';
import { countFigures, type ListedFigures, listFigures } from './list-figures.ts';
import { visibleIn, warnOfKeys, whereFigure } from './where-figure.ts';

/** What a list of figures is asked with. */
export interface FiguresAsked {
  readonly filter?: FigureFilterInput | null | undefined;
  readonly sort: keyof typeof orders;
}

type PageArgs = Parameters<typeof connect>[0];

/** The figures of a filter, or those of a record that meet one: `name` is what the list is of, and so what its cursors are of. */
export async function connectFigures(
  { filter, sort, ...page }: FiguresAsked & PageArgs,
  { reading, context }: { readonly reading: Reading; readonly context: Context },
  name: ListName,
  of?: ListedFigures['of'],
) {
  const list: ListedFigures = {
    where: await whereFigure(filter ?? {}, reading, context),
    visible: visibleIn(filter ?? {}, reading.instant),
    ...(of && { of }),
  };
  if (filter?.keys && !of) return connectKeys(page, reading, context, filter, list);
  if (filter) await warnOfKeys(filter, reading, context);
  const found = await connect(page, reading, {
    name,
    where: {},
    ...orders[sort],
    findMany: (_query, window) => listFigures(reading, list, orders[sort], window),
    count: () => countFigures(reading, list),
  });
  return { ...found, whole: { reading, list } };
}

/** A partner who names figures names their order too. */
async function connectKeys(
  page: PageArgs,
  reading: Reading,
  { warnings }: Context,
  filter: FigureFilterInput,
  list: ListedFigures,
) {
  const keys = filter.keys ?? [];
  const rows = await selectFigures(reading, sql`${list.visible} AND ${list.where}`);
  const known = new Set(rows.map(({ key }) => key));
  for (const [place, key] of keys.entries()) {
    if (!known.has(key))
      warnings.unknownName({ argument: `filter.keys[${place}]`, name: key }, 'the key of a figure');
  }
  rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
  const found = connectAll(page, {
    name: ['figures', filter],
    items: rows.map((row) => ({ row, reading })),
    placeOf: ({ row }) => keys.indexOf(row.key),
  });
  return { ...found, whole: { reading, list } };
}
