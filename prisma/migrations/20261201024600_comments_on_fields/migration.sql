-- A comment may be of one record that a release changes, and of one of its fields; and name people who are to read it.
ALTER TABLE "ReleaseComment"
  ADD COLUMN "kind" "SubjectKind",
  ADD COLUMN "key" TEXT,
  ADD COLUMN "field" TEXT,
  ADD COLUMN "mentioned" UUID[] NOT NULL DEFAULT '{}',
  ADD CONSTRAINT "ReleaseComment_of_a_record" CHECK (
    num_nulls("kind", "key") IN (0, 2) AND ("field" IS NULL OR "key" IS NOT NULL));

CREATE INDEX "ReleaseComment_mentioned_idx" ON "ReleaseComment" USING GIN ("mentioned");

-- What was said stays on record; that it is settled is said beside it, and can be taken back.
CREATE TABLE "SettledComment" (
    "commentId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "settledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettledComment_pkey" PRIMARY KEY ("commentId")
);

ALTER TABLE "SettledComment" ADD CONSTRAINT "SettledComment_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ReleaseComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who has a record or a release open to write in it. It says nothing once its minute is over.
CREATE TABLE "Presence" (
    "accountId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("accountId","place")
);

CREATE INDEX "Presence_place_idx" ON "Presence"("place");
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");
