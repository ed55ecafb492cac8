import { isDeepStrictEqual } from 'node:util';
import { type FigureContent, figureFields, firstLanguage, texts } from '@akto-figures/contents';
import type { Locale } from '@akto-figures/quantity';
import type { ImportEdits } from '../inputs.ts';
import type { ImportRow } from '../outcomes.ts';
import {
  mapColumns,
  missingMeanings,
  nameOf,
  periodColumns,
  type ReadColumn,
  repeatedNames,
  withColumns,
} from './columns.ts';
import { findHeader } from './header.ts';
import { type ImportNote, importNote, type NoteCode } from './import-note.ts';
import { type ImportProblem, importProblem, tooLong } from './import-problem.ts';
import { type Identity, identityText, type Known, type StandingFigure } from './known.ts';
import { whatElse } from './left-out.ts';
import { fillRows, mendRows } from './mend-rows.ts';
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
  /** What was read as it stands, and may have been meant otherwise; the first of them. */
  readonly notes: readonly ImportNote[];
  /** The sheets of a workbook that are not hidden, the one that was read first. */
  readonly sheets: readonly string[];
  /** What the first rows do, as many as were asked for. */
  readonly firstRows: readonly ImportRow[];
  /** The first changes, to be shown. */
  readonly sample: readonly PlannedChange[];
  /** All changes, in the order of the rows, each a `PlannedChange` as JSON, read from the disk: they may be many. */
  changes(): AsyncIterable<string>;
  /** Gives back what the plan holds on the disk. */
  end(): Promise<void>;
}

export interface PlanOptions extends ImportEdits {
  /** The language of the file where it has no column that says so. French unless said. */
  readonly language?: Locale;
  /** The language in which problems are told. French unless said. */
  readonly locale?: Locale;
  /** How many of the first rows are told one by one; none unless said. */
  readonly rowsTold?: number;
}

