import { randomUUID } from 'node:crypto';
import { firstLanguage, localizedWith, nameIn, namesIn, type TextsOf } from '@akto-figures/contents';
import type { Session } from '@akto-figures/prisma';
import { importsWords } from '../../messages/generated/imports.ts';
import type { CameBy } from '../viewer.ts';
import type { ImportPlan } from './plan-import.ts';
import { proposedTitle } from './title-of-import.ts';

/** Whose import it is, and how it is to be told. */
export interface ImportOrder {
  /** What the file is called, for people. */
  readonly name: string;
  readonly by: { readonly accountId: string; readonly name: string; readonly cameBy: CameBy };
  /** Why figures that are out change: a note that the public reads. */
  readonly note?: { readonly noteFr: string } & Partial<TextsOf<'note'>>;
  /** What the release is called, for the public reads it; unless said, what it brings and when. */
  readonly title?: Partial<TextsOf<'title'>>;
  readonly onProgress?: (changes: number, of: number) => void;
  /** Aborted when the client is gone: the transaction is rolled back. */
  readonly gone?: AbortSignal | undefined;
}

export interface WrittenImport {
  readonly releaseId: string;
  /** The same file was imported before, into this draft: nothing was written. */
  readonly isRepeated: boolean;
}

const changesAtOnce = 1000;

/** The draft that a file fills has changed since the file was read: nothing of it is written. */
export class DraftChanged extends Error {}

/**
 * Writes a plan, all of it or nothing: into a draft release of its own, or into the one that carries its figures over. The same file leads
 * to the same draft, however often and by whomever it is sent, so whatever ended before may be sent again.
 *
 * @throws TypeError for a plan with problems; `DraftChanged`; what `gone` was aborted with
 */
export async function writeImport(
  session: Session,
  plan: ImportPlan,
  order: ImportOrder,
): Promise<WrittenImport> {
  if (plan.problemCount > 0) throw new TypeError('A plan with problems is not to be written.');
  const total = plan.rows.new + plan.rows.changed;
  order.onProgress?.(0, total);
  await session.query("SELECT pg_advisory_xact_lock(hashtext('akto-figures: import ' || $1))::text", [
    plan.sha256,
  ]);
  const { into } = plan;
  const [before] = into
    ? []
    : await session.query<{ id: string }>(
        // What was approved is no draft any more: the file may be meant to bring back what was changed since.
        `SELECT f."releaseId"::text AS id FROM "ImportedFile" f JOIN "Release" r ON r."id" = f."releaseId"
     WHERE f."sha256" = $1 AND r."state" <> 'APPROVED'`,
        [plan.sha256],
      );
  if (before) return { releaseId: before.id, isRepeated: true };

  const releaseId = into?.release ?? randomUUID();
  if (into) await enterDraft(session, into.release, order);
  else await beginDraft(session, releaseId, plan, order);
  let done = 0;
  let batch: string[] = [];
  const write = async () => {
    order.gone?.throwIfAborted();
    if (into) await writeIntoDraft(session, releaseId, batch, order);
    else await writeChanges(session, releaseId, batch, order);
    done += batch.length;
    order.onProgress?.(done, total);
    batch = [];
  };
  for await (const change of plan.changes()) {
    batch.push(change);
    if (batch.length === changesAtOnce) await write();
  }
  if (batch.length > 0) await write();
  order.gone?.throwIfAborted();
  await session.query(
    `INSERT INTO "AuditEntry" ("number", "at", "accountId", "accountName", "cameBy", "act", "subject", "releaseId", "after", "previousHash", "hash")
       VALUES (0, now(), $1::uuid, $2, $3, 'importFigures', $4, $5::uuid, $6::jsonb, '', '')`,
    [
      order.by.accountId,
      order.by.name,
      order.by.cameBy,
      `release ${releaseId}`,
      releaseId,
      JSON.stringify({ file: order.name, sha256: plan.sha256, ...plan.rows }),
    ],
  );
  return { releaseId, isRepeated: false };
}

async function beginDraft(
  session: Session,
  releaseId: string,
  { sha256, rows }: ImportPlan,
  { name, by, title = {} }: ImportOrder,
): Promise<void> {
  await session.query("SELECT set_config('akto_figures.account', $1, true)", [by.accountId]);
  const titles = title[nameIn('title', firstLanguage)]
    ? localizedWith('title', (locale) => title[nameIn('title', locale)] ?? null)
    : await proposedTitle((text) => session.query(text), rows);
  const columns = Object.keys(titles);
  await session.query(
    `INSERT INTO "Release" ("id", "createdById", ${columns.map((name) => `"${name}"`)})
     VALUES ($1::uuid, $2::uuid, ${columns.map((_, index) => `$${index + 3}`)})`,
    [releaseId, by.accountId, ...Object.values(titles)],
  );
  // The title is public; what the file is called is for the team alone.
  await comment(session, releaseId, { name, by });
  await session.query(
    `INSERT INTO "ImportedFile" ("sha256", "releaseId", "name", "rows", "importedById")
     VALUES ($1, $2::uuid, $3, $4::int, $5::uuid)
     ON CONFLICT ("sha256") DO UPDATE SET "releaseId" = EXCLUDED."releaseId", "name" = EXCLUDED."name",
       "rows" = EXCLUDED."rows", "importedById" = EXCLUDED."importedById", "importedAt" = now()`,
    [sha256, releaseId, name, rows.new + rows.changed, by.accountId],
  );
}

