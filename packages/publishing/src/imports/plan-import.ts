import { isDeepStrictEqual } from 'node:util';
import { type FigureContent, figureFields, firstLanguage, texts } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import type { CellFix, ColumnFix } from '../inputs.ts';
import type { ImportRow } from '../outcomes.ts';
import {
  mapColumns,
  missingMeanings,
  nameOf,
  type ReadColumn,
  repeatedNames,
  withColumns,
} from './columns.ts';
import { type ImportProblem, importProblem, tooLong } from './import-problem.ts';
import { type Identity, identityText, type Known, type StandingFigure } from './known.ts';
import { mendRows } from './mend-rows.ts';
import { type SaidTogether, withOwnRelations } from './own-relations.ts';
import { rowReader, type SaidOfFigure } from './read-row.ts';
import type { SheetRow } from './sheet-row.ts';
import { tellRows } from './told-rows.ts';

/** What an import will write: a change of one figure. */
export interface PlannedChange {
  readonly row: number;
  readonly key: string;
  readonly change: 'new' | 'changed';
  /** The version that it is made on; null for a new figure. */
  readonly basedOnId: string | null;
  readonly content: FigureContent;
}

/** What a file says, held against what the hub knows. Nothing has been written. */
export interface ImportPlan {
  /** Of the file, and of what is mended in it: the same is imported once. */
  readonly sha256: string;
  readonly columns: readonly ReadColumn[];
  readonly rows: { readonly new: number; readonly changed: number; readonly unchanged: number };
  /** All of them in the order of the rows; with any, nothing is to be written. Beyond `mostProblems` they are counted. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
  /** What the first rows do, as many as were asked for. */
  readonly firstRows: readonly ImportRow[];
  /** The first changes, to be shown. */
  readonly sample: readonly PlannedChange[];
  /** All changes, in the order of the rows, each a `PlannedChange` as JSON, read from the disk: they may be many. */
  changes(): AsyncIterable<string>;
  /** Gives back what the plan holds on the disk. */
  end(): Promise<void>;
}

export interface PlanOptions {
  /** The language of the file where it has no column that says so. French unless said. */
  readonly language?: Locale;
  /** The language in which problems are told. French unless said. */
  readonly locale?: Locale;
  /** Cells that are read as if the file said this. */
  readonly fixes?: readonly CellFix[];
  /** Columns that are read as what they are not called. */
  readonly columns?: readonly ColumnFix[];
  /** How many of the first rows are told one by one; none unless said. */
  readonly rowsTold?: number;
}

export const mostProblems = 1000;
const sampleSize = 20;

/** What a new figure cannot be without. */
type Needed = {
  [Name in keyof typeof figureFields]: 'needed' extends keyof (typeof figureFields)[Name] ? Name : never;
}[keyof typeof figureFields];
const needed = (Object.keys(figureFields) as Needed[]).filter((name) => 'needed' in figureFields[name]);

