import type { Session } from '../database/database.ts';

/** What a role that runs the hub may do with a table. Nobody but its owner may truncate it, or put a trigger on it. */
type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

const everything: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/**
 * What is left by a guard on a table: what its trigger always refuses is given to nobody in the first place. Rows that go
 * with the row that they belong to need no right of their own.
 */
const rightsByGuard: Readonly<Record<string, readonly Right[]>> = {
  guard_audit_trail: ['SELECT', 'INSERT'],
  guard_record: ['SELECT', 'INSERT'],
  guard_early_reading: ['SELECT', 'INSERT'],
  guard_seal: ['SELECT', 'INSERT'],
  guard_part: ['SELECT', 'INSERT'],
  guard_subject: ['SELECT', 'INSERT'],
  // A release that is not approved yet may lose its versions again. Until when one is public the database writes itself.
  guard_version: ['SELECT', 'INSERT', 'DELETE'],
  guard_epoch: ['SELECT'],
};

/** What the database writes by itself, and what comes with the software and is brought by `migrate`. */
const onlyRead: ReadonlySet<string> = new Set([
  '_prisma_migrations',
  'AwaitedRelease',
  'FigureSearch',
  'ReleaseContributor',
  'SubjectSearch',
  'Territory',
  'TerritoryMember',
  'TerritorySpelling',
]);

interface GuardedTable {
  readonly name: string;
  readonly guards: readonly string[];
}

/** Every table as the catalogue has it, so that one that comes later has its rights without being listed. */
export async function rightsOnTables(session: Session): Promise<ReadonlyMap<string, readonly Right[]>> {
  const tables = await session.query<GuardedTable>(`
    SELECT c.relname::text AS "name", coalesce(json_agg(DISTINCT f.proname) FILTER (WHERE f.proname IS NOT NULL), '[]') AS "guards"
    FROM pg_class c
      LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
      LEFT JOIN pg_proc f ON f.oid = t.tgfoid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
    GROUP BY c.relname ORDER BY c.relname::text COLLATE "C"`);
  return new Map(tables.map((table) => [table.name, rightsOn(table)]));
}

function rightsOn({ name, guards }: GuardedTable): readonly Right[] {
  if (onlyRead.has(name)) return ['SELECT'];
  const left = guards.flatMap((guard) => (rightsByGuard[guard] ? [rightsByGuard[guard]] : []));
  return left.reduce((rights, others) => rights.filter((right) => others.includes(right)), everything);
}
