-- Why a release is with its writers again, until it is submitted once more. Nobody else wrote it: a draft, and all three or none.
ALTER TABLE "Release"
  ADD COLUMN "sentBackAt" TIMESTAMPTZ(3),
  ADD COLUMN "sentBackById" UUID,
  ADD COLUMN "sentBackWhy" TEXT,
  ADD CONSTRAINT "Release_sent_back" CHECK (
    num_nulls("sentBackAt", "sentBackById", "sentBackWhy") IN (0, 3) AND ("sentBackAt" IS NULL OR "state" = 'DRAFT'));
