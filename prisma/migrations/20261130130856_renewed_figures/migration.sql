-- The figure that a drafted one carries over into another period. Null for all that was there before, and no part of a version, so
-- that no seal changes.
ALTER TABLE "DraftChange" ADD COLUMN "renews" TEXT;
CREATE INDEX "DraftChange_renews_idx" ON "DraftChange"("renews");
