-- CreateTable
CREATE TABLE "DraftState" (
    "releaseId" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "key" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changeKind" "ChangeKind" NOT NULL,
    "content" JSONB NOT NULL,
    "noteFr" TEXT,
    "noteEn" TEXT,
    "writtenById" UUID NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DraftState_pkey" PRIMARY KEY ("releaseId","kind","key","revision")
);

-- AddForeignKey
ALTER TABLE "DraftState" ADD CONSTRAINT "DraftState_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a draft said before it was edited or taken out. Every way of writing one passes here: a form, a program, a text, a file.
-- A file of 100,000 new figures writes no row, for nothing was there before. Of one draft the last 200 states are kept.
CREATE FUNCTION keep_draft_states() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "DraftState" ("releaseId", "kind", "key", "revision", "changeKind", "content", "noteFr", "noteEn", "writtenById", "writtenAt")
  SELECT o."releaseId", o."kind", o."key", o."revision", o."changeKind", o."content", o."noteFr", o."noteEn", o."changedById", o."changedAt"
  FROM old_rows o
  -- What goes with its release is in the audit trail.
  WHERE EXISTS (SELECT FROM "Release" r WHERE r."id" = o."releaseId")
  ON CONFLICT DO NOTHING;
  DELETE FROM "DraftState" s USING old_rows o
  WHERE s."releaseId" = o."releaseId" AND s."kind" = o."kind" AND s."key" = o."key" AND s."revision" <= (
    SELECT n."revision" FROM "DraftState" n
    WHERE n."releaseId" = o."releaseId" AND n."kind" = o."kind" AND n."key" = o."key"
    ORDER BY n."revision" DESC OFFSET 200 LIMIT 1
  );
  RETURN NULL;
END $$;

CREATE TRIGGER "DraftChange_states_updated" AFTER UPDATE ON "DraftChange"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_draft_states();
CREATE TRIGGER "DraftChange_states_deleted" AFTER DELETE ON "DraftChange"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_draft_states();
