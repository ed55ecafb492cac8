-- What must never be, whoever writes: held by the database itself. Tested in prisma/constraints.test.ts.

-- 1. Values that contradict themselves ------------------------------------------------------------------------------

ALTER TABLE "FigureVersion"
  ADD CONSTRAINT "FigureVersion_number_is_one" CHECK ("number" <> 'NaN'),
  ADD CONSTRAINT "FigureVersion_low_high" CHECK ("low" <= "high"),
  ADD CONSTRAINT "FigureVersion_quantity_is_one_value" CHECK (("qualifier" IS NULL) = ("number" IS NULL)),
  ADD CONSTRAINT "FigureVersion_unknown_has_no_quantity" CHECK ("statement" = 'STATED' OR "qualifier" IS NULL),
  ADD CONSTRAINT "FigureVersion_bounds_follow_qualifier" CHECK (
    CASE "qualifier"
      WHEN 'EXACT' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NOT DISTINCT FROM "number"
      WHEN 'MORE_THAN' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NULL
      WHEN 'AT_LEAST' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NULL
      WHEN 'LESS_THAN' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM "number"
      WHEN 'UP_TO' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM "number"
      -- "Près de −5" leaves open on which side it lies: see packages/quantity/src/bounds.ts.
      WHEN 'NEARLY' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM CASE WHEN "number" > 0 THEN "number" END
      ELSE "low" IS NULL AND "high" IS NULL
    END
  ),
  ADD CONSTRAINT "FigureVersion_period" CHECK ("periodStart" <= "periodEnd");

ALTER TABLE "ConventionVersion"
  ADD CONSTRAINT "ConventionVersion_period" CHECK ("periodStart" <= "periodEnd"),
  ADD CONSTRAINT "ConventionVersion_not_its_own_relation" CHECK (
    "succeedsId" IS DISTINCT FROM "conventionId"
    AND "partOfId" IS DISTINCT FROM "conventionId"
    AND "implementsId" IS DISTINCT FROM "conventionId"
  ),
  ADD CONSTRAINT "ConventionVersion_declared_axes" CHECK ("declaredAxes" >= 0);

ALTER TABLE "Party"
  ADD CONSTRAINT "Party_actor_or_unreadable" CHECK (("actorId" IS NOT NULL) <> "unreadable");

ALTER TABLE "Citation"
  ADD CONSTRAINT "Citation_of_one_thing" CHECK (
    num_nonnulls("figureVersionId", "conventionVersionId", "actionPlanVersionId") = 1
  );

ALTER TABLE "ActorName"
  ADD CONSTRAINT "ActorName_days" CHECK ("validFrom" <= "validUntil"),
  ADD CONSTRAINT "ActorName_is_a_name" CHECK (btrim("name") <> '');

ALTER TABLE "Axis" ADD CONSTRAINT "Axis_number" CHECK ("number" > 0);
ALTER TABLE "StructureCount" ADD CONSTRAINT "StructureCount_count" CHECK ("count" > 0);

ALTER TABLE "Release"
  ADD CONSTRAINT "Release_approved_has_a_time" CHECK ("state" <> 'APPROVED' OR "releasedAt" IS NOT NULL),
  ADD CONSTRAINT "Release_on_a_whole_minute" CHECK (date_trunc('minute', "releasedAt" AT TIME ZONE 'UTC') = "releasedAt" AT TIME ZONE 'UTC');

-- 2. Releases: what is approved is sealed, what is public stays ------------------------------------------------------

