import type { Session } from '../database/database.ts';

/** A table as the database itself describes it, so that none has to be listed here. */
export interface Table {
  readonly name: string;
  readonly comment: string | null;
  /** What is stored: columns that the database computes are not among them. */
  readonly columns: readonly { name: string; type: string }[];
  /** The columns by which its rows have one order. */
  readonly key: readonly string[];
}

export interface Sequence {
  readonly name: string;
  /** The last number that it gave; null where it gave none. */
  readonly last: string | null;
}

/** Something of a table that is taken away while rows are loaded, and put back as it was. */
export interface Guard {
  readonly away: string;
  readonly back: string;
}

/** Every table of the hub, in the order of their names; Prisma's own record of migrations is none of them. */
export function readTables(session: Session): Promise<Table[]> {
  return session.query<Table>(`
    SELECT c.relname::text AS name, obj_description(c.oid) AS comment,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
      coalesce((SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey::int2[])
        WHERE i.indrelid = c.oid AND i.indisprimary), '[]') AS key
    FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname::text COLLATE "C"`);
}

export function readSequences(session: Session): Promise<Sequence[]> {
  return session.query<Sequence>(`
    SELECT sequencename::text AS name, last_value::text AS last FROM pg_sequences
    WHERE schemaname = current_schema() ORDER BY sequencename::text COLLATE "C"`);
}

/**
 * What stands between a table and rows that were approved elsewhere: triggers that guard what was released, and
 * references to rows that are loaded later. Whoever owns the tables may take both away, and PostgreSQL checks every
 * reference when they are put back.
 */
export function readGuards(session: Session): Promise<Guard[]> {
  return session.query<Guard>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS away,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
    FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND conparentid = 0
    UNION ALL
    SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
      format('ALTER TABLE %s ENABLE %s TRIGGER %I', t.tgrelid::regclass,
        CASE t.tgenabled WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, t.tgname)
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal AND t.tgenabled <> 'D'
    ORDER BY 1`);
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
