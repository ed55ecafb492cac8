-- Who stands by a figure has a hand in its release: somebody else approves it. Tested in prisma/publishing.test.ts.
CREATE FUNCTION keep_confirming_contributor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "ReleaseContributor" ("releaseId", "accountId")
  SELECT c."releaseId", NEW."accountId" FROM "DraftChange" c WHERE c."id" = NEW."changeId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER "Confirmation_contributor" AFTER INSERT OR UPDATE OF "accountId" ON "Confirmation"
  FOR EACH ROW EXECUTE FUNCTION keep_confirming_contributor();

INSERT INTO "ReleaseContributor" ("releaseId", "accountId")
SELECT DISTINCT c."releaseId", f."accountId" FROM "Confirmation" f JOIN "DraftChange" c ON c."id" = f."changeId"
ON CONFLICT DO NOTHING;
