-- When a second factor was last shown in a session: what is worth more than a session asks for it anew.
ALTER TABLE "IdentitySession" ADD COLUMN "secondFactorAt" TIMESTAMPTZ(3);

-- What was done to an account that its holder is to read at the next sign-in.
CREATE TYPE "NoticeKind" AS ENUM ('API_KEY_MADE');

CREATE TABLE "AccountNotice" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byAccountId" UUID,
    "byName" TEXT NOT NULL,
    "apiKeyId" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccountNotice_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "AccountNotice_accountId_idx" ON "AccountNotice"("accountId");

CREATE INDEX "AccountNotice_apiKeyId_idx" ON "AccountNotice"("apiKeyId");

ALTER TABLE "AccountNotice" ADD CONSTRAINT "AccountNotice_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AccountNotice" ADD CONSTRAINT "AccountNotice_apiKeyId_fkey" FOREIGN KEY ("apiKeyId") REFERENCES "ApiKey"("id") ON DELETE SET NULL ON UPDATE CASCADE;