/** Plans an import row by row: `exported` are the columns of our own exports, of which some are not read. */
export function planRows(
  known: Known,
  exported: ReadonlySet<string>,
  { locale = firstLanguage, fixes = [], columns: toldColumns = [], rowsTold = 0 }: PlanOptions,
) {
  const problems: ImportProblem[] = [];
  const counts = { new: 0, changed: 0, unchanged: 0 };
  const sample: PlannedChange[] = [];
  const rowOfKey = new Map<string, number>();
  const together: SaidTogether = new Map();
  /** Figures that rows name and that are not approved: they must be in the file. */
  const awaited = new Map<string, Pick<ImportProblem, 'row' | 'column' | 'read'>>();
  const rows = tellRows(rowsTold);
  let columns: readonly ReadColumn[] | undefined;
  /** The columns of the file, and those that fixes have brought. */
  let all: readonly ReadColumn[] = [];
  let read: ((row: SheetRow) => SaidOfFigure) | undefined;
  let count = 0;

  const complain = (...found: readonly ImportProblem[]) => {
    count += found.length;
    for (const { row } of found) rows.trouble(row);
    problems.push(...found.slice(0, Math.max(0, mostProblems - problems.length)));
  };
  const aboutRow = (
    code: ImportProblem['code'],
    row: number,
    {
      column = null,
      read = null,
      expected,
    }: { column?: string | null; read?: string | null; expected?: string } = {},
  ) => complain(importProblem({ code, ...(expected ? { expected } : {}) }, { row, column, read }, locale));

  return {
    problems,
    counts,
    sample,
    told: rows.told,
    problemCount: () => count,
    get columns() {
      return columns;
    },
    get canRead() {
      return read !== undefined;
    },

    /** Reads the header; gives the rows beneath it. */
    begin([header, ...beneath]: readonly SheetRow[], language: Locale): readonly SheetRow[] {
      if (!header) return [];
      const names = Array.from(header.cells, (cell) => cell?.text.trim() ?? '');
      const { most } = texts.line;
      for (const name of names) {
        if (name.length > most) {
          complain(
            importProblem(tooLong(most, locale), { row: header.row, column: name, read: name }, locale),
          );
        }
      }
      columns = mapColumns(
        names.map((name) => name.slice(0, most)),
        toldColumns,
        exported,
      );
      all = withColumns(columns, new Set(fixes.map(({ column }) => column)));
      for (const name of repeatedNames(columns.map(({ name }) => name)))
        aboutRow('duplicateColumn', header.row, { column: name, read: name });
      for (const meaning of missingMeanings(all)) aboutRow('missingColumn', header.row, { column: meaning });
      if (count === 0) {
        const readRow = rowReader(all, known, { locale, language });
        const mend = mendRows(all, columns.length, fixes);
        read = (row) => readRow(mend(row));
      }
      return beneath;
    },

    /** Holds rows against what stands; gives what is to be written. */
    async take(taken: readonly SheetRow[]): Promise<PlannedChange[]> {
      const said = taken.flatMap((row) => (read ? [read(row)] : []));
      complain(...said.flatMap((each) => each.problems));
      const keys = await keysFor(said);
      const named = said.flatMap(({ related }) => related.map(({ key }) => key));
      const standing = await known.standing([...keys.values(), ...named]);
      const changes: PlannedChange[] = [];
      for (const each of said) {
        const { row, related } = each;
        for (const { key, meaning } of related) {
          if (standing.has(key) || awaited.has(key)) continue;
          awaited.set(key, { row, column: nameOf(meaning, all), read: key });
        }
        const key = keys.get(each);
        if (key === undefined) {
          rows.add(each, { key: null, before: undefined, after: each.content });
          continue;
        }
        const stands = standing.get(key);
        const first = rowOfKey.get(key);
        if (first !== undefined) {
          aboutRow('repeatedFigure', row, { column: nameOf('key', all), read: `${key} (${first})` });
          rows.add(each, { key, before: stands?.content, after: each.content });
          continue;
        }
        rowOfKey.set(key, row);
        const content = withOwnRelations(each.content, { key, standing: stands, together });
        const change = changeOf({ ...each, content }, key, stands);
        rows.add(each, { key, before: stands?.content, after: change?.content });
        if (change === undefined) counts.unchanged += 1;
        else if (each.problems.length === 0) {
          counts[change.change] += 1;
          if (sample.length < sampleSize) sample.push(change);
          changes.push(change);
        }
      }
      return changes;
    },

    /** A figure that is named must be approved or in the file. */
    async requireRelated(): Promise<void> {
      for (const [key, place] of awaited) {
        if (!rowOfKey.has(key)) complain(importProblem({ code: 'unknownFigure' }, place, locale));
      }
    },
  };

  /** The key of each row's figure: its own, or that of the figure that counts the same, then and there. */
  async function keysFor(said: readonly SaidOfFigure[]): Promise<Map<SaidOfFigure, string>> {
    const keys = new Map<SaidOfFigure, string>();
    const identities = new Map<SaidOfFigure, Identity>();
    for (const each of said) {
      const { indicator, period, territory, convention = null } = each.content;
      if (each.key !== null) keys.set(each, each.key);
      else if (indicator && period && territory)
        identities.set(each, { indicator, period, territory, convention });
      else if (each.problems.length === 0) aboutRow('noIdentity', each.row, { column: nameOf('key', all) });
    }
    if (identities.size === 0) return keys;
    const found = await known.keysOf([...identities.values()]);
    for (const [each, identity] of identities) {
      const [key, other] = found.get(identityText(identity)) ?? [keyOf(identity)];
      if (key === undefined) continue;
      if (other !== undefined) {
        aboutRow('severalFigures', each.row, { column: nameOf('key', all), read: [key, other].join(', ') });
      } else if (key.length > texts.key.most) {
        complain(
          importProblem(
            tooLong(texts.key.most, locale),
            { row: each.row, column: nameOf('key', all), read: key },
            locale,
          ),
        );
      } else keys.set(each, key);
    }
    return keys;
  }

  function changeOf(
    { row, content, problems: found }: SaidOfFigure,
    key: string,
    standing: StandingFigure | undefined,
  ): PlannedChange | undefined {
    const whole: FigureContent = ordered(standing ? merged(standing.content, content) : content);
    if (standing && isDeepStrictEqual(whole, ordered(standing.content))) return undefined;
    if (!standing && found.length === 0) {
      for (const name of needed) {
        if (whole[name] === undefined) aboutRow('missing', row, { column: columnOf(name, whole, all) });
      }
    }
    return {
      row,
      key,
      change: standing ? 'changed' : 'new',
      basedOnId: standing?.versionId ?? null,
      content: whole,
    };
  }
}

