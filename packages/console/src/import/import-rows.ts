import type { ImportFiguresMutation } from '../../generated/import.ts';
import type { Fix } from './kept-import.ts';

type Read = Extract<ImportFiguresMutation['importFigures'], { __typename: 'ImportRead' }>;
/** What the hub says of a file. */
export type Report = Read['report'];
export type ToldRow = Report['rows'][number];

/** A cell that has a problem, or had one. */
export interface Cell {
  readonly column: string;
  /** What is wrong; nothing where it is mended. */
  readonly problem: string | undefined;
  readonly read: string | null;
  readonly fix: Fix | undefined;
}

/** A row of the file as the screen has it. */
export interface Row {
  readonly row: number;
  readonly told: ToldRow | undefined;
  readonly cells: readonly Cell[];
  /** What is wrong with the row as a whole. */
  readonly problems: readonly string[];
  /** It is proposed to be left out. */
  readonly isOffered: boolean;
}

/** The columns themselves have a problem, and no row was read. */
export const isUnread = ({ rows, problemCount }: Report): boolean => rows.length === 0 && problemCount > 0;

/** What is wrong with the columns, each thing once, with the names of those that it is about. */
export function columnProblems({ problems }: Report): string[] {
  const names = Map.groupBy(problems, ({ inPlace }) => inPlace);
  return [...names].map(([inPlace, each]) => {
    const about = each.flatMap(({ column }) => column ?? []).join(', ');
    return about ? `${about}\u00a0– ${inPlace}` : inPlace;
  });
}

interface Found {
  told: ToldRow | undefined;
  readonly cells: Map<string, Cell>;
  readonly problems: string[];
  isOffered: boolean;
}

/** The rows that were told, and those beyond them that have a problem or a fix, in the order of the file. */
export function rowsOf({ rows, problems, columns }: Report, fixes: readonly Fix[]): Row[] {
  const found = new Map<number, Found>();
  const at = (row: number): Found => {
    const here = found.get(row) ?? {
      told: undefined,
      cells: new Map<string, Cell>(),
      problems: [],
      isOffered: false,
    };
    found.set(row, here);
    return here;
  };
  for (const told of rows) at(told.row).told = told;
  for (const fix of fixes) {
    at(fix.row).cells.set(fix.column, { column: fix.column, problem: undefined, read: fix.value, fix });
  }
  for (const { row, column, read, inPlace, offers } of problems) {
    const here = at(row);
    if (offers === 'LEAVE_OUT') here.isOffered = true;
    if (column === null) here.problems.push(inPlace);
    else {
      const before = here.cells.get(column);
      const problem = before?.problem ? `${before.problem} ${inPlace}` : inPlace;
      here.cells.set(column, { column, problem, read, fix: before?.fix });
    }
  }
  // In one order always: a field that moves while somebody types in it loses the focus.
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const place = ({ column }: Cell) => places.get(column) ?? columns.length;
  return [...found]
    .map(([row, { told, cells, problems, isOffered }]) => ({
      isOffered,
      row,
      told,
      cells: [...cells.values()].sort(
        (one, other) => place(one) - place(other) || one.column.localeCompare(other.column),
      ),
      problems,
    }))
    .sort((one, other) => one.row - other.row);
}
