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
  /** What may have been meant: each can be chosen, and is read as that. */
  readonly choices: readonly string[];
}

/** A row of the file as the screen has it. */
export interface Row {
  readonly row: number;
  /** What it says of each of its figures: of several, where periods have columns of their own. */
  readonly told: readonly ToldRow[];
  readonly cells: readonly Cell[];
  /** What is wrong with the row as a whole. */
  readonly problems: readonly string[];
  /** It is proposed to be left out. */
  readonly isOffered: boolean;
  /** It is to be said whether it is of a new period, or a correction. */
  readonly isOtherPeriod: boolean;
}

/** Whether the row has a problem, or had one. */
export const isToldOf = ({ cells, problems }: Row): boolean => cells.length + problems.length > 0;

/** Something is wrong with the row still. */
export const hasProblem = ({ cells, problems }: Row): boolean =>
  problems.length > 0 || cells.some(({ problem }) => problem);

/** The rows that somebody wants to see. */
export const shownRows = (rows: readonly Row[], onlyProblems: boolean): readonly Row[] =>
  onlyProblems ? rows.filter(isToldOf) : rows;

/** The columns themselves have a problem that no choice settles, and no row was read. */
export const isUnread = ({ rows, problems }: Report): boolean =>
  rows.length === 0 && problems.some(({ choices }) => choices.length === 0);

/** What is wrong with the columns, each thing once, with the names of those that it is about. */
export function columnProblems({ problems }: Report): string[] {
  const names = Map.groupBy(problems, ({ inPlace }) => inPlace);
  return [...names].map(([inPlace, each]) => {
    const about = each.flatMap(({ column }) => column ?? []).join(', ');
    return about ? `${about}\u00a0– ${inPlace}` : inPlace;
  });
}

interface Found {
  readonly told: ToldRow[];
  readonly cells: Map<string, Cell>;
  readonly problems: string[];
  isOffered: boolean;
  isOtherPeriod: boolean;
}

/** The rows that were told, and those beyond them that have a problem or a fix, in the order of the file. */
export function rowsOf({ rows, problems, columns }: Report, fixes: readonly Fix[]): Row[] {
  const found = new Map<number, Found>();
  const at = (row: number): Found => {
    const here = found.get(row) ?? {
      told: [],
      cells: new Map<string, Cell>(),
      problems: [],
      isOffered: false,
      isOtherPeriod: false,
    };
    found.set(row, here);
    return here;
  };
  for (const told of rows) at(told.row).told.push(told);
  for (const fix of fixes) {
    const { row, column, value } = fix;
    at(row).cells.set(column, { column, problem: undefined, read: value, fix, choices: [] });
  }
  for (const { row, column, read, inPlace, offers, choices } of problems) {
    const here = at(row);
    if (offers === 'LEAVE_OUT') here.isOffered = true;
    if (offers === 'PERIOD') here.isOtherPeriod = true;
    if (column === null) here.problems.push(inPlace);
    else {
      const before = here.cells.get(column);
      const problem = before?.problem ? `${before.problem} ${inPlace}` : inPlace;
      here.cells.set(column, { column, problem, read, fix: before?.fix, choices });
    }
  }
  // In one order always: a field that moves while somebody types in it loses the focus.
  const places = new Map(columns.map(({ name }, place) => [name, place]));
  const place = ({ column }: Cell) => places.get(column) ?? columns.length;
  return [...found]
    .map(([row, { told, cells, problems, isOffered, isOtherPeriod }]) => ({
      isOffered,
      isOtherPeriod,
      row,
      told,
      cells: [...cells.values()].sort(
        (one, other) => place(one) - place(other) || one.column.localeCompare(other.column),
      ),
      problems,
    }))
    .sort((one, other) => one.row - other.row);
}
