-- Whether the public may read the sentences of a source. Null for all that was there before, so that no seal changes: see
-- docs/decisions/seals.md.
CREATE TYPE "Quoting" AS ENUM ('SHOWN', 'HIDDEN');
ALTER TABLE "SourceVersion" ADD COLUMN "quoting" "Quoting";
