-- CreateEnum
CREATE TYPE "OutboxChannel" AS ENUM ('MAIL', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "OutboxRecipient" AS ENUM ('ACCOUNT', 'SUBSCRIPTION', 'RECEIVER');

-- CreateEnum
CREATE TYPE "MailPace" AS ENUM ('AT_ONCE', 'DIGEST', 'NEVER');

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "byAccountId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "toldAt" TIMESTAMPTZ(3),
    "gaveUpAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "OutboxEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxDelivery" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "channel" "OutboxChannel" NOT NULL,
    "recipientKind" "OutboxRecipient" NOT NULL,
    "recipientId" UUID NOT NULL,
    "isDigest" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "gaveUpAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "OutboxDelivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuppressedAddress" (
    "hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SuppressedAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "MailWishes" (
    "accountId" UUID NOT NULL,
    "language" TEXT,
    "work" "MailPace" NOT NULL DEFAULT 'AT_ONCE',
    "releases" "MailPace" NOT NULL DEFAULT 'AT_ONCE',
    "upkeep" "MailPace" NOT NULL DEFAULT 'DIGEST',

    CONSTRAINT "MailWishes_pkey" PRIMARY KEY ("accountId")
);

-- CreateIndex
CREATE INDEX "OutboxEvent_nextAttemptAt_idx" ON "OutboxEvent"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxEvent_createdAt_idx" ON "OutboxEvent"("createdAt");

-- CreateIndex
CREATE INDEX "OutboxDelivery_nextAttemptAt_idx" ON "OutboxDelivery"("nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutboxDelivery_recipientKind_recipientId_createdAt_idx" ON "OutboxDelivery"("recipientKind", "recipientId", "createdAt");

-- CreateIndex
CREATE INDEX "OutboxDelivery_createdAt_idx" ON "OutboxDelivery"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxDelivery_eventId_channel_recipientKind_recipientId_key" ON "OutboxDelivery"("eventId", "channel", "recipientKind", "recipientId");

-- AddForeignKey
ALTER TABLE "OutboxDelivery" ADD CONSTRAINT "OutboxDelivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "OutboxEvent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailWishes" ADD CONSTRAINT "MailWishes_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Texts from outside (answers of mail servers and receivers) have a length.
ALTER TABLE "OutboxEvent"
  ADD CONSTRAINT "OutboxEvent_kind" CHECK ("kind" ~ '^[A-Z_]{1,40}$'),
  ADD CONSTRAINT "OutboxEvent_about" CHECK (jsonb_typeof("about") = 'object' AND length("about"::text) <= 100000),
  ADD CONSTRAINT "OutboxEvent_error" CHECK (length("lastError") <= 500),
  ADD CONSTRAINT "OutboxEvent_done" CHECK ("nextAttemptAt" IS NULL OR ("toldAt" IS NULL AND "gaveUpAt" IS NULL));
ALTER TABLE "OutboxDelivery"
  ADD CONSTRAINT "OutboxDelivery_error" CHECK (length("lastError") <= 500);
ALTER TABLE "SuppressedAddress"
  ADD CONSTRAINT "SuppressedAddress_hash" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "SuppressedAddress_reason" CHECK (length("reason") <= 500);
ALTER TABLE "MailWishes"
  ADD CONSTRAINT "MailWishes_language" CHECK ("language" ~ '^[a-z]{2,3}$');

-- What was approved by a hub without an outbox, and is not out yet, is told when it is.
INSERT INTO "OutboxEvent" ("id", "kind", "about", "createdAt", "dueAt", "nextAttemptAt")
SELECT gen_random_uuid(), 'IS_OUT', jsonb_build_object('release', "id"), hub_clock(), "releasedAt", "releasedAt"
FROM "Release" WHERE "state" = 'APPROVED' AND "releasedAt" > hub_clock();
