-- One person may have several roles, and an editor may write for several actors. What each account and key has now, it keeps.
ALTER TABLE "Account" ADD COLUMN "roles" "AccountRole"[], ADD COLUMN "actorIds" UUID[];
UPDATE "Account" SET "roles" = ARRAY["role"], "actorIds" = array_remove(ARRAY["actorId"], NULL);
ALTER TABLE "ApiKey" ADD COLUMN "roles" "AccountRole"[], ADD COLUMN "actorIds" UUID[];
UPDATE "ApiKey" SET "roles" = ARRAY["role"], "actorIds" = array_remove(ARRAY["actorId"], NULL);

-- Rules and indexes on the columns of before go with them.
ALTER TABLE "Account" DROP COLUMN "role", DROP COLUMN "actorId";
ALTER TABLE "ApiKey" DROP COLUMN "role", DROP COLUMN "actorId";

-- Whoever has no role has no account. An editor writes for actors, and only an editor does: whoever writes for all has none to be
-- mistaken for a limit.
ALTER TABLE "Account"
  ADD CONSTRAINT "Account_roles" CHECK ("roles" IS NOT NULL AND cardinality("roles") > 0),
  ADD CONSTRAINT "Account_actors" CHECK ("actorIds" IS NOT NULL AND ('EDITOR' = ANY ("roles")) = (cardinality("actorIds") > 0));
ALTER TABLE "ApiKey"
  ADD CONSTRAINT "ApiKey_roles" CHECK ("roles" IS NOT NULL AND cardinality("roles") > 0),
  ADD CONSTRAINT "ApiKey_actors" CHECK ("actorIds" IS NOT NULL AND ('EDITOR' = ANY ("roles")) = (cardinality("actorIds") > 0));

-- What one admin has asked for waits on in the words of now.
UPDATE "AccountRequest" SET "input" = ("input" - 'role' - 'actor') || jsonb_build_object(
  'roles', jsonb_build_array("input" -> 'role'),
  'actors', CASE WHEN "input" ->> 'actor' IS NULL THEN '[]'::jsonb ELSE jsonb_build_array("input" -> 'actor') END)
WHERE "input" ? 'role';
