import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type Database, openDatabase } from '@akto-figures/prisma';
import { addAccount } from '@akto-figures/publishing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../tests/support/postgres.ts';
import { runCommand } from '../src/command-line/run-command.ts';
import { type Hub, readSettings, startHub } from '../src/index.ts';
import {
  acceptAll,
  aFigureOf,
  aViewer,
  done,
  publishingOn,
  revisionOf,
  standingOf,
  titled,
} from './publishers.ts';

const admin = { email: 'alex@example.fr', password: 'correct horse battery staple' };
const owner = 'figures_owner';
const role = 'akto_figures_hub';

let postgres: Postgres;
let ownerUrl: string;
let url: string;
let hub: Hub;
let database: Database;
const logged: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'akto-figures-roles-'));

beforeAll(async () => {
  postgres = await startPostgres();
  const superuserUrl = await postgres.newDatabase();
  const name = new URL(superuserUrl).pathname.slice(1);
  await run(superuserUrl, [
    `CREATE ROLE ${owner} LOGIN CREATEROLE`,
    `ALTER DATABASE ${name} OWNER TO ${owner}`,
    // As in a database that comes from PostgreSQL 14.
    'GRANT CREATE ON SCHEMA public TO PUBLIC',
  ]);
  ownerUrl = Object.assign(new URL(superuserUrl), { username: owner }).href;
  await command('migrate', ownerUrl);
  const told = await command('roles --json', ownerUrl);
  ({ url } = JSON.parse(told.stdout));
  // From here on the role needs the password that was told.
  const [file] = await run<{ hba_file: string }>(superuserUrl, ['SHOW hba_file']);
  await run(superuserUrl, [
    `COPY (SELECT unnest(ARRAY['host all ${role} all scram-sha-256', 'host all all all trust'])) TO '${file?.hba_file}'`,
    'SELECT pg_reload_conf()',
  ]);
  const output = new Writable({
    write(line, _encoding, next) {
      logged.push(String(line));
      next();
    },
  });
  const environment = {
    PORT: '0',
    DATABASE_URL: url,
    HUB_SECRET: 'x'.repeat(32),
    HUB_ADMIN_EMAIL: admin.email,
    HUB_ADMIN_PASSWORD: admin.password,
  };
  hub = await startHub(readSettings(environment), pino(output));
  database = await openDatabase({ url });
}, 60_000);
afterAll(async () => {
  await database.close();
  await hub.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends SQL in one transaction, as whoever comes in by this address. */
async function run<Row>(at: string, statements: readonly string[]): Promise<Row[]> {
  const session = await openDatabase({ url: at });
  try {
    return await session.transaction(async ({ query }) => {
      let rows: Row[] = [];
      for (const statement of statements) rows = await query<Row>(statement);
      return rows;
    });
  } finally {
    await session.close();
  }
}

/** Calls `pnpm hub` on the database, as whoever comes in by this address. */
async function command(words: string, at: string) {
  const written = { stdout: '', stderr: '' };
  const code = await runCommand(words.split(' '), {
    environment: { DATABASE_URL: at },
    folder,
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
  });
  return { code, ...written };
}

describe('a hub that runs with a role that owns nothing', () => {
  it('starts with the password that was told once, and with no other', async () => {
    expect(logged.join('')).toContain('loaded the starter data');
    expect(logged.join('')).not.toContain('owner of its tables');
    const wrong = Object.assign(new URL(url), { password: 'another' });
    await expect(openDatabase({ url: wrong.href })).rejects.toThrow('password authentication failed');
  });

  it('answers the public, and lets people sign in', async () => {
    const page = await fetch(`${hub.url}/figures/poec`);
    expect(await page.text()).toContain('1\u202f780');
    const signIn = await fetch(`${hub.url}/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: hub.url, 'X-Akto-Console': '1' },
      body: JSON.stringify(admin),
    });
    expect(signIn.status).toBe(200);
    expect(await database.client.auditEntry.count({ where: { act: 'signIn' } })).toBe(1);
  });

  it('publishes: from a draft to an approval, its cancellation and the next approval', async () => {
    const publishing = await publishingOn(database);
    const editor = aViewer('Camille', 'EDITOR');
    const reviewer = aViewer('Dominique', 'REVIEWER');
    const publisher = aViewer('Claude', 'PUBLISHER');
    const act = async (
      ...[who, what, input]: [typeof editor, Parameters<typeof publishing.perform>[1], object]
    ) => publishing.perform(who, what, randomUUID(), input as never);
    const release = done(await act(editor, 'createRelease', titled('À venir')));
    const { versionId, content } = await standingOf(database, 'poec');
    const draft = { release, kind: 'FIGURE', revision: null, noteFr: 'Précisé.', noteEn: null };
    const revised = { ...content, plainFr: 'Des formations.' };
    const texts = { changeKind: 'REVISION', basedOn: versionId, content: revised };
    done(await act(editor, 'draftFigure', { ...draft, key: 'poec', ...texts }));
    const added = { changeKind: 'ADDITION', basedOn: null, content: aFigureOf(1, '10') };
    done(await act(editor, 'draftFigure', { ...draft, key: 'formations-de-mai', ...added }));
    const approve = async () => {
      done(await act(editor, 'submitRelease', { release, revision: await revisionOf(database, release) }));
      const revision = await acceptAll(database, publishing, reviewer, release);
      const when = { releaseAt: '2099-06-01T10:00', occurrence: null };
      done(await act(publisher, 'approveRelease', { release, revision, ...when }));
    };
    await approve();
    const revision = await revisionOf(database, release);
    done(await act(publisher, 'cancelRelease', { release, revision, reason: 'Une faute.' }));
    await approve();
    expect(await database.client.figureVersion.count({ where: { releaseId: release } })).toBe(2);
  });

  it('does what an operator asks of it', async () => {
    await database.client.$transaction((tx) =>
      addAccount(tx, { email: 'camille@example.fr', roles: ['EDITOR'], actorKeys: ['akto'] }, new Date()),
    );
    writeFileSync(join(folder, 'figures.csv'), 'key,value\npoec,"plus de 1 900"\n');
    const asked = {
      'import figures.csv --by camille@example.fr': 0,
      'key add camille@example.fr': 0,
      // The draft that was just imported is not ready.
      check: 1,
      'export all.csv': 0,
      'backup all.backup': 0,
      'audit verify': 0,
    };
    for (const [words, code] of Object.entries(asked)) {
      const told = await command(words, url);
      expect({ words, code: told.code }, told.stderr + told.stdout).toEqual({ words, code });
    }
  });

  it.each(['migrate', 'roles --role another'])(
    'leaves to the owner what is the owner’s: %s',
    async (words) => {
      const told = await command(words, url);
      expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('DATABASE_URL of their owner') });
    },
  );

  it('is told what to do where the database lacks something', async () => {
    const empty = new URL(await postgres.newDatabase());
    const as = Object.assign(new URL(url), { pathname: empty.pathname });
    const start = startHub(readSettings({ PORT: '0', DATABASE_URL: as.href }), pino({ level: 'silent' }));
    await expect(start).rejects.toThrow(
      /^The database lacks .*Run `pnpm hub migrate` with the DATABASE_URL of their owner, then start again\.$/,
    );
  });
});

describe('somebody who has the password of that role', () => {
  const version = `(SELECT v."id" FROM "FigureVersion" v JOIN "Figure" f ON f."id" = v."figureId" WHERE f."key" = 'poec' ORDER BY v."publicFrom" LIMIT 1)`;

  it.each([
    `UPDATE "FigureVersion" SET "number" = 17800, "low" = 17800 WHERE "id" = ${version}`,
    `UPDATE "FigureVersion" SET "publicUntil" = now() WHERE "id" = ${version}`,
    `DELETE FROM "FigureVersion" WHERE "id" = ${version}`,
    `INSERT INTO "Citation" SELECT gen_random_uuid(), "sourceId", "figureVersionId" FROM "Citation" WHERE "figureVersionId" = ${version}`,
    `DELETE FROM "Citation" WHERE "figureVersionId" = ${version}`,
    `UPDATE "Figure" SET "key" = 'poec-2' WHERE "key" = 'poec'`,
    `DELETE FROM "Release" WHERE "releasedAt" < now()`,
    `UPDATE "Release" SET "titleFr" = 'Autre chose' WHERE "releasedAt" < now()`,
    `UPDATE "Territory" SET "name" = 'Autre chose'`,
    `UPDATE "FigureSearch" SET "words" = ''`,
    `DELETE FROM "ReleaseContributor"`,
    `UPDATE "SealedRecord" SET "hash" = ''`,
    `DELETE FROM "SealedRecord"`,
    `UPDATE "AuditEntry" SET "why" = 'non'`,
    `DELETE FROM "AuditEntry"`,
    'TRUNCATE "AuditEntry"',
    'TRUNCATE "FigureVersion" CASCADE',
    'ALTER TABLE "FigureVersion" DISABLE TRIGGER ALL',
    'DROP TABLE "AuditEntry"',
    'DROP TRIGGER "AuditEntry_guard" ON "AuditEntry"',
    `SET session_replication_role = replica`,
    'CREATE OR REPLACE FUNCTION guard_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN OLD; END $$',
    'CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE FUNCTION pg_temp.mine() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    'CREATE TABLE mine ()',
    'CREATE TEMPORARY TABLE "Release" ("id" uuid, "state" text)',
    'CREATE SCHEMA mine',
    `CREATE TRIGGER mine BEFORE UPDATE ON "Figure" FOR EACH ROW EXECUTE FUNCTION guard_audit_trail()`,
    'CREATE RULE mine AS ON INSERT TO "AuditEntry" DO INSTEAD NOTHING',
    `SET ROLE ${owner}`,
    `ALTER ROLE ${role} SUPERUSER`,
    `COPY "AuditEntry" TO PROGRAM 'cat'`,
  ])('cannot do this: %s', async (statement) => {
    const attempt = database.transaction(({ query }) => query(statement));
    await expect(attempt).rejects.toThrow(
      /permission denied|must be (owner|superuser)|immutable|stays as it is|names stay|approved|violates/,
    );
  });

  it('has left everything as it was', async () => {
    const { code, stdout } = await command('audit verify', ownerUrl);
    expect({ code, stdout }).toMatchObject({ code: 0 });
  });

  it('has no right to a table that could change what is on record', async () => {
    const rows = await run<{ table: string; rights: string }>(ownerUrl, [
      `SELECT c.relname AS "table", string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) AS "rights"
       FROM pg_class c, aclexplode(c.relacl) a
       WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = '${role}'::regrole GROUP BY 1`,
    ]);
    const rights = Object.fromEntries(rows.map(({ table, rights }) => [table, rights]));
    expect(rights).toMatchObject({
      AuditEntry: 'INSERT SELECT',
      Citation: 'INSERT SELECT',
      FigureVersion: 'DELETE INSERT SELECT',
      ReleaseComment: 'INSERT SELECT',
      SealedRecord: 'INSERT SELECT',
      Territory: 'SELECT',
      DraftChange: 'DELETE INSERT SELECT UPDATE',
    });
    expect(Object.values(rights).join(' ')).not.toMatch(/TRUNCATE|TRIGGER|REFERENCES/);
  });
});

it('follows what a migration brings', async () => {
  await run(ownerUrl, [
    'CREATE TABLE "Something" ("id" int PRIMARY KEY)',
    `CREATE TRIGGER "Something_guard" BEFORE UPDATE OR DELETE ON "Something" FOR EACH ROW EXECUTE FUNCTION guard_audit_trail()`,
    'ALTER FUNCTION guard_release() SECURITY INVOKER RESET ALL',
  ]);
  await command('migrate', ownerUrl);
  await run(url, ['INSERT INTO "Something" VALUES (1)']);
  await expect(run(url, ['DELETE FROM "Something"'])).rejects.toThrow('permission denied');
  const [guard] = await database.client.$queryRaw<{ prosecdef: boolean }[]>`
    SELECT prosecdef FROM pg_proc WHERE proname = 'guard_release'`;
  expect(guard?.prosecdef).toBe(true);
});

it.each([
  ['roles --role figures_owner', 1, 'is the one that you came in with'],
  ['roles --role postgres', 1, 'may do more than others'],
  ['roles --role Hub', 2, '--role is "Hub"'],
])('is refused in one line: %s', async (words, code, says) => {
  expect(await command(words, ownerUrl)).toMatchObject({ code, stderr: expect.stringContaining(says) });
});
