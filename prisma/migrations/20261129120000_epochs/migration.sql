-- CreateTable
CREATE TABLE "Epoch" (
    "number" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,
    "beganAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Epoch_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "EpochRelease" (
    "releaseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EpochRelease_pkey" PRIMARY KEY ("releaseId")
);

-- CreateTable
CREATE TABLE "AwaitedRelease" (
    "releaseId" UUID NOT NULL,
    "releasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AwaitedRelease_pkey" PRIMARY KEY ("releaseId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Epoch_id_key" ON "Epoch"("id");

-- CreateIndex
CREATE INDEX "EpochRelease_number_idx" ON "EpochRelease"("number");

-- CreateIndex
CREATE INDEX "EpochRelease_releasedAt_idx" ON "EpochRelease"("releasedAt");

-- CreateIndex
CREATE INDEX "AwaitedRelease_releasedAt_idx" ON "AwaitedRelease"("releasedAt");

-- AddForeignKey
ALTER TABLE "EpochRelease" ADD CONSTRAINT "EpochRelease_number_fkey" FOREIGN KEY ("number") REFERENCES "Epoch"("number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which releases are out, and since when. Why it is done like this: docs/decisions/epochs.md. Tested in prisma/epochs.test.ts.

-- 1. The clocks ----------------------------------------------------------------------------------------------------------

-- The one clock that decides what is public. Tests put another function in its place.
CREATE FUNCTION hub_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$ SELECT clock_timestamp() $$;

-- The clock of all that is said about releases: where the other one was put back, it stands still at the last release that is
-- out, which so stays out. In a condition write (SELECT public_clock()), which is read once and not for each row.
CREATE FUNCTION public_clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT greatest(hub_clock(), (SELECT e."releasedAt" FROM "Epoch" e ORDER BY e."number" DESC LIMIT 1))
$$;

-- The first whole minute that is far enough ahead to reach every hub and replica before it comes.
CREATE FUNCTION first_minute_ahead() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT date_trunc('minute', public_clock() + interval '60 seconds' + interval '59.999999 seconds')
$$;

-- 2. What was out before this migration: one epoch for each time, under the id that it had ------------------------------------

INSERT INTO "Epoch" ("number", "id", "releasedAt", "beganAt")
SELECT row_number() OVER (ORDER BY r."releasedAt"), (array_agg(r."id" ORDER BY r."id" DESC))[1], r."releasedAt", r."releasedAt"
FROM "Release" r WHERE r."state" = 'APPROVED' AND r."releasedAt" <= hub_clock() GROUP BY r."releasedAt";

INSERT INTO "EpochRelease" ("releaseId", "number", "releasedAt")
SELECT r."id", e."number", r."releasedAt" FROM "Release" r JOIN "Epoch" e ON e."releasedAt" = r."releasedAt"
WHERE r."state" = 'APPROVED';

INSERT INTO "AwaitedRelease" ("releaseId", "releasedAt")
SELECT r."id", r."releasedAt" FROM "Release" r
WHERE r."state" = 'APPROVED' AND NOT EXISTS (SELECT FROM "EpochRelease" j WHERE j."releaseId" = r."id");

-- 3. What is on record stays ------------------------------------------------------------------------------------------------

CREATE FUNCTION guard_epoch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: what was out stays out', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Epoch_guard" BEFORE UPDATE OR DELETE ON "Epoch" FOR EACH ROW EXECUTE FUNCTION guard_epoch();
CREATE TRIGGER "Epoch_truncate" BEFORE TRUNCATE ON "Epoch" FOR EACH STATEMENT EXECUTE FUNCTION guard_epoch();
CREATE TRIGGER "EpochRelease_guard" BEFORE UPDATE OR DELETE ON "EpochRelease" FOR EACH ROW EXECUTE FUNCTION guard_epoch();
CREATE TRIGGER "EpochRelease_truncate" BEFORE TRUNCATE ON "EpochRelease"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_epoch();

-- 4. The time of a release, at COMMIT -----------------------------------------------------------------------------------------

-- Deferred, so it is the last thing that a transaction does: whatever an approval or its cancellation has waited for, it is
-- done before its minute, or not at all. The shared lock is held until the commit can be seen. begin_epochs() takes it alone:
-- so no commit that was in time is under way when an epoch begins, but for one that is stuck.
CREATE FUNCTION keep_release_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz;
  released_at timestamptz;
  awaited_at timestamptz;
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('akto-figures: commits of releases'));
  clock := public_clock();
  SELECT r."releasedAt" INTO released_at FROM "Release" r WHERE r."id" = NEW."id" AND r."state" = 'APPROVED';
  SELECT a."releasedAt" INTO awaited_at FROM "AwaitedRelease" a WHERE a."releaseId" = NEW."id";
  IF EXISTS (
    SELECT FROM "EpochRelease" j WHERE j."releaseId" = NEW."id" AND j."releasedAt" IS DISTINCT FROM released_at
  ) OR (awaited_at <= clock AND awaited_at IS DISTINCT FROM released_at) THEN
    RAISE EXCEPTION 'release % is public by now, and stays as it is', NEW."id"
      USING ERRCODE = 'AF002', CONSTRAINT = 'Release_stays_out', TABLE = 'Release';
  END IF;
  IF released_at IS NOT DISTINCT FROM awaited_at THEN
    RETURN NULL;
  END IF;
  -- Before the first release nothing has been answered that it could change: see guard_release().
  IF released_at <= clock AND EXISTS (SELECT FROM "Release" r WHERE r."state" = 'APPROVED' AND r."id" <> NEW."id") THEN
    RAISE EXCEPTION 'release % would have missed its minute', NEW."id"
      USING ERRCODE = 'AF001', CONSTRAINT = 'Release_in_time', TABLE = 'Release';
  END IF;
  DELETE FROM "AwaitedRelease" WHERE "releaseId" = NEW."id";
  IF released_at IS NOT NULL THEN
    INSERT INTO "AwaitedRelease" ("releaseId", "releasedAt") VALUES (NEW."id", released_at);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "Release_time" AFTER UPDATE OF "state", "releasedAt" ON "Release"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."state" = 'APPROVED' OR OLD."state" = 'APPROVED')
  EXECUTE FUNCTION keep_release_time();

-- 5. Epochs begin -------------------------------------------------------------------------------------------------------------

-- The epochs that begin with what is awaited until an instant: one for each time, the earliest first. Who asked for none for
-- a while finds the same epochs as who asked all the time.
CREATE FUNCTION epochs_due(until timestamptz)
  RETURNS TABLE ("number" integer, "id" uuid, "releasedAt" timestamptz, "releases" uuid[]) LANGUAGE sql VOLATILE AS $$
  SELECT (coalesce(last."number", 0) + row_number() OVER (ORDER BY a."releasedAt"))::integer,
    (array_agg(a."releaseId" ORDER BY a."releaseId" DESC))[1],
    greatest(a."releasedAt", last."releasedAt"),
    array_agg(a."releaseId" ORDER BY a."releaseId")
  FROM "AwaitedRelease" a
    LEFT JOIN (SELECT e."number", e."releasedAt" FROM "Epoch" e ORDER BY e."number" DESC LIMIT 1) AS last ON true
  WHERE a."releasedAt" <= until
  GROUP BY a."releasedAt", last."number", last."releasedAt"
  ORDER BY a."releasedAt"
$$;

-- Takes a lock until the transaction ends, where nobody else keeps it for longer than a quarter of a second. Whoever waits for
-- it would hold up all who come after; whoever tries again does not.
CREATE FUNCTION takes_lock_soon(name text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  FOR attempt IN 1..50 LOOP
    IF pg_try_advisory_xact_lock(hashtext(name)) THEN
      RETURN true;
    END IF;
    PERFORM pg_sleep(0.005);
  END LOOP;
  RETURN false;
END $$;

-- Begins the epochs whose time has come. Says whether no commit is under way that could still bring a release for an epoch
-- that has begun: then what is out is settled.
CREATE FUNCTION begin_epochs() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz;
  is_settled boolean;
  stuck timestamptz;
  due record;
BEGIN
  IF NOT takes_lock_soon('akto-figures: epochs') THEN
    RETURN false;
  END IF;
  is_settled := takes_lock_soon('akto-figures: commits of releases');
  clock := public_clock();
  -- A cancellation that is stuck in its commit decides what becomes of its release, so that time has to wait for it.
  IF NOT is_settled THEN
    SELECT min(a."releasedAt") INTO stuck FROM "AwaitedRelease" a
    WHERE a."releasedAt" <= clock AND a."releaseId" NOT IN (
      SELECT f."releaseId" FROM "AwaitedRelease" f WHERE f."releasedAt" <= clock FOR UPDATE SKIP LOCKED
    );
    clock := least(clock, stuck - interval '1 millisecond');
  END IF;
  FOR due IN SELECT * FROM epochs_due(clock) LOOP
    INSERT INTO "Epoch" ("number", "id", "releasedAt", "beganAt") VALUES (due."number", due."id", due."releasedAt", hub_clock());
    INSERT INTO "EpochRelease" ("releaseId", "number", "releasedAt")
    SELECT a."releaseId", due."number", a."releasedAt" FROM "AwaitedRelease" a WHERE a."releaseId" = ANY (due."releases");
    DELETE FROM "AwaitedRelease" a WHERE a."releaseId" = ANY (due."releases");
  END LOOP;
  RETURN is_settled;
END $$;

-- What every hub asks: the epoch that has come, by which clock, and how long no other can begin. One statement, which writes
-- where an epoch begins and only reads else. `settle` asks again whether what is out is settled.
CREATE FUNCTION present_epoch(settle boolean) RETURNS TABLE (
  "now" timestamptz, "msToMinute" double precision, "number" integer, "id" uuid, "releasedAt" timestamptz,
  "isSettled" boolean, "isKept" boolean
) LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := hub_clock();
  public_now timestamptz := public_clock();
  is_kept boolean := current_setting('transaction_read_only') = 'off';
  is_settled boolean := true;
BEGIN
  IF is_kept AND (settle OR EXISTS (SELECT FROM "AwaitedRelease" a WHERE a."releasedAt" <= public_now)) THEN
    BEGIN
      is_settled := begin_epochs();
    -- Where nothing can be written, what is due is out all the same; it is kept later.
    EXCEPTION WHEN read_only_sql_transaction OR disk_full OR insufficient_privilege THEN
      is_kept := false;
    END;
  END IF;
  RETURN QUERY
  SELECT public_now, (60000 - extract(epoch FROM clock - date_trunc('minute', clock)) * 1000)::double precision,
    last."number", last."id", last."releasedAt", is_settled, is_kept
  FROM (VALUES (1)) AS one LEFT JOIN (
    SELECT e."number", e."id", e."releasedAt" FROM "Epoch" e
    UNION ALL SELECT d."number", d."id", d."releasedAt" FROM epochs_due(public_now) d WHERE NOT is_kept
    ORDER BY 1 DESC LIMIT 1
  ) AS last ON true;
END $$;

-- The last epochs after one of them, the latest first; those that are due and cannot be written are among them.
CREATE FUNCTION epochs_after(known integer, most integer)
  RETURNS TABLE ("number" integer, "id" uuid, "releasedAt" timestamptz, "releases" uuid[]) LANGUAGE sql VOLATILE AS $$
  SELECT * FROM (
    SELECT e."number", e."id", e."releasedAt",
      ARRAY(SELECT j."releaseId" FROM "EpochRelease" j WHERE j."number" = e."number" ORDER BY j."releaseId")
    FROM (SELECT * FROM "Epoch" l WHERE l."number" > known ORDER BY l."number" DESC LIMIT most) e
    UNION ALL SELECT d.* FROM epochs_due(public_clock()) d WHERE current_setting('transaction_read_only') = 'on'
  ) AS told ("number", "id", "releasedAt", "releases")
  WHERE told."number" > known ORDER BY told."number" DESC LIMIT most
$$;

-- The state that was public at an instant: the last epoch that has brought a release of that time or an earlier one, and the
-- latest such time. The two are no epoch of their own where a release has come late, after one of a later time.
CREATE FUNCTION epoch_at(instant timestamptz)
  RETURNS TABLE ("id" uuid, "releasedAt" timestamptz, "isWhole" boolean) LANGUAGE sql VOLATILE AS $$
  WITH released AS (
    SELECT j."number", j."releasedAt" FROM "EpochRelease" j WHERE j."releasedAt" <= instant
    UNION ALL SELECT d."number", d."releasedAt" FROM epochs_due(instant) d
    WHERE current_setting('transaction_read_only') = 'on'
  ), state AS (
    SELECT max(r."number") AS "number", max(r."releasedAt") AS "releasedAt" FROM released r
  )
  SELECT e."id", s."releasedAt", e."releasedAt" = s."releasedAt"
  FROM state s JOIN (
    SELECT e."number", e."id", e."releasedAt" FROM "Epoch" e
    UNION ALL SELECT d."number", d."id", d."releasedAt" FROM epochs_due(public_clock()) d
    WHERE current_setting('transaction_read_only') = 'on'
  ) e ON e."number" = s."number"
$$;

-- 6. Everything that asks the clock asks these ----------------------------------------------------------------------------------

CREATE OR REPLACE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  clock timestamptz := public_clock();
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'DRAFT' THEN
      RAISE EXCEPTION 'a release begins as a draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD."state" = 'APPROVED' AND OLD."releasedAt" <= clock THEN
    RAISE EXCEPTION 'release % is public and stays as it is; correct it by a further release', OLD."id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD."state" = 'APPROVED' THEN
      RAISE EXCEPTION 'release % is approved; send it back before deleting it', OLD."id"
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF NEW."state" = 'APPROVED' THEN
    -- A time that has come would change what "as of" has already answered, in the middle of somebody's reading. Before
    -- the first release nothing has been answered: that one may be out from the running minute.
    IF NEW."releasedAt" < date_trunc('minute', clock) OR (
      NEW."releasedAt" <= clock
      AND EXISTS (SELECT FROM "Release" r WHERE r."state" = 'APPROVED' AND r."id" <> NEW."id")
    ) THEN
      RAISE EXCEPTION 'release % must be released at a minute to come', NEW."id" USING ERRCODE = 'restrict_violation';
    END IF;
    IF EXISTS (
      SELECT FROM "FigureVersion" v
      WHERE v."releaseId" = NEW."id" AND v."statement" = 'STATED' AND v."qualifier" IS NULL
        AND v."changeKind" <> 'WITHDRAWAL'
    ) THEN
      RAISE EXCEPTION 'release % has a stated figure without its quantity', NEW."id"
        USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_entry "AuditEntry";
BEGIN
  -- One at a time, until its transaction ends: the next one follows on what is committed.
  PERFORM pg_advisory_xact_lock(hashtext('akto-figures: audit trail'));
  SELECT * INTO last_entry FROM "AuditEntry" ORDER BY "number" DESC LIMIT 1;
  NEW."number" := coalesce(last_entry."number", 0) + 1;
  NEW."at" := date_trunc('milliseconds', hub_clock());
  NEW."previousHash" := coalesce(last_entry."hash", '');
  NEW."hash" := encode(sha256(convert_to(audit_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

-- 7. Locks ----------------------------------------------------------------------------------------------------------------------

-- Holds the lines by which editors find what a release changes. Whoever drafts the same subject holds them as well and waits for
-- the audit trail then: so an approval takes them before the trail, and neither waits for the other.
CREATE FUNCTION hold_subject_lines(release_id uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "SubjectSearch" s JOIN "DraftChange" d ON d."kind" = s."kind" AND d."key" = s."key"
  WHERE d."releaseId" = release_id ORDER BY s."kind", s."key" FOR UPDATE OF s;
  -- The line of a plan has the words of its convention.
  PERFORM FROM "SubjectSearch" s
  WHERE s."kind" = 'ACTION_PLAN' AND split_part(s."key", '/', 1) IN (
    SELECT d."key" FROM "DraftChange" d WHERE d."releaseId" = release_id AND d."kind" = 'CONVENTION'
  ) ORDER BY s."key" FOR UPDATE;
END $$;
