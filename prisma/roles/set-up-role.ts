import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { quoted } from '../backup/catalogue.ts';
import type { Database, Session } from '../database/database.ts';
import { giveRights } from './give-rights.ts';

/** A role cannot be set up, or not so. The message is one line: why, and what to do. */
export class RoleRefused extends Error {
  override readonly name = 'RoleRefused';
}

/**
 * Makes a role to run the hub with, where there is none of that name, and gives it its rights. It owns nothing: so it can
 * empty no table, switch off no trigger and replace no function, and what is released is as safe from it as from anybody.
 *
 * @returns its password, which is shown once and kept nowhere; null where the role was there before, whose password stays.
 * @throws RoleRefused
 */
export function setUpRole(database: Database, role: string): Promise<string | null> {
  if (database.kind === 'embedded') {
    throw new RoleRefused(
      'The embedded database has no roles: who can read its folder has all of it. Roles are for a server, as DATABASE_URL.',
    );
  }
  return database.transaction(async (session) => {
    await session.query('SET LOCAL statement_timeout TO 0');
    const password = (await isThere(session, role)) ? null : await make(session, role);
    await requireNothingMore(session, role);
    await giveRights(session, role);
    await requireNoWayAround(session, role);
    return password;
  });
}

async function isThere(session: Session, role: string): Promise<boolean> {
  const [found] = await session.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  return found !== undefined;
}

async function make(session: Session, role: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const [{ mayMake } = { mayMake: false }] = await session.query<{ mayMake: boolean }>(
    'SELECT rolsuper OR rolcreaterole AS "mayMake" FROM pg_roles WHERE rolname = current_user',
  );
  if (!mayMake) {
    throw new RoleRefused(
      `This role may make no other. Let who administers the server run \`CREATE ROLE ${quoted(role)} LOGIN PASSWORD '…'\`, and run this again.`,
    );
  }
  // Servers that log statements would log the password, so they get what it is checked by.
  await session.query(
    `CREATE ROLE ${quoted(role)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
     PASSWORD '${scramOf(password)}'`,
  );
  return password;
}

/** What PostgreSQL keeps of a password (RFC 5802, with SHA-256). */
function scramOf(password: string): string {
  const [salt, rounds] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, rounds, 32, 'sha256');
  const keyed = (name: string) => createHmac('sha256', salted).update(name).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${rounds}:${salt.toString('base64')}$${storedKey}:${keyed('Server Key').toString('base64')}`;
}

/** A role that was there before may own tables, or stand for another role that does. */
async function requireNothingMore(session: Session, role: string): Promise<void> {
  const [more] = await session.query<Record<'isMighty' | 'isMember' | 'owns' | 'isOwner', boolean>>(
    `SELECT r.rolsuper OR r.rolcreaterole OR r.rolbypassrls OR r.rolreplication AS "isMighty",
       r.rolname = current_user AS "isOwner",
       EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid) AS "isMember",
       EXISTS (SELECT FROM pg_shdepend d WHERE d.refclassid = 'pg_authid'::regclass AND d.refobjid = r.oid AND d.deptype = 'o')
         AS "owns"
     FROM pg_roles r WHERE r.rolname = $1`,
    [role],
  );
  const why = [
    more?.isOwner && 'is the one that you came in with',
    more?.isMighty && 'may do more than others (SUPERUSER, CREATEROLE, REPLICATION or BYPASSRLS)',
    more?.isMember && 'is a member of another role',
    more?.owns && 'owns something',
  ].find(Boolean);
  if (why)
    throw new RoleRefused(`The role ${role} ${why}. Give another name, such as --role akto_figures_hub.`);
}

/** What everybody may do here only the database's owner can take away. */
async function requireNoWayAround(session: Session, role: string): Promise<void> {
  const [left] = await session.query<
    Record<'temporary' | 'create', boolean> & { database: string; schema: string }
  >(
    `SELECT has_database_privilege($1::name, current_database(), 'TEMPORARY') AS "temporary",
       has_schema_privilege($1::name, current_schema()::text, 'CREATE') AS "create",
       current_database()::text AS "database", current_schema()::text AS "schema"`,
    [role],
  );
  if (!left) return;
  const { database, schema } = left;
  const remedy = left.temporary
    ? `REVOKE TEMPORARY ON DATABASE ${quoted(database)} FROM PUBLIC`
    : left.create && `REVOKE CREATE ON SCHEMA ${quoted(schema)} FROM PUBLIC`;
  if (remedy) {
    throw new RoleRefused(
      `Everybody may make tables of their own in this database, which could stand before the hub's. Let its owner run \`${remedy}\`, and run this again.`,
    );
  }
}
