import { type SheetColumnName, sheetColumns } from '@akto-figures/contents';
import type { Locale, Units } from '@akto-figures/quantity';
import type { ColumnFix } from '../inputs.ts';
import { readPeriod, readUnit } from './read-cells.ts';

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
  /** The unit of what stands beneath it, where its name says it: "Valeur (en %)". */
  readonly unit?: string;
}

/** Case, accents, apostrophes, hyphens and underscores are nobody's intention in a column's name: "codeRegion" is "code région". */
const folded = (name: string): string =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
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

/** A name without what it wears: a mark or a number that leads to a note, and the unit of what stands beneath it. */
function undressed(name: string, units: Units): { name: string; unit: string | null } | null {
  const bare = name.replace(/\s*(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹]+|[([]\s*(?:\d{1,2}|\*+|[a-c])\s*[)\]])\s*$/u, '');
  const [, title = '', said = ''] =
    /^(.+?)\s*(?:[([]\s*(?:en\s+|in\s+)?([^)\]]+?)\s*[)\]]|,?\s+en\s+(\S+))$/iu.exec(bare) ?? [];
  if (title === '') return bare === name ? null : { name: bare, unit: null };
  const unit = readUnit(said, units);
  // "(en milliers)" is no unit: what stands beneath it would be read a thousand times too small.
  return 'value' in unit ? { name: title, unit: unit.value } : null;
}

/** What a column of this name would say. */
export const meaningNamed = (name: string): Meaning | undefined => meanings.get(folded(name))?.meaning;

function meaningOf(name: string, units: Units) {
  const known = meanings.get(folded(name));
  if (known) return { ...known, unit: null };
  const bare = undressed(name, units);
  const meant = bare && meanings.get(folded(bare.name));
  if (!meant) return undefined;
  const holdsUnit = meant.meaning === 'value' || meant.meaning === 'number';
  return bare.unit === null || holdsUnit ? { ...meant, rank: meant.rank + 100, unit: bare.unit } : undefined;
}

/**
 * What each column of a header is read as: what somebody has told, or else what its name says. What our exports also say and an
 * import does not read follows from something else.
 */
export function mapColumns(
  header: readonly string[],
  told: readonly ColumnFix[],
  exported: ReadonlySet<string>,
  units: Units,
): ReadColumn[] {
  const byHand = new Map(told.map(({ name, meaning }) => [name, meaning]));
  const found = header.map((name) => {
    const meaning = byHand.get(name);
    const named = meaningOf(name, units);
    if (meaning === undefined) return named;
    return meaning === null ? undefined : { meaning, rank: -1, unit: named?.unit ?? null };
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
    const { unit = null } = found[at] ?? {};
    return { name, at, meaning, because: null, ...(unit && { unit }) };
  });
}

/** How many things the names of a row say as the header of a file: a title says none. */
export const headerScore = (names: readonly string[], told: readonly ColumnFix[], units: Units): number =>
  new Set(
    names.flatMap(
      (name) => told.find((each) => each.name === name)?.meaning ?? meaningOf(name, units)?.meaning ?? [],
    ),
  ).size;

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

/**
 * The columns of a table that has a column for each period: 2020, 2021, 2022. Each gives a figure of its own. None where the file
 * says the period or the number in another way.
 */
export function periodColumns(columns: readonly ReadColumn[], language: Locale): readonly ReadColumn[] {
  const says = new Set(columns.map(({ meaning }) => meaning));
  if (says.has('period') || says.has('value') || says.has('number')) return [];
  return columns.filter(({ name, because }) => {
    if (because !== 'unknown' || !/\d{4}/.test(name)) return false;
    const read = readPeriod(name, language, language);
    // One of two readings is asked about where it is read.
    return 'value' in read || read.complaint.code === 'doubtfulPeriod';
  });
}

/** What a column is called that says this: by its name in the file, or else in our exports. */
export const nameOf = (meaning: Meaning, columns: readonly ReadColumn[]): string =>
  columns.find((column) => column.meaning === meaning)?.name ?? sheetColumns[meaning].name;

/** What a file must say to be about figures: which one, by its key or by what it counts, when and where. */
export function missingMeanings(columns: readonly ReadColumn[]): Meaning[] {
  const read = new Set(columns.map(({ meaning }) => meaning));
  if (read.has('key')) return [];
  const hasTerritory = (['territory', 'territoryCode', 'region', 'department'] as const).some((each) =>
    read.has(each),
  );
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
