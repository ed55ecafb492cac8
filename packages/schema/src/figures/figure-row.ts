import { nameIn, type TextsOf, unitNamed, type WrittenTextsOf } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type {
  ChangeKind,
  FigureRole,
  OfWhom,
  PerUnit,
  Qualifier,
  Statement,
  ValueKind,
} from '@akto-figures/prisma/client';
import { type AnyUnit, locales, type Units } from '@akto-figures/quantity';
import sql, { raw, type Sql } from 'sql-template-tag';
import { columnsOf } from '../locale/columns-of.ts';

/** One version of a figure as it is stored. Its easy-to-read words (`plain`) are there where they were not written for an older value. */
export interface FigureRow extends WrittenTextsOf<'label'>, TextsOf<'change' | 'plain' | 'composition'> {
  /** The version's own id; `figureId` is the figure's, the same for all of its versions. */
  readonly id: string;
  readonly figureId: string;
  readonly key: string;
  readonly changeKind: ChangeKind;
  readonly publicFrom: Date | null;
  readonly position: number;
  readonly statement: Statement;
  readonly qualifier: Qualifier | null;
  /** Decimal digits, without zeros at the end. */
  readonly number: string | null;
  /** The bounds that the value states; of a range its ends. */
  readonly low: string | null;
  readonly high: string | null;
  readonly valueKind: ValueKind | null;
  readonly outOf: string | null;
  readonly per: PerUnit | null;
  readonly isChange: boolean | null;
  readonly decimals: number | null;
  readonly scale: number | null;
  readonly unit: string;
  /** Where it is in a unit of the hub's own: the row of that one, and the unit itself or what it is the same as. */
  readonly unitId: string | null;
  readonly ownUnit?: AnyUnit;
  readonly printed: string | null;
  readonly role: FigureRole;
  readonly period: string;
  /** Days: "2022-01-01". */
  readonly periodStart: string | null;
  readonly periodEnd: string | null;
  readonly periodInferred: boolean;
  readonly territoryId: string;
  readonly indicatorId: string;
  readonly conventionId: string | null;
  readonly axisNumber: number | null;
  readonly ofWhom: OfWhom | null;
  readonly formula: string | null;
  /** A day: "2026-12-31". */
  readonly reviewBy: string | null;
}

const plain = raw(
  locales
    .map((each) => [nameIn('plain', each), nameIn('plainOf', each)])
    .map(([column, older]) => `CASE WHEN v."${older}" IS NULL THEN v."${column}" END AS "${column}"`)
    .join(', '),
);

const columns = sql`
  v."id", v."figureId", f."key", v."changeKind"::text, ${columnsOf('v', 'change')}, v."publicFrom", v."position",
  ${columnsOf('v', 'label')}, ${plain}, v."statement"::text, v."qualifier"::text,
  trim_scale(v."number")::text AS "number", trim_scale(v."low")::text AS "low", trim_scale(v."high")::text AS "high",
  v."valueKind"::text, trim_scale(v."outOf")::text AS "outOf", v."per"::text, v."isChange", v."decimals", v."scale", v."unit", v."unitId", v."printed", v."role"::text, v."period", v."periodStart"::text,
  v."periodEnd"::text, v."periodInferred", v."territoryId", v."indicatorId", v."conventionId", v."axisNumber",
  v."ofWhom"::text, ${columnsOf('v', 'composition')}, v."formula", v."reviewBy"::text`;

/** Reads versions `v` of figures `f`. What follows WHERE is the caller's, and so is what is public: see visibility.ts. */
export async function selectFigures({ select, units }: FigureReads, where: Sql): Promise<FigureRow[]> {
  const rows = await select<FigureRow>(
    sql`SELECT ${columns} FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE ${where}`,
  );
  if (rows.every(({ unitId }) => unitId === null)) return rows;
  const known = await units();
  return rows.map((row) => (row.unitId === null ? row : { ...row, ownUnit: unitNamed(row.unit, known) }));
}

/** What figures are read by. The units of a hub's own are asked for only where one is in such a unit. */
export interface FigureReads {
  readonly select: Database['select'];
  readonly units: () => Promise<Units>;
}
