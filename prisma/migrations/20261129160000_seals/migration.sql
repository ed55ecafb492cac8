-- CreateTable
CREATE TABLE "SealedRecord" (
    "releaseId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "SealedRecord_pkey" PRIMARY KEY ("releaseId","kind","key")
);

-- AddForeignKey
ALTER TABLE "SealedRecord" ADD CONSTRAINT "SealedRecord_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A seal stands as long as the approval that it is of. What is put in beside it is found by the sum in the audit trail.
CREATE FUNCTION guard_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION '% is on record, and stays', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  PERFORM require_open_release(OLD."releaseId");
  RETURN OLD;
END $$;

CREATE TRIGGER "SealedRecord_guard" BEFORE UPDATE OR DELETE ON "SealedRecord"
  FOR EACH ROW EXECUTE FUNCTION guard_seal();
CREATE TRIGGER "SealedRecord_truncate" BEFORE TRUNCATE ON "SealedRecord"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_truncate();

-- An approval that is taken back takes its seal with it, also where a hub of the version before takes it back.
CREATE FUNCTION break_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SealedRecord" WHERE "releaseId" = NEW."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "Release_break_seal" AFTER UPDATE ON "Release"
  FOR EACH ROW WHEN (OLD."state" = 'APPROVED' AND NEW."state" <> 'APPROVED')
  EXECUTE FUNCTION break_seal();
