-- What must never be either, whoever writes. Tested in prisma/constraints.test.ts and prisma/approval.test.ts.

-- 1. Units: those of packages/quantity, which cannot say or compare any other ---------------------------------------------

-- A new unit replaces this function in a migration of its own; a test compares it with the table in units.ts.
CREATE FUNCTION known_units() RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY[
    'person', 'course', 'company', 'action', 'training_centre', 'event', 'percent', 'contract', 'meeting',
    'training_provider', 'organisation', 'territory', 'euro'
  ]
$$;

ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_unit" CHECK ("unit" = ANY (known_units()));
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_unit" CHECK ("unit" = ANY (known_units()));

-- 2. Dates: EDTF of the kinds in docs/glossary.md, which the graph can say in words --------------------------------------

CREATE FUNCTION is_edtf(value text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  calendar_date CONSTANT text := '(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?';
  vague_date CONSTANT text := calendar_date || '~?';
  ends text[];
  one_end text;
BEGIN
  IF value !~ ('^(XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'
    || '|' || vague_date
    || '|' || vague_date || '/' || vague_date
    || '|' || vague_date || '/\.\.'
    || '|\.\./' || vague_date || ')$') THEN
    RETURN false;
  END IF;
  -- Of a year that is not stated, 29 February may be.
  ends := string_to_array(replace(replace(value, '~', ''), 'XXXX', '2000'), '/');
  FOREACH one_end IN ARRAY ends LOOP
    IF length(one_end) = 10 AND substr(one_end, 9)::int > extract(
      day FROM make_date(substr(one_end, 1, 4)::int, substr(one_end, 6, 2)::int, 1) + interval '1 month -1 day'
    ) THEN
      RETURN false;
    END IF;
  END LOOP;
  RETURN ends[2] IS NULL OR '..' = ANY (ends) OR ends[1] COLLATE "C" <= ends[2] COLLATE "C";
END $$;

ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_period_edtf" CHECK (is_edtf("period"));
ALTER TABLE "ConventionVersion"
  ADD CONSTRAINT "ConventionVersion_period_edtf" CHECK (is_edtf("period")),
  ADD CONSTRAINT "ConventionVersion_signed_edtf" CHECK (is_edtf("signedOn")),
  ADD CONSTRAINT "ConventionVersion_announced_edtf" CHECK (is_edtf("announcedOn")),
  ADD CONSTRAINT "ConventionVersion_axes_edtf" CHECK (is_edtf("axesFrom"));
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_date_edtf" CHECK (is_edtf("date"));
ALTER TABLE "ActionPlanVersion" ADD CONSTRAINT "ActionPlanVersion_since_edtf" CHECK (is_edtf("since"));
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_published_edtf" CHECK (is_edtf("published"));

-- 3. Releases: what is approved is what was reviewed, its title, notes and time included ---------------------------------

-- A guard of its own, so that guard_release keeps the form in which it was released. Triggers fire in the order of their
-- names: guard_release has refused what is public before this one looks.
CREATE FUNCTION guard_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'release % is approved, and stays as it was reviewed; send it back to change it', OLD."id"
    USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "Release_guard_approval" BEFORE UPDATE ON "Release"
  FOR EACH ROW WHEN (OLD."state" = 'APPROVED' AND NEW."state" <> 'DRAFT' AND NEW IS DISTINCT FROM OLD)
  EXECUTE FUNCTION guard_approval();
