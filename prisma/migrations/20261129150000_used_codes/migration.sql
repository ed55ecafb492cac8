-- A code of an authenticator that was shown opens nothing a second time, on any hub.
CREATE TABLE "IdentityUsedCode" (
    "userId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityUsedCode_pkey" PRIMARY KEY ("userId", "code")
);

CREATE INDEX "IdentityUsedCode_usedAt_idx" ON "IdentityUsedCode"("usedAt");

ALTER TABLE "IdentityUsedCode" ADD CONSTRAINT "IdentityUsedCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "IdentityUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;
