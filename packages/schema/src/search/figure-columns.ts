import sql from 'sql-template-tag';
import type { ReadingPorts } from '../reading/reading.ts';
import { listedSql } from '../reading/visibility.ts';
import { plannedAnew } from './found-figures.ts';

/** What figures are told apart by, each with its values and, figure by figure, which of them it has. */
export interface FigureColumns {
  /** How many figures each line stands for: those that are alike in all of this. */
  readonly counts: Int32Array;
  readonly columns: Readonly<Record<ColumnName, Column>>;
}

export const columnNames = ['convention', 'indicator', 'territory', 'role', 'unit', 'start', 'end'] as const;

export type ColumnName = (typeof columnNames)[number];

export interface Column {
  /** Ids, keys or days; null for none. */
  readonly values: readonly (string | null)[];
  /** The place of each line's value among them. */
  readonly codes: Int32Array;
}

type Row = Readonly<Record<ColumnName, string | null>> & { readonly count: number };

/**
 * Reads what all figures of an epoch are counted by when it is first asked for: some megabytes for 100,000 figures. Whoever looks at a
 * list and its filters asks for nothing rarer than that, and the database would look at each figure for each of these questions.
 */
export function readFigureColumns(
  { select }: Pick<ReadingPorts, 'select'>,
  instant: Date,
): () => Promise<FigureColumns> {
  let asked: Promise<FigureColumns> | undefined;
  return () => {
    asked ??= select<Row>(
      plannedAnew(sql`
      SELECT s."conventionId"::text AS "convention", s."indicatorId"::text AS "indicator", s."territoryId" AS "territory",
        s."role"::text AS "role", s."unit", s."periodStart"::text AS "start", s."periodEnd"::text AS "end", count(*)::int AS "count"
      FROM "FigureSearch" s WHERE ${listedSql(instant, 's')} GROUP BY 1, 2, 3, 4, 5, 6, 7`),
    ).then(columnsOf, (cause) => {
      asked = undefined;
      throw cause;
    });
    return asked;
  };
}

function columnsOf(rows: readonly Row[]): FigureColumns {
  const columns = columnNames.map((name) => [name, columnOf(rows, name)] as const);
  return {
    counts: Int32Array.from(rows, ({ count }) => count),
    columns: Object.fromEntries(columns) as Record<ColumnName, Column>,
  };
}

function columnOf(rows: readonly Row[], name: ColumnName): Column {
  const places = new Map<string | null, number>();
  const codes = Int32Array.from(rows, (row) => {
    const value = row[name];
    const known = places.get(value);
    if (known !== undefined) return known;
    places.set(value, places.size);
    return places.size - 1;
  });
  return { values: [...places.keys()], codes };
}
