-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('ACTOR', 'INDICATOR', 'SOURCE', 'CONVENTION', 'ACTION_PLAN', 'FIGURE', 'COLLECTION');

-- AlterTable
ALTER TABLE "FigureActor" ADD COLUMN     "confirmed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "approvedById" UUID,
ADD COLUMN     "createdById" UUID;

-- CreateTable
CREATE TABLE "AuditEntry" (
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accountId" UUID,
    "accountName" TEXT NOT NULL,
    "cameBy" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "releaseId" UUID,
    "before" JSONB,
    "after" JSONB,
    "why" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "DraftChange" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "key" TEXT NOT NULL,
    "changeKind" "ChangeKind" NOT NULL,
    "content" JSONB NOT NULL,
    "noteFr" TEXT,
    "noteEn" TEXT,
    "basedOnId" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "changedById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DraftChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseContributor" (
    "releaseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,

    CONSTRAINT "ReleaseContributor_pkey" PRIMARY KEY ("releaseId","accountId")
);

-- CreateTable
CREATE TABLE "Confirmation" (
    "changeId" UUID NOT NULL,
    "actorKey" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Confirmation_pkey" PRIMARY KEY ("changeId","actorKey")
);

-- CreateTable
CREATE TABLE "ReleaseComment" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReleaseComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AcceptedWarning" (
    "releaseId" UUID NOT NULL,
    "finding" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AcceptedWarning_pkey" PRIMARY KEY ("releaseId","finding")
);

-- CreateTable
CREATE TABLE "KeyedAct" (
    "accountId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "inputHash" TEXT NOT NULL,
    "outcome" JSONB,
    "actedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyedAct_pkey" PRIMARY KEY ("accountId","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_releaseId_idx" ON "AuditEntry"("releaseId");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_idx" ON "AuditEntry"("subject");

-- CreateIndex
CREATE INDEX "AuditEntry_accountId_idx" ON "AuditEntry"("accountId");

-- CreateIndex
CREATE INDEX "DraftChange_kind_key_idx" ON "DraftChange"("kind", "key");

-- CreateIndex
CREATE UNIQUE INDEX "DraftChange_releaseId_kind_key_key" ON "DraftChange"("releaseId", "kind", "key");

-- CreateIndex
CREATE INDEX "ReleaseComment_releaseId_idx" ON "ReleaseComment"("releaseId");

-- CreateIndex
CREATE INDEX "KeyedAct_actedAt_idx" ON "KeyedAct"("actedAt");

-- AddForeignKey
ALTER TABLE "DraftChange" ADD CONSTRAINT "DraftChange_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseContributor" ADD CONSTRAINT "ReleaseContributor_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Confirmation" ADD CONSTRAINT "Confirmation_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "DraftChange"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseComment" ADD CONSTRAINT "ReleaseComment_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AcceptedWarning" ADD CONSTRAINT "AcceptedWarning_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must never be. Tested in prisma/publishing.test.ts. ---------------------------------------------------------------

-- A change is written while its release is a draft: what is in review stays as the reviewers read it. The share lock makes
-- a submission wait for the writer, or the writer for the submission.
CREATE FUNCTION guard_draft_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  release_id uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."releaseId" ELSE NEW."releaseId" END;
  current_state "ReleaseState";
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."releaseId", NEW."kind", NEW."key") IS DISTINCT FROM (OLD."releaseId", OLD."kind", OLD."key") THEN
    RAISE EXCEPTION 'a change stays in its release, and with its subject' USING ERRCODE = 'restrict_violation';
  END IF;
  SELECT r."state" INTO current_state FROM "Release" r WHERE r."id" = release_id FOR SHARE;
  IF current_state <> 'DRAFT' THEN
    RAISE EXCEPTION 'release % is no draft, and stays as it is reviewed; send it back to change it', release_id
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER "DraftChange_guard" BEFORE INSERT OR UPDATE OR DELETE ON "DraftChange"
  FOR EACH ROW EXECUTE FUNCTION guard_draft_change();

-- Who acts, where the row does not say it: the setting akto_figures.account of the transaction.
CREATE FUNCTION acting_account() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('akto_figures.account', true), '')::uuid
$$;

CREATE FUNCTION keep_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account uuid := acting_account();
  release_id uuid;
