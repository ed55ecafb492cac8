-- What has become of a quote in its document. It says nothing of a figure and is no part of its version: no seal changes.
CREATE TABLE "QuoteLook" (
    "citationId" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('FOUND', 'MOVED', 'CHANGED', 'GONE')),
    "now" TEXT,
    "documentHash" TEXT NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuoteLook_pkey" PRIMARY KEY ("citationId")
);

-- CreateIndex
CREATE INDEX "QuoteLook_state_idx" ON "QuoteLook"("state");

-- AddForeignKey
ALTER TABLE "QuoteLook" ADD CONSTRAINT "QuoteLook_citationId_fkey" FOREIGN KEY ("citationId") REFERENCES "Citation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
