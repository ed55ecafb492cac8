import { quoted } from '../backup/catalogue.ts';
import type { Database, Session } from '../database/database.ts';
import { rightsOnTables } from './rights.ts';

/**
 * Gives a role what running the hub takes, and takes everything else from it: what it had before, and what everybody has.
 * Done again, it follows what migrations have changed.
 */
export async function giveRights(session: Session, role: string): Promise<void> {
  const [{ schema, database } = { schema: '', database: '' }] = await session.query<Place>(
    'SELECT current_schema()::text AS "schema", current_database()::text AS "database"',
  );
  const [to, within] = [quoted(role), quoted(schema)];
  const statements = [
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${within} FROM ${to}, PUBLIC`,
    `REVOKE ALL ON ALL SEQUENCES IN SCHEMA ${within} FROM ${to}, PUBLIC`,
    `REVOKE ALL ON SCHEMA ${within} FROM ${to}`,
    `REVOKE CREATE ON SCHEMA ${within} FROM PUBLIC`,
    // A temporary table could stand before ours on the search path, and a temporary function be a trigger.
    `REVOKE TEMPORARY, CREATE ON DATABASE ${quoted(database)} FROM ${to}, PUBLIC`,
    `GRANT CONNECT ON DATABASE ${quoted(database)} TO ${to}`,
    `GRANT USAGE ON SCHEMA ${within} TO ${to}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${within} TO ${to}`,
    ...[...(await rightsOnTables(session))].map(
      ([table, rights]) => `GRANT ${rights.join(', ')} ON ${within}.${quoted(table)} TO ${to}`,
    ),
    ...(await functionsOfTheOwner(session, schema)),
  ];
  for (const statement of statements) await session.query(statement);
}

interface Place {
  readonly schema: string;
  readonly database: string;
}

/**
 * What the database does by itself it does as the owner, whoever has asked for it, and sees the hub's own tables only. So
 * nobody needs the right to do the same by hand.
 */
async function functionsOfTheOwner(session: Session, schema: string): Promise<string[]> {
  const functions = await session.query<{ signature: string }>(`
    SELECT f.oid::regprocedure::text AS "signature" FROM pg_proc f JOIN pg_language l ON l.oid = f.prolang
    WHERE f.pronamespace = current_schema()::regnamespace AND l.lanname = 'plpgsql' AND f.provolatile <> 'i'
    ORDER BY 1`);
  return functions.map(
    ({ signature }) =>
      `ALTER FUNCTION ${signature} SECURITY DEFINER SET search_path = ${quoted(schema)}, pg_temp`,
  );
}

/** Gives the roles that run the hub what a migration has changed; names them. It takes the owner of the tables. */
export async function renewRights(database: Database): Promise<readonly string[]> {
  if (database.kind === 'embedded') return [];
  return database.transaction(async (session) => {
    const roles = await session.query<{ role: string }>(`
      SELECT DISTINCT r.rolname::text AS "role" FROM pg_class c, aclexplode(c.relacl) a JOIN pg_roles r ON r.oid = a.grantee
      WHERE c.oid = to_regclass('"AuditEntry"') AND a.grantee <> c.relowner AND a.privilege_type = 'INSERT' ORDER BY 1`);
    for (const { role } of roles) await giveRights(session, role);
    return roles.map(({ role }) => role);
  });
}
