-- The words of a document that state something, the document that they were read in and when. Null for all that was there before,
-- so that no seal changes: see docs/decisions/seals.md.
ALTER TABLE "Citation" ADD COLUMN "quotePrefix" TEXT, ADD COLUMN "quoteExact" TEXT, ADD COLUMN "quoteSuffix" TEXT,
  ADD COLUMN "documentHash" TEXT, ADD COLUMN "capturedAt" TIMESTAMPTZ(3);
