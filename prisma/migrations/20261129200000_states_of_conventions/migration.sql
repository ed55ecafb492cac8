-- What a source says of a convention that is only announced, what of it is our reading, and whom a figure counts. The new
-- columns are null wherever nothing is said, so that what was sealed before keeps its hash.
ALTER TYPE "PartyRole" ADD VALUE 'TO_SIGN';
ALTER TYPE "PartyRole" ADD VALUE 'REGIONAL_PARTNER';

CREATE TYPE "OfWhom" AS ENUM ('NATIONAL');

ALTER TABLE "ConventionVersion"
  ADD COLUMN "statusInferred" BOOLEAN,
  ADD COLUMN "toBeSignedOn" TEXT,
  ADD COLUMN "toBeSignedInferred" BOOLEAN,
  ADD COLUMN "partOfInferred" BOOLEAN,
  ADD CONSTRAINT "ConventionVersion_to_be_signed_edtf" CHECK (is_edtf("toBeSignedOn"));

ALTER TABLE "SourceVersion" ADD COLUMN "publisherInferred" BOOLEAN;

ALTER TABLE "FigureVersion" ADD COLUMN "ofWhom" "OfWhom";
