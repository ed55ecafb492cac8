-- CreateTable
CREATE TABLE "SiteEmbed" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "version" TEXT NOT NULL DEFAULT '',
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,

    CONSTRAINT "SiteEmbed_pkey" PRIMARY KEY ("kind","key","site","way","version")
);

-- CreateTable
CREATE TABLE "SiteScript" (
    "site" TEXT NOT NULL,
    "script" TEXT NOT NULL,
    "firstDay" DATE NOT NULL,
    "lastDay" DATE NOT NULL,

    CONSTRAINT "SiteScript_pkey" PRIMARY KEY ("site","script")
);

-- CreateTable
CREATE TABLE "SitesForgotten" (
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "SitesForgotten_pkey" PRIMARY KEY ("kind","key")
);

-- CreateIndex
CREATE INDEX "SiteEmbed_lastDay_idx" ON "SiteEmbed"("lastDay");

-- CreateIndex
CREATE INDEX "SiteScript_lastDay_idx" ON "SiteScript"("lastDay");

-- A hub that is asked by strangers writes these: what is no origin, and days that cannot be, come in nowhere.
ALTER TABLE "SiteEmbed"
  ADD CONSTRAINT "SiteEmbed_kind" CHECK ("kind" IN ('FIGURE', 'CONVENTION', 'COLLECTION', 'INDICATOR', 'ACTOR', 'TERRITORY')),
  ADD CONSTRAINT "SiteEmbed_way" CHECK ("way" IN ('CARDS', 'NUMBER', 'MAP', 'FRAME', 'MAP_FRAME', 'FRAGMENT', 'IMAGE', 'OEMBED')),
  ADD CONSTRAINT "SiteEmbed_site" CHECK ("site" ~ '^https?://[^/?#@[:space:]]+$' AND length("site") <= 270),
  ADD CONSTRAINT "SiteEmbed_days" CHECK ("firstDay" <= "lastDay");
ALTER TABLE "SiteScript"
  ADD CONSTRAINT "SiteScript_site" CHECK ("site" ~ '^https?://[^/?#@[:space:]]+$' AND length("site") <= 270),
  ADD CONSTRAINT "SiteScript_days" CHECK ("firstDay" <= "lastDay");
