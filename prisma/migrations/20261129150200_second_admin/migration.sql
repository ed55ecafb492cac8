-- What was done to an account that its holder is to read at the next sign-in, too.
ALTER TYPE "NoticeKind" ADD VALUE 'INVITED_AGAIN';
ALTER TYPE "NoticeKind" ADD VALUE 'SECOND_FACTORS_FORGOTTEN';

-- What one admin asks for and another grants: nobody becomes somebody else, or two people, alone.
CREATE TABLE "AccountRequest" (
    "id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "input" JSONB NOT NULL,
    "accountId" UUID,
    "requestedById" UUID NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "isGranted" BOOLEAN,
    "decidedBy" TEXT,

    CONSTRAINT "AccountRequest_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "AccountRequest_accountId_idx" ON "AccountRequest"("accountId");

CREATE INDEX "AccountRequest_requestedById_idx" ON "AccountRequest"("requestedById");

ALTER TABLE "AccountRequest" ADD CONSTRAINT "AccountRequest_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AccountRequest" ADD CONSTRAINT "AccountRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