BEGIN
  IF TG_TABLE_NAME = 'Release' THEN
    account := coalesce(account, NEW."createdById");
    release_id := NEW."id";
  ELSIF TG_OP = 'DELETE' THEN
    -- With its release, nothing is left to contribute to.
    SELECT r."id" INTO release_id FROM "Release" r WHERE r."id" = OLD."releaseId";
  ELSE
    account := NEW."changedById";
    release_id := NEW."releaseId";
  END IF;
  IF account IS NOT NULL AND release_id IS NOT NULL THEN
    INSERT INTO "ReleaseContributor" ("releaseId", "accountId") VALUES (release_id, account) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "DraftChange_contributor" AFTER INSERT OR UPDATE OR DELETE ON "DraftChange"
  FOR EACH ROW EXECUTE FUNCTION keep_contributor();
CREATE TRIGGER "Release_contributor" AFTER INSERT OR UPDATE OF "titleFr", "titleEn", "noteFr", "noteEn" ON "Release"
  FOR EACH ROW EXECUTE FUNCTION keep_contributor();

-- Four eyes: what somebody has a hand in is approved by somebody else, after a review.
CREATE FUNCTION guard_four_eyes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM "ReleaseContributor" c WHERE c."releaseId" = NEW."id") THEN
    RETURN NEW;
  END IF;
  IF OLD."state" <> 'IN_REVIEW' THEN
    RAISE EXCEPTION 'release % was not in review', NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."approvedById" IS NULL THEN
    RAISE EXCEPTION 'release % does not say who approves it', NEW."id" USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (
    SELECT FROM "ReleaseContributor" c WHERE c."releaseId" = NEW."id" AND c."accountId" = NEW."approvedById"
  ) THEN
    RAISE EXCEPTION 'release % has changes by who approves it; somebody else has to', NEW."id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "Release_guard_four_eyes" BEFORE UPDATE ON "Release"
  FOR EACH ROW WHEN (NEW."state" = 'APPROVED' AND OLD."state" <> 'APPROVED')
  EXECUTE FUNCTION guard_four_eyes();
ALTER TABLE "Release"
  ADD CONSTRAINT "Release_approver_of_what_is_approved" CHECK ("approvedById" IS NULL OR "state" = 'APPROVED');

-- What is on record stays for as long as its release.
CREATE FUNCTION guard_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM "Release" r WHERE r."id" = OLD."releaseId") THEN
    RAISE EXCEPTION '% is on record, and stays', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER "ReleaseContributor_guard" BEFORE UPDATE OR DELETE ON "ReleaseContributor"
  FOR EACH ROW EXECUTE FUNCTION guard_record();
CREATE TRIGGER "ReleaseComment_guard" BEFORE UPDATE OR DELETE ON "ReleaseComment"
  FOR EACH ROW EXECUTE FUNCTION guard_record();
CREATE TRIGGER "AcceptedWarning_guard" BEFORE UPDATE OR DELETE ON "AcceptedWarning"
  FOR EACH ROW EXECUTE FUNCTION guard_record();

-- The audit trail: one chain, to whose end entries are added, and nothing else ------------------------------------------

-- What an entry's hash is made of. `pnpm hub audit verify` does not ask this function, which who tampers could replace.
CREATE FUNCTION audit_text("AuditEntry") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(
    $1."number", to_char($1."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), $1."accountId", $1."accountName",
    $1."cameBy", $1."act", $1."subject", $1."releaseId", $1."before", $1."after", $1."why", $1."previousHash"
  )::text
$$;

CREATE FUNCTION chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_entry "AuditEntry";
BEGIN
  -- One at a time, until its transaction ends: the next one follows on what is committed.
  PERFORM pg_advisory_xact_lock(hashtext('akto-figures: audit trail'));
  SELECT * INTO last_entry FROM "AuditEntry" ORDER BY "number" DESC LIMIT 1;
  NEW."number" := coalesce(last_entry."number", 0) + 1;
  NEW."at" := date_trunc('milliseconds', clock_timestamp());
  NEW."previousHash" := coalesce(last_entry."hash", '');
  NEW."hash" := encode(sha256(convert_to(audit_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER "AuditEntry_chain" BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

CREATE FUNCTION guard_audit_trail() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "AuditEntry_guard" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION guard_audit_trail();
CREATE TRIGGER "AuditEntry_truncate" BEFORE TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_audit_trail();