/** The column in which a field of a figure is looked for. A label of the row's own language is the French one or not. */
function columnOf(field: Needed, { labelEn }: FigureContent, columns: readonly ReadColumn[]): string {
  if (field !== 'labelFr') return nameOf(field === 'citations' ? 'sources' : field, columns);
  const isOwn = columns.some(({ meaning }) => meaning === 'labelFr');
  return nameOf(isOwn || labelEn !== undefined ? 'labelFr' : 'label', columns);
}

/** What stands, with what the row says in its place; of a source that stays cited, what the row does not say stays too. */
function merged(before: FigureContent, said: FigureContent): FigureContent {
  const citations = said.citations?.map((citation) => {
    const cited = before.citations?.find(({ source }) => source === citation.source);
    return cited ? asItStands(cited, citation) : citation;
  });
  const { quantity, ...rest } = { ...asItStands(before, said), ...(citations ? { citations } : {}) };
  // A number that is not stated any more is none.
  return quantity && (said.statement ?? 'STATED') === 'STATED' ? { ...rest, quantity } : rest;
}

/** Laid over each other; a text that differs in its typography alone stays as it stands: our exports set it anew. */
function asItStands<Fields extends object>(before: Fields, said: Fields): Fields {
  const standing = before as Readonly<Record<string, unknown>>;
  const kept = Object.entries(said).map(([name, value]) => {
    const old = standing[name];
    const isSame = typeof value === 'string' && typeof old === 'string' && plain(value) === plain(old);
    return [name, isSame ? old : value] as const;
  });
  return { ...before, ...Object.fromEntries(kept) };
}

const plain = (text: string) => text.replaceAll(/\s/gu, '').replaceAll('’', "'");

/** Its fields in one order, and nothing that says nothing, as contents are kept. */
function ordered(content: FigureContent): FigureContent {
  const fields = Object.keys(figureFields).flatMap((name) => {
    const value = content[name as keyof FigureContent];
    const isNothing = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields) as FigureContent;
}

/** A key for a figure that has none: the same for the same figure, so that the file may come again. */
function keyOf({ indicator, period, territory, convention }: Identity): string {
  return [indicator, convention, territory, period]
    .filter((part) => part !== null)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