CREATE FUNCTION guard_release() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."state" <> 'DRAFT' THEN
      RAISE EXCEPTION 'a release begins as a draft' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END IF;
  -- clock_timestamp(), not now(): a transaction that began before the release's time may still be running after it.
  IF OLD."state" = 'APPROVED' AND OLD."releasedAt" <= clock_timestamp() THEN
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
    IF NEW."releasedAt" < date_trunc('minute', clock_timestamp()) OR (
      NEW."releasedAt" <= clock_timestamp()
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

CREATE TRIGGER "Release_guard" BEFORE INSERT OR UPDATE OR DELETE ON "Release"
  FOR EACH ROW EXECUTE FUNCTION guard_release();

-- Whether what belongs to a release may still be written. The share lock makes an approval wait for the writer, or the
-- writer for the approval: nothing slips into a release while it is being sealed.
CREATE FUNCTION require_open_release(release_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  current_state "ReleaseState";
BEGIN
  SELECT r."state" INTO current_state FROM "Release" r WHERE r."id" = release_id FOR SHARE;
  IF current_state = 'APPROVED' THEN
    RAISE EXCEPTION 'release % is approved, and a released version is immutable', release_id
      USING ERRCODE = 'restrict_violation', HINT = 'Make the change in a further release.';
  END IF;
END $$;

CREATE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
     AND to_jsonb(NEW) - 'publicFrom' - 'publicUntil' = to_jsonb(OLD) - 'publicFrom' - 'publicUntil' THEN
    RETURN NEW; -- set_public_spans below
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM require_open_release(OLD."releaseId");
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  PERFORM require_open_release(NEW."releaseId");
  IF NEW."publicFrom" IS NOT NULL OR NEW."publicUntil" IS NOT NULL THEN
    RAISE EXCEPTION 'when a version is public follows from its release, and is written by the database alone'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- For the rows that a version consists of. TG_ARGV: the query that finds the release from $1, and the column that is $1.
CREATE FUNCTION guard_part() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  release_id uuid;
BEGIN
  IF TG_OP <> 'INSERT' THEN
    EXECUTE TG_ARGV[0] INTO release_id USING (to_jsonb(OLD) ->> TG_ARGV[1])::uuid;
    PERFORM require_open_release(release_id);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  EXECUTE TG_ARGV[0] INTO release_id USING (to_jsonb(NEW) ->> TG_ARGV[1])::uuid;
  PERFORM require_open_release(release_id);
  RETURN NEW;
END $$;

-- A key is what partners have pasted, so it stays once it is public. TG_ARGV: the version table, its subject column.
CREATE FUNCTION guard_subject() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_public boolean;
BEGIN
  IF NEW IS DISTINCT FROM OLD THEN
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I = $1 AND "publicFrom" IS NOT NULL)', TG_ARGV[0], TG_ARGV[1])
      INTO is_public USING OLD."id";
    IF is_public THEN
      RAISE EXCEPTION '% % is public under its name, and names stay', TG_TABLE_NAME, OLD."id"
        USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION guard_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Release" WHERE "state" = 'APPROVED') THEN
    RAISE EXCEPTION '% holds released versions, which are immutable', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;

-- When each version is public: from its release's time until that of the next release of the same subject.
CREATE FUNCTION set_public_spans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kind record;
BEGIN
  -- One at a time: two releases of one subject each need to see the other's times.
  PERFORM pg_advisory_xact_lock(hashtext('akto-figures: public spans'));
  FOR kind IN SELECT * FROM version_tables LOOP
    EXECUTE format(
      'UPDATE %I SET "publicFrom" = $2, "publicUntil" = NULL WHERE "releaseId" = $1', kind.version_table
    ) USING NEW."id", CASE WHEN NEW."state" = 'APPROVED' THEN NEW."releasedAt" END;
    EXECUTE format(
      'UPDATE %1$I v SET "publicUntil" = span.until FROM (
         SELECT x."id", lead(x."publicFrom") OVER (PARTITION BY x.%2$I ORDER BY x."publicFrom") AS until
         FROM %1$I x
         WHERE x."publicFrom" IS NOT NULL AND x.%2$I IN (SELECT y.%2$I FROM %1$I y WHERE y."releaseId" = $1)
       ) span
       WHERE v."id" = span."id" AND v."publicUntil" IS DISTINCT FROM span.until',
      kind.version_table, kind.subject_column
    ) USING NEW."id";
  END LOOP;
  RETURN NULL;
END $$;

CREATE TRIGGER "Release_spans" AFTER UPDATE OF "state", "releasedAt" ON "Release"
  FOR EACH ROW WHEN (NEW."state" = 'APPROVED' OR OLD."state" = 'APPROVED')
  EXECUTE FUNCTION set_public_spans();

