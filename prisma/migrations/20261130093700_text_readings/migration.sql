-- CreateTable
CREATE TABLE "TextReading" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "textHash" TEXT NOT NULL,
    "documentHash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "marks" JSONB NOT NULL DEFAULT '[]',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "releaseId" UUID,
    "readAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TextReading_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TextReading_accountId_textHash_key" ON "TextReading"("accountId", "textHash");

-- CreateIndex
CREATE INDEX "TextReading_accountId_changedAt_idx" ON "TextReading"("accountId", "changedAt");

-- CreateIndex
CREATE INDEX "TextReading_changedAt_idx" ON "TextReading"("changedAt");

-- CreateIndex
CREATE INDEX "TextReading_releaseId_idx" ON "TextReading"("releaseId");

-- AddForeignKey
ALTER TABLE "TextReading" ADD CONSTRAINT "TextReading_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE SET NULL ON UPDATE CASCADE;
