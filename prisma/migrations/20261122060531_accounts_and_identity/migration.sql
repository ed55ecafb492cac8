-- CreateEnum
CREATE TYPE "AccountRole" AS ENUM ('EDITOR', 'REVIEWER', 'PUBLISHER', 'ADMIN');

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "AccountRole" NOT NULL,
    "actorId" UUID,
    "identityUserId" TEXT NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "role" "AccountRole" NOT NULL,
    "actorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityUser" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityUser_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentitySession" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "secondFactor" BOOLEAN NOT NULL DEFAULT false,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentitySession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityCredential" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityCredential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityPasskey" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT,
    "publicKey" TEXT NOT NULL,
    "credentialID" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "deviceType" TEXT NOT NULL,
    "backedUp" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "createdAt" TIMESTAMPTZ(3) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityPasskey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityTwoFactor" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "IdentityTwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityVerification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdentityVerification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdentityAttempts" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resetsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdentityAttempts_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_email_key" ON "Account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Account_identityUserId_key" ON "Account"("identityUserId");

-- CreateIndex
CREATE INDEX "Account_actorId_idx" ON "Account"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_accountId_idx" ON "ApiKey"("accountId");

-- CreateIndex
CREATE INDEX "ApiKey_actorId_idx" ON "ApiKey"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityUser_email_key" ON "IdentityUser"("email");

-- CreateIndex
CREATE UNIQUE INDEX "IdentitySession_token_key" ON "IdentitySession"("token");

-- CreateIndex
CREATE INDEX "IdentitySession_userId_idx" ON "IdentitySession"("userId");

-- CreateIndex
CREATE INDEX "IdentityCredential_userId_idx" ON "IdentityCredential"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityCredential_providerId_accountId_key" ON "IdentityCredential"("providerId", "accountId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityPasskey_credentialID_key" ON "IdentityPasskey"("credentialID");

-- CreateIndex
CREATE INDEX "IdentityPasskey_userId_idx" ON "IdentityPasskey"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "IdentityTwoFactor_userId_key" ON "IdentityTwoFactor"("userId");

-- CreateIndex
CREATE INDEX "IdentityVerification_identifier_idx" ON "IdentityVerification"("identifier");

-- CreateIndex
CREATE INDEX "IdentityVerification_expiresAt_idx" ON "IdentityVerification"("expiresAt");

-- CreateIndex
CREATE INDEX "IdentityAttempts_resetsAt_idx" ON "IdentityAttempts"("resetsAt");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_identityUserId_fkey" FOREIGN KEY ("identityUserId") REFERENCES "IdentityUser"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentitySession" ADD CONSTRAINT "IdentitySession_userId_fkey" FOREIGN KEY ("userId") REFERENCES "IdentityUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityCredential" ADD CONSTRAINT "IdentityCredential_userId_fkey" FOREIGN KEY ("userId") REFERENCES "IdentityUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityPasskey" ADD CONSTRAINT "IdentityPasskey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "IdentityUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IdentityTwoFactor" ADD CONSTRAINT "IdentityTwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "IdentityUser"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An editor writes for one actor, and only an editor does: whoever writes for all has none to be mistaken for a limit.
ALTER TABLE "Account"
  ADD CONSTRAINT "Account_actor" CHECK (("role" = 'EDITOR') = ("actorId" IS NOT NULL)),
  -- Two spellings of one address would be two accounts.
  ADD CONSTRAINT "Account_email" CHECK ("email" = lower("email"));
ALTER TABLE "IdentityUser" ADD CONSTRAINT "IdentityUser_email" CHECK ("email" = lower("email"));
ALTER TABLE "ApiKey"
  ADD CONSTRAINT "ApiKey_actor" CHECK (("role" = 'EDITOR') = ("actorId" IS NOT NULL)),
  ADD CONSTRAINT "ApiKey_expires" CHECK ("expiresAt" > "createdAt"),
  ADD CONSTRAINT "ApiKey_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$');