export const mostProblems = 1000;
const mostNotes = 200;
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
  {
    locale = firstLanguage,
    fixes = [],
    columns: toldColumns = [],
    rows: toldRows = [],
    constants = [],
    notStated = false,
    rowsTold = 0,
  }: PlanOptions,
) {
  const problems: ImportProblem[] = [];
  const notes: ImportNote[] = [];
  const isRead = new Map(toldRows.map((each) => [each.row, each.isRead]));
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
  /** A row as it is mended, and what it says of its figures: of several, where each period has a column. */
  let mended: ((row: SheetRow) => SheetRow) | undefined;
  let read: ((row: SheetRow) => readonly SaidOfFigure[]) | undefined;
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

  const note = (code: NoteCode, row: number | null, column: string | null, what: string) => {
    if (notes.length < mostNotes) notes.push(importNote(code, { row, column, what }, locale));
  };
  /** Rows that say a figure; of the others, those that somebody has not left out are asked about. */
  const figuresIn = (row: SheetRow): readonly SaidOfFigure[] => {
    for (const { code, what, isOfFile } of row.notes ?? []) note(code, isOfFile ? null : row.row, null, what);
    const told = isRead.get(row.row);
    if (told === false) {
      rows.leftOut(row.row);
      return [];
    }
    if (row.isSwallowing) {
      aboutRow('swallowed', row.row);
      return [];
    }
    const laid = mended?.(row) ?? row;
    // A row whose cells were all emptied says nothing.
    if (!read || laid.cells.every((cell) => cell === undefined)) return [];
    if (row.isHidden && told !== true) {
      aboutRow('hiddenRow', row.row);
      return [];
    }
    const said = read(laid);
    const cannot = said.some(
      ({ problems: found, key, content: { indicator, period, territory } }) =>
        found.length > 0 || (key === null && !(indicator && period && territory)),
    );
    const other = cannot && told !== true ? whatElse(laid, all) : null;
    if (!other) return said;
    aboutRow(other, row.row, { read: laid.cells.find((cell) => cell !== undefined)?.text ?? null });
    return [];
  };

  return {
    problems,
    notes,
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

    /** Tells of the file as a whole. */
    tell: (code: NoteCode, what: string) => note(code, null, null, what),

    /** Reads the header; gives the rows beneath it. */
    begin(taken: readonly SheetRow[], language: Locale): readonly SheetRow[] {
      const header = findHeader(taken, toldColumns);
      if (!header) return [];
      const { names, above, beneath } = header;
      for (const row of [...above, taken[above.length]]) {
        for (const { code, what, isOfFile } of row?.notes ?? [])
          note(code, isOfFile ? null : (row?.row ?? null), null, what);
      }
      for (const { row, cells } of above) {
        // What lies across the whole table stands in each of its columns.
        const what = [...new Set(cells.flatMap((cell) => cell?.text.trim() ?? []))].join(' ');
        note('aboveHeader', row, null, what);
      }
      if (header.isOfTwoLines) note('twoLineHeader', header.row, null, names.join(', '));
      const { most } = texts.line;
      for (const name of names) {
        if (name.length > most) {
          complain(
            importProblem(tooLong(most, locale), { row: header.row, column: name, read: name }, locale),
          );
        }
      }
      const found = mapColumns(
        names.map((name) => name.slice(0, most)),
        toldColumns,
        exported,
      );
      const periods = periodColumns(found, language);
      columns = found.map((column) => (periods.includes(column) ? asValue(column) : column));
      if (periods.length > 0)
        note('yearsAsColumns', header.row, null, periods.map(({ name }) => name).join(', '));
      const brought = [...fixes, ...constants].map(({ column }) => column);
      all = withColumns(columns, new Set(brought));
      for (const name of repeatedNames(columns.map(({ name }) => name)))
        aboutRow('duplicateColumn', header.row, { column: name, read: name });
      const missing = missingMeanings(all).filter((meaning) => meaning !== 'period' || periods.length === 0);
      for (const meaning of missing) aboutRow('missingColumn', header.row, { column: meaning });
      if (count === 0) {
        mended = mendRows(all, columns.length, fixes);
        const withConstants = fillRows(all, constants);
        const readers = periods.length > 0 ? periods : [null];
        const readOne = readers.map((period) => {
          const seen = period ? atPeriod(all, columns?.length ?? 0, period) : all;
          return { period, reader: rowReader(seen, known, { locale, language, notStated }) };
        });
        read = (row) => {
          const filled = withConstants(row);
          return readOne.flatMap(({ period, reader }) => {
            if (period === null) return [reader(filled)];
            if (filled.cells[period.at] === undefined) return [];
            const cells = [
              ...all.map((_, at) => filled.cells[at]),
              { text: period.name, kind: 'text' } as const,
            ];
            return [reader({ ...filled, cells })];
          });
        };
      }
      return beneath;
    },

    /** Holds rows against what stands; gives what is to be written. */
    async take(taken: readonly SheetRow[]): Promise<PlannedChange[]> {
      const said = taken.flatMap(figuresIn);
      complain(...said.flatMap((each) => each.problems));
      notes.push(...said.flatMap((each) => each.notes).slice(0, Math.max(0, mostNotes - notes.length)));
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

/** A column that holds the numbers of one period. */
const asValue = (column: ReadColumn): ReadColumn => ({ ...column, meaning: 'value', because: null });

/** The columns as the figures of one period have them: its numbers are the value, and its name stands in one more column. */
function atPeriod(columns: readonly ReadColumn[], inFile: number, { at, name }: ReadColumn): ReadColumn[] {
  const seen = columns.map((column) =>
    column.meaning === 'value' && column.at !== at && column.at < inFile
      ? { ...column, meaning: null }
      : column,
  );
  return [...seen, { name, at: columns.length, meaning: 'period', because: null }];
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
  const { quantity: given, ...rest } = { ...asItStands(before, said), ...(citations ? { citations } : {}) };
  const quantity = isSameNumber(given, before.quantity) ? before.quantity : given;
  // A number that is not stated any more is none.
  return quantity && (said.statement ?? 'STATED') === 'STATED' ? { ...rest, quantity } : rest;
}

/** A sheet says nothing of how a number is printed: where it is the same plain number, that stays as it stands. */
function isSameNumber(said: FigureContent['quantity'], before: FigureContent['quantity']): boolean {
  const { decimals: _, scale: __, ...plain } = before ?? {};
  return isDeepStrictEqual(said, plain);
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