CREATE VIEW version_tables AS
  SELECT * FROM (VALUES
    ('Actor', 'ActorVersion', 'actorId'),
    ('Convention', 'ConventionVersion', 'conventionId'),
    ('ActionPlan', 'ActionPlanVersion', 'actionPlanId'),
    ('Indicator', 'IndicatorVersion', 'indicatorId'),
    ('Source', 'SourceVersion', 'sourceId'),
    ('Figure', 'FigureVersion', 'figureId'),
    ('Collection', 'CollectionVersion', 'collectionId')
  ) AS kinds (subject_table, version_table, subject_column);

DO $$
DECLARE
  kind record;
  part record;
BEGIN
  FOR kind IN SELECT * FROM version_tables LOOP
    EXECUTE format(
      'ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK ("publicFrom" < "publicUntil")',
      kind.version_table, kind.version_table || '_span');
    EXECUTE format(
      'CREATE TRIGGER %2$I BEFORE INSERT OR UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION guard_version()',
      kind.version_table, kind.version_table || '_guard');
    EXECUTE format(
      'CREATE TRIGGER %2$I BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate()',
      kind.version_table, kind.version_table || '_truncate');
    EXECUTE format(
      'CREATE TRIGGER %2$I BEFORE UPDATE ON %1$I FOR EACH ROW EXECUTE FUNCTION guard_subject(%3$L, %4$L)',
      kind.subject_table, kind.subject_table || '_guard', kind.version_table, kind.subject_column);
    -- An action plan is named by its convention and territory; everything else has a key.
    IF kind.subject_table <> 'ActionPlan' THEN
      EXECUTE format(
        'ALTER TABLE %1$I ADD CONSTRAINT %2$I CHECK ("key" ~ ''^[a-z0-9]+(-[a-z0-9]+)*$'')',
        kind.subject_table, kind.subject_table || '_key');
    END IF;
  END LOOP;

  FOR part IN
    SELECT * FROM (VALUES
      ('ActorName', 'ActorVersion', 'versionId'),
      ('OfficeHolder', 'ActorVersion', 'versionId'),
      ('Party', 'ConventionVersion', 'versionId'),
      ('Axis', 'ConventionVersion', 'versionId'),
      ('Milestone', 'ConventionVersion', 'versionId'),
      ('StructureCount', 'ConventionVersion', 'versionId'),
      ('FigureActor', 'FigureVersion', 'versionId'),
      ('FigureRelation', 'FigureVersion', 'versionId'),
      ('CollectionItem', 'CollectionVersion', 'versionId'),
      ('Citation', 'FigureVersion', 'figureVersionId'),
      ('Citation', 'ConventionVersion', 'conventionVersionId'),
      ('Citation', 'ActionPlanVersion', 'actionPlanVersionId')
    ) AS parts (part_table, version_table, version_column)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %2$I BEFORE INSERT OR UPDATE OR DELETE ON %1$I FOR EACH ROW EXECUTE FUNCTION guard_part(%3$L, %4$L)',
      part.part_table, part.part_table || '_guard_' || part.version_table,
      format('SELECT "releaseId" FROM %I WHERE "id" = $1', part.version_table), part.version_column);
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER %2$I BEFORE TRUNCATE ON %1$I FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate()',
      part.part_table, part.part_table || '_truncate');
  END LOOP;
END $$;

CREATE TRIGGER "Measure_guard" BEFORE INSERT OR UPDATE OR DELETE ON "Measure"
  FOR EACH ROW EXECUTE FUNCTION guard_part(
    'SELECT v."releaseId" FROM "ConventionVersion" v JOIN "Axis" a ON a."versionId" = v."id" WHERE a."id" = $1', 'axisId');
CREATE TRIGGER "Measure_truncate" BEFORE TRUNCATE ON "Measure" FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();
CREATE TRIGGER "Release_truncate" BEFORE TRUNCATE ON "Release" FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();
