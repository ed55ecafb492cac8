import { type SheetColumnName, sheetColumns } from '@akto-figures/contents';
import type { ColumnFix } from '../inputs.ts';

/** What a column of a spreadsheet can say of a figure. */
export type Meaning = SheetColumnName;

const everyMeaning = Object.keys(sheetColumns) as Meaning[];

/** How each column may be called. The first name is that of our own exports, and stays. */
const namesOf = (meaning: Meaning): readonly string[] => {
  const { name, title, also = [] } = sheetColumns[meaning];
  return [name, ...Object.values(title), ...also];
};

/** A column of a file, and what it is read as. */
export interface ReadColumn {
  /** As in the file's first row. */
  readonly name: string;
  /** From 0. */
  readonly at: number;
  /** Null where it is not read. */
  readonly meaning: Meaning | null;
  /** Why a column that is known is not read: it follows from others, or another one says the same. */
  readonly because: 'derived' | 'said twice' | 'unknown' | 'told so' | null;
}

/** Case, accents, apostrophes, hyphens and underscores are nobody's intention in a column's name. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s_\-'’]+/g, ' ')
    .trim();

const meanings = new Map(
  everyMeaning.flatMap((meaning) =>
    namesOf(meaning)
      .map((name, rank) => [folded(name), { meaning, rank }] as const)
      .reverse(),
  ),
);

/**
 * What each column of a header is read as: what somebody has told, or else what its name says. What our exports also say and an
 * import does not read follows from something else.
 */
export function mapColumns(
  header: readonly string[],
  told: readonly ColumnFix[],
  exported: ReadonlySet<string>,
): ReadColumn[] {
  const byHand = new Map(told.map(({ name, meaning }) => [name, meaning]));
  const found = header.map((name) => {
    const meaning = byHand.get(name);
    if (meaning === undefined) return meanings.get(folded(name));
    return meaning === null ? undefined : { meaning, rank: -1 };
  });
  const best = new Map<Meaning, number>();
  for (const [at, known] of found.entries()) {
    if (!known) continue;
    const before = found[best.get(known.meaning) ?? -1];
    if (!before || known.rank < before.rank) best.set(known.meaning, at);
  }
  return header.map((name, at) => {
    const meaning = found[at]?.meaning;
    if (meaning === undefined) {
      if (byHand.has(name)) return { name, at, meaning: null, because: 'told so' };
      return { name, at, meaning: null, because: exported.has(name) ? 'derived' : 'unknown' };
    }
    if (best.get(meaning) !== at) return { name, at, meaning: null, because: 'said twice' };
    return { name, at, meaning, because: null };
  });
}

/** The columns of a file, and those beside them by which somebody has said what no column of the file says. */
export function withColumns(columns: readonly ReadColumn[], names: Iterable<string>): readonly ReadColumn[] {
  const all = [...columns];
  for (const name of names) {
    const meaning = meanings.get(folded(name))?.meaning;
    const isThere = all.some((column) => column.name === name || column.meaning === meaning);
    if (meaning && !isThere) all.push({ name, at: all.length, meaning, because: null });
  }
  return all;
}

/** What a column is called that says this: by its name in the file, or else in our exports. */
export const nameOf = (meaning: Meaning, columns: readonly ReadColumn[]): string =>
  columns.find((column) => column.meaning === meaning)?.name ?? sheetColumns[meaning].name;

/** What a file must say to be about figures: which one, by its key or by what it counts, when and where. */
export function missingMeanings(columns: readonly ReadColumn[]): Meaning[] {
  const read = new Set(columns.map(({ meaning }) => meaning));
  if (read.has('key')) return [];
  const hasTerritory = read.has('territory') || read.has('territoryCode');
  return [
    ...(['indicator', 'period'] as const).filter((meaning) => !read.has(meaning)),
    ...(hasTerritory ? [] : (['territory'] as const)),
  ];
}

/** Names that two columns have in common: which of them is meant, nobody can know. */
export function repeatedNames(header: readonly string[]): string[] {
  const names = header.map(folded);
  return [...new Set(header.filter((name, at) => name !== '' && names.indexOf(folded(name)) !== at))];
}
