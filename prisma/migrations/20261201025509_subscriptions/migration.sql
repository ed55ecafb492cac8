-- CreateEnum
CREATE TYPE "SubscriptionAbout" AS ENUM ('ALL', 'CONVENTION', 'COLLECTION', 'FIGURE');

-- CreateTable
CREATE TABLE "Subscriber" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" UUID NOT NULL,
    "subscriberId" UUID NOT NULL,
    "about" "SubscriptionAbout" NOT NULL,
    "key" TEXT NOT NULL DEFAULT '',
    "kinds" "ChangeKind"[],
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_email_key" ON "Subscriber"("email");

-- CreateIndex
CREATE INDEX "Subscription_confirmedAt_askedAt_idx" ON "Subscription"("confirmedAt", "askedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_subscriberId_about_key_key" ON "Subscription"("subscriberId", "about", "key");

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_subscriberId_fkey" FOREIGN KEY ("subscriberId") REFERENCES "Subscriber"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Strangers write these: what is no address, or names nothing, comes in nowhere.
ALTER TABLE "Subscriber"
  ADD CONSTRAINT "Subscriber_email" CHECK ("email" ~ '^[^[:space:][:cntrl:]@]+@[^[:space:][:cntrl:]@]+$' AND length("email") <= 254 AND "email" = lower("email"));
ALTER TABLE "Subscription"
  ADD CONSTRAINT "Subscription_key" CHECK (("about" = 'ALL') = ("key" = '') AND length("key") <= 200),
  ADD CONSTRAINT "Subscription_kinds" CHECK (cardinality("kinds") BETWEEN 1 AND 4);
