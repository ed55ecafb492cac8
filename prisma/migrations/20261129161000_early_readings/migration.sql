-- CreateTable
CREATE TABLE "EarlyReading" (
    "id" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "accountName" TEXT NOT NULL,
    "cameBy" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "client" TEXT NOT NULL DEFAULT '',
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EarlyReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EarlyReading_accountId_idx" ON "EarlyReading"("accountId");

-- CreateIndex
CREATE INDEX "EarlyReading_readAt_id_idx" ON "EarlyReading"("readAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "EarlyReading_releaseId_accountId_cameBy_way_client_hour_key" ON "EarlyReading"("releaseId", "accountId", "cameBy", "way", "client", "hour");

-- Who read what early stays on record, whatever becomes of the release.
CREATE FUNCTION guard_early_reading() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who read what before it was public is on record, and stays' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "EarlyReading_guard" BEFORE UPDATE OR DELETE ON "EarlyReading"
  FOR EACH ROW EXECUTE FUNCTION guard_early_reading();
CREATE TRIGGER "EarlyReading_truncate" BEFORE TRUNCATE ON "EarlyReading"
  FOR EACH STATEMENT EXECUTE FUNCTION guard_early_reading();
