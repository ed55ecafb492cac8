-- CreateEnum
CREATE TYPE "ReceiverEnd" AS ENUM ('GONE', 'FAILING', 'BY_HAND');

-- CreateTable
CREATE TABLE "WebhookReceiver" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "conventions" TEXT[],
    "collections" TEXT[],
    "figures" TEXT[],
    "kinds" "ChangeKind"[],
    "secret" TEXT NOT NULL,
    "previousSecret" TEXT,
    "previousUntil" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "failingSince" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),
    "disabledBecause" "ReceiverEnd",

    CONSTRAINT "WebhookReceiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WebhookAttempt" (
    "id" UUID NOT NULL,
    "receiverId" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "tookMs" INTEGER NOT NULL,
    "status" INTEGER,
    "said" TEXT NOT NULL,

    CONSTRAINT "WebhookAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WebhookAttempt_receiverId_at_idx" ON "WebhookAttempt"("receiverId", "at");

-- CreateIndex
CREATE INDEX "WebhookAttempt_deliveryId_idx" ON "WebhookAttempt"("deliveryId");

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_receiverId_fkey" FOREIGN KEY ("receiverId") REFERENCES "WebhookReceiver"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "OutboxDelivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "WebhookReceiver"
  ADD CONSTRAINT "WebhookReceiver_address" CHECK ("address" ~ '^https?://[^[:space:][:cntrl:]]+$' AND length("address") <= 2000),
  ADD CONSTRAINT "WebhookReceiver_name" CHECK (length("name") BETWEEN 1 AND 200),
  ADD CONSTRAINT "WebhookReceiver_chosen" CHECK (cardinality("conventions") <= 100 AND cardinality("collections") <= 20 AND cardinality("figures") <= 100),
  ADD CONSTRAINT "WebhookReceiver_kinds" CHECK (cardinality("kinds") BETWEEN 1 AND 4),
  ADD CONSTRAINT "WebhookReceiver_end" CHECK (("disabledAt" IS NULL) = ("disabledBecause" IS NULL));
ALTER TABLE "WebhookAttempt" ADD CONSTRAINT "WebhookAttempt_said" CHECK (length("said") <= 500);