const comment = (session: Session, releaseId: string, { name, by }: Pick<ImportOrder, 'name' | 'by'>) =>
  session.query(
    'INSERT INTO "ReleaseComment" ("id", "releaseId", "accountId", "text") VALUES ($1::uuid, $2::uuid, $3::uuid, $4)',
    [randomUUID(), releaseId, by.accountId, importsWords[firstLanguage].comment({ name })],
  );

/** Holds the draft that a file fills, and counts that it changes. @throws DraftChanged */
async function enterDraft(session: Session, releaseId: string, order: ImportOrder): Promise<void> {
  await session.query("SELECT set_config('akto_figures.account', $1, true)", [order.by.accountId]);
  const [held] = await session.query<{ id: string }>(
    `UPDATE "Release" SET "revision" = "revision" + 1 WHERE "id" = $1::uuid AND "state" = 'DRAFT' RETURNING "id"::text`,
    [releaseId],
  );
  if (!held) throw new DraftChanged();
  await comment(session, releaseId, order);
}

/** The public note in each language, as columns and as the parameters from $4. */
const notes = {
  columns: namesIn('note')
    .map((column) => `"${column}"`)
    .join(', '),
  values: namesIn('note')
    .map((_, at) => `CASE c."change" WHEN 'changed' THEN $${4 + at}::text END`)
    .join(', '),
};

/** What the draft carries over gets its value where it is as it was read; the rest is new in it. @throws DraftChanged */
async function writeIntoDraft(
  session: Session,
  releaseId: string,
  changes: readonly string[],
  order: ImportOrder,
): Promise<void> {
  const { by, note } = order;
  const [filled] = await session.query<{ count: number }>(
    `WITH filled AS (
       UPDATE "DraftChange" d SET "content" = c."content", "changedById" = $3::uuid, "changedAt" = now(), "revision" = d."revision" + 1
       FROM json_to_recordset($1::json) AS c ("key" text, "content" jsonb, "revision" int)
       WHERE d."releaseId" = $2::uuid AND d."kind" = 'FIGURE' AND d."key" = c."key" AND d."revision" = c."revision"
       RETURNING d."key"),
     added AS (
       INSERT INTO "DraftChange"
         ("id", "releaseId", "kind", "key", "changeKind", "content", ${notes.columns}, "basedOnId", "renews", "createdById", "changedById", "revision")
       SELECT gen_random_uuid(), $2::uuid, 'FIGURE', c."key",
         (CASE c."change" WHEN 'new' THEN 'ADDITION' ELSE 'REVISION' END)::"ChangeKind", c."content",
         ${notes.values}, c."basedOnId", c."renews", $3::uuid, $3::uuid,
         (SELECT "revision" FROM "Release" WHERE "id" = $2::uuid)
       FROM json_to_recordset($1::json) AS c ("key" text, "change" text, "content" jsonb, "basedOnId" uuid, "renews" text, "revision" int)
       WHERE c."revision" IS NULL
       ON CONFLICT ("releaseId", "kind", "key") DO NOTHING
       RETURNING "key")
     SELECT ((SELECT count(*) FROM filled) + (SELECT count(*) FROM added))::int AS "count"`,
    [
      `[${changes.join(',')}]`,
      releaseId,
      by.accountId,
      ...namesIn('note').map((name) => note?.[name] ?? null),
    ],
  );
  if (filled?.count !== changes.length) throw new DraftChanged();
}

async function writeChanges(
  session: Session,
  releaseId: string,
  changes: readonly string[],
  { by, note }: ImportOrder,
): Promise<void> {
  await session.query(
    `INSERT INTO "DraftChange"
       ("id", "releaseId", "kind", "key", "changeKind", "content", ${notes.columns}, "basedOnId", "renews", "createdById", "changedById")
     SELECT gen_random_uuid(), $2::uuid, 'FIGURE', c."key",
       (CASE c."change" WHEN 'new' THEN 'ADDITION' ELSE 'REVISION' END)::"ChangeKind", c."content",
       ${notes.values}, c."basedOnId", c."renews", $3::uuid, $3::uuid
     FROM json_to_recordset($1::json) AS c ("key" text, "change" text, "content" jsonb, "basedOnId" uuid, "renews" text)`,
    [
      `[${changes.join(',')}]`,
      releaseId,
      by.accountId,
      ...namesIn('note').map((name) => note?.[name] ?? null),
    ],
  );
}
