-- CreateEnum
CREATE TYPE "ActionPlanStatus" AS ENUM ('ANNOUNCED', 'SIGNED', 'IN_PLACE', 'ENDED');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('OPCO', 'FUND', 'FEDERATION', 'NETWORK', 'STATE', 'PUBLIC_EMPLOYMENT_SERVICE', 'REGIONAL_COUNCIL', 'PUBLIC_EMPLOYER', 'EMPLOYER', 'OTHER');

-- CreateEnum
CREATE TYPE "ConventionKind" AS ENUM ('BILATERAL', 'REGIONAL', 'NATIONAL_PROTOCOL', 'ACTION_PLAN', 'CONSULTATION');

-- CreateEnum
CREATE TYPE "ConventionStatus" AS ENUM ('ANNOUNCED', 'SIGNED', 'IN_FORCE', 'ENDED');

-- CreateEnum
CREATE TYPE "PartyRole" AS ENUM ('SIGNATORY', 'LEAD', 'CONSULTED');

-- CreateEnum
CREATE TYPE "StructureKind" AS ENUM ('WORKING_GROUPS', 'WORKSTREAMS', 'PRINCIPLES', 'KEY_MOMENTS');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'MORE_THAN', 'AT_LEAST', 'NEARLY', 'ABOUT', 'LESS_THAN', 'UP_TO');

-- CreateEnum
CREATE TYPE "Statement" AS ENUM ('STATED', 'NOT_STATED', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "FigureRole" AS ENUM ('ACTUAL', 'TARGET', 'BASELINE', 'RATE');

-- CreateEnum
CREATE TYPE "RelationKind" AS ENUM ('PART_OF', 'EXAMPLE_OF', 'WITH', 'DERIVED_FROM');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('DRAFT', 'IN_REVIEW', 'APPROVED');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('ADDITION', 'REVISION', 'CORRECTION', 'WITHDRAWAL');

-- CreateEnum
CREATE TYPE "TerritoryLevel" AS ENUM ('COUNTRY', 'GROUP', 'REGION', 'DEPARTMENT');

-- CreateTable
CREATE TABLE "ActionPlan" (
    "id" UUID NOT NULL,
    "conventionId" UUID NOT NULL,
    "territoryId" TEXT NOT NULL,

    CONSTRAINT "ActionPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActionPlanVersion" (
    "id" UUID NOT NULL,
    "actionPlanId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "status" "ActionPlanStatus" NOT NULL,
    "since" TEXT,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT,

    CONSTRAINT "ActionPlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorVersion" (
    "id" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "kind" "ActorKind" NOT NULL,
    "memberOfId" UUID,
    "territoryId" TEXT,
    "noteFr" TEXT,
    "noteEn" TEXT,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT,

    CONSTRAINT "ActorVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActorName" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "validFrom" DATE,
    "validUntil" DATE,
    "inferred" BOOLEAN NOT NULL DEFAULT false,
    "why" TEXT,

    CONSTRAINT "ActorName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeHolder" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "rolesFr" TEXT[],
    "contradictory" BOOLEAN NOT NULL DEFAULT false,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "OfficeHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Collection" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionVersion" (
    "id" UUID NOT NULL,
    "collectionId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,

    CONSTRAINT "CollectionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CollectionItem" (
    "versionId" UUID NOT NULL,
    "figureId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CollectionItem_pkey" PRIMARY KEY ("versionId","figureId")
);

-- CreateTable
CREATE TABLE "Convention" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Convention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConventionVersion" (
    "id" UUID NOT NULL,
    "conventionId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,
    "kind" "ConventionKind" NOT NULL,
    "status" "ConventionStatus" NOT NULL,
    "period" TEXT,
    "periodStart" DATE,
    "periodEnd" DATE,
    "periodInferred" BOOLEAN NOT NULL DEFAULT false,
    "signedOn" TEXT,
    "signedInferred" BOOLEAN NOT NULL DEFAULT false,
    "announcedOn" TEXT,
    "axesFrom" TEXT,
    "declaredAxes" INTEGER,
    "noteFr" TEXT,
    "noteEn" TEXT,
    "succeedsId" UUID,
    "partOfId" UUID,
    "implementsId" UUID,
    "territoryId" TEXT,

    CONSTRAINT "ConventionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Party" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "PartyRole" NOT NULL,
    "actorId" UUID,
    "unreadable" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Axis" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,
    "inferred" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Axis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL,
    "axisId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StructureCount" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "kind" "StructureKind" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "StructureCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IndicatorVersion" (
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT,
    "unit" TEXT NOT NULL,
    "additive" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "IndicatorVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigureVersion" (
    "id" UUID NOT NULL,
    "figureId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL DEFAULT 0,
    "labelFr" TEXT NOT NULL,
    "labelEn" TEXT,
    "plainFr" TEXT,
    "plainEn" TEXT,
    "statement" "Statement" NOT NULL DEFAULT 'STATED',
    "qualifier" "Qualifier",
    "number" DECIMAL(26,6),
    "low" DECIMAL(26,6),
    "high" DECIMAL(26,6),
    "unit" TEXT NOT NULL,
    "printed" TEXT,
    "role" "FigureRole" NOT NULL,
    "period" TEXT NOT NULL,
    "periodStart" DATE,
    "periodEnd" DATE,
    "periodInferred" BOOLEAN NOT NULL DEFAULT false,
    "territoryId" TEXT NOT NULL,
    "indicatorId" UUID NOT NULL,
    "conventionId" UUID,
    "axisNumber" INTEGER,
    "compositionFr" TEXT,
    "compositionEn" TEXT,
    "formula" TEXT,

    CONSTRAINT "FigureVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FigureActor" (
    "versionId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FigureActor_pkey" PRIMARY KEY ("versionId","actorId")
);

-- CreateTable
CREATE TABLE "FigureRelation" (
    "versionId" UUID NOT NULL,
    "kind" "RelationKind" NOT NULL,
    "figureId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FigureRelation_pkey" PRIMARY KEY ("versionId","kind","figureId")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,
    "noteFr" TEXT,
    "noteEn" TEXT,
    "state" "ReleaseState" NOT NULL DEFAULT 'DRAFT',
    "releasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceVersion" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "changeKind" "ChangeKind" NOT NULL DEFAULT 'ADDITION',
    "changeFr" TEXT,
    "changeEn" TEXT,
    "publicFrom" TIMESTAMPTZ(3),
    "publicUntil" TIMESTAMPTZ(3),
    "titleFr" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleIsOurs" BOOLEAN NOT NULL DEFAULT false,
    "publisherId" UUID,
    "url" TEXT,
    "published" TEXT,
    "language" TEXT NOT NULL,

    CONSTRAINT "SourceVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "figureVersionId" UUID,
    "conventionVersionId" UUID,
    "actionPlanVersionId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "locator" TEXT,
    "printed" TEXT,
    "checkedAt" TIMESTAMPTZ(3),
    "checkedBy" TEXT,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Territory" (
    "id" TEXT NOT NULL,
    "level" "TerritoryLevel" NOT NULL,
    "code" TEXT NOT NULL,
    "iso" TEXT,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "locativeFr" TEXT,
    "locativeEn" TEXT,
    "position" INTEGER NOT NULL,
    "parentId" TEXT,

    CONSTRAINT "Territory_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TerritorySpelling" (
    "spelling" TEXT NOT NULL,
    "territoryId" TEXT NOT NULL,

    CONSTRAINT "TerritorySpelling_pkey" PRIMARY KEY ("spelling","territoryId")
);

-- CreateTable
CREATE TABLE "TerritoryMember" (
    "groupId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,

    CONSTRAINT "TerritoryMember_pkey" PRIMARY KEY ("groupId","memberId")
);

-- CreateIndex
CREATE INDEX "ActionPlan_territoryId_idx" ON "ActionPlan"("territoryId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPlan_conventionId_territoryId_key" ON "ActionPlan"("conventionId", "territoryId");

-- CreateIndex
CREATE INDEX "ActionPlanVersion_releaseId_idx" ON "ActionPlanVersion"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPlanVersion_actionPlanId_releaseId_key" ON "ActionPlanVersion"("actionPlanId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ActionPlanVersion_actionPlanId_publicFrom_key" ON "ActionPlanVersion"("actionPlanId", "publicFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_key_key" ON "Actor"("key");

-- CreateIndex
CREATE INDEX "ActorVersion_releaseId_idx" ON "ActorVersion"("releaseId");

-- CreateIndex
CREATE INDEX "ActorVersion_memberOfId_idx" ON "ActorVersion"("memberOfId");

-- CreateIndex
CREATE UNIQUE INDEX "ActorVersion_actorId_releaseId_key" ON "ActorVersion"("actorId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ActorVersion_actorId_publicFrom_key" ON "ActorVersion"("actorId", "publicFrom");

-- CreateIndex
CREATE INDEX "ActorName_versionId_idx" ON "ActorName"("versionId");

-- CreateIndex
CREATE INDEX "OfficeHolder_versionId_idx" ON "OfficeHolder"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Collection_key_key" ON "Collection"("key");

-- CreateIndex
CREATE INDEX "CollectionVersion_releaseId_idx" ON "CollectionVersion"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionVersion_collectionId_releaseId_key" ON "CollectionVersion"("collectionId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "CollectionVersion_collectionId_publicFrom_key" ON "CollectionVersion"("collectionId", "publicFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Convention_key_key" ON "Convention"("key");

-- CreateIndex
CREATE INDEX "ConventionVersion_releaseId_idx" ON "ConventionVersion"("releaseId");

-- CreateIndex
CREATE INDEX "ConventionVersion_succeedsId_idx" ON "ConventionVersion"("succeedsId");

-- CreateIndex
CREATE INDEX "ConventionVersion_partOfId_idx" ON "ConventionVersion"("partOfId");

-- CreateIndex
CREATE INDEX "ConventionVersion_implementsId_idx" ON "ConventionVersion"("implementsId");

-- CreateIndex
CREATE UNIQUE INDEX "ConventionVersion_conventionId_releaseId_key" ON "ConventionVersion"("conventionId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "ConventionVersion_conventionId_publicFrom_key" ON "ConventionVersion"("conventionId", "publicFrom");

-- CreateIndex
CREATE INDEX "Party_versionId_idx" ON "Party"("versionId");

-- CreateIndex
CREATE INDEX "Party_actorId_idx" ON "Party"("actorId");

-- CreateIndex
CREATE UNIQUE INDEX "Axis_versionId_number_key" ON "Axis"("versionId", "number");

-- CreateIndex
CREATE INDEX "Measure_axisId_idx" ON "Measure"("axisId");

-- CreateIndex
CREATE INDEX "Milestone_versionId_idx" ON "Milestone"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "StructureCount_versionId_kind_key" ON "StructureCount"("versionId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_key_key" ON "Indicator"("key");

-- CreateIndex
CREATE INDEX "IndicatorVersion_releaseId_idx" ON "IndicatorVersion"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorVersion_indicatorId_releaseId_key" ON "IndicatorVersion"("indicatorId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorVersion_indicatorId_publicFrom_key" ON "IndicatorVersion"("indicatorId", "publicFrom");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_key_key" ON "Figure"("key");

-- CreateIndex
CREATE INDEX "FigureVersion_releaseId_idx" ON "FigureVersion"("releaseId");

-- CreateIndex
CREATE INDEX "FigureVersion_position_figureId_idx" ON "FigureVersion"("position", "figureId");

-- CreateIndex
CREATE INDEX "FigureVersion_conventionId_position_idx" ON "FigureVersion"("conventionId", "position");

-- CreateIndex
CREATE INDEX "FigureVersion_indicatorId_position_idx" ON "FigureVersion"("indicatorId", "position");

-- CreateIndex
CREATE INDEX "FigureVersion_territoryId_position_idx" ON "FigureVersion"("territoryId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "FigureVersion_figureId_releaseId_key" ON "FigureVersion"("figureId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "FigureVersion_figureId_publicFrom_key" ON "FigureVersion"("figureId", "publicFrom");

-- CreateIndex
CREATE INDEX "FigureActor_actorId_idx" ON "FigureActor"("actorId");

-- CreateIndex
CREATE INDEX "FigureRelation_figureId_kind_idx" ON "FigureRelation"("figureId", "kind");

-- CreateIndex
CREATE INDEX "Release_state_releasedAt_idx" ON "Release"("state", "releasedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Source_key_key" ON "Source"("key");

-- CreateIndex
CREATE INDEX "SourceVersion_releaseId_idx" ON "SourceVersion"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceVersion_sourceId_releaseId_key" ON "SourceVersion"("sourceId", "releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "SourceVersion_sourceId_publicFrom_key" ON "SourceVersion"("sourceId", "publicFrom");

-- CreateIndex
CREATE INDEX "Citation_figureVersionId_idx" ON "Citation"("figureVersionId");

-- CreateIndex
CREATE INDEX "Citation_conventionVersionId_idx" ON "Citation"("conventionVersionId");

-- CreateIndex
CREATE INDEX "Citation_actionPlanVersionId_idx" ON "Citation"("actionPlanVersionId");

-- CreateIndex
CREATE INDEX "Citation_sourceId_idx" ON "Citation"("sourceId");

-- CreateIndex
CREATE INDEX "Territory_iso_idx" ON "Territory"("iso");

-- CreateIndex
CREATE INDEX "Territory_parentId_idx" ON "Territory"("parentId");

-- CreateIndex
CREATE UNIQUE INDEX "Territory_level_code_key" ON "Territory"("level", "code");

-- CreateIndex
CREATE INDEX "TerritoryMember_memberId_idx" ON "TerritoryMember"("memberId");

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_conventionId_fkey" FOREIGN KEY ("conventionId") REFERENCES "Convention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlan" ADD CONSTRAINT "ActionPlan_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlanVersion" ADD CONSTRAINT "ActionPlanVersion_actionPlanId_fkey" FOREIGN KEY ("actionPlanId") REFERENCES "ActionPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActionPlanVersion" ADD CONSTRAINT "ActionPlanVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorVersion" ADD CONSTRAINT "ActorVersion_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorVersion" ADD CONSTRAINT "ActorVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorVersion" ADD CONSTRAINT "ActorVersion_memberOfId_fkey" FOREIGN KEY ("memberOfId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorVersion" ADD CONSTRAINT "ActorVersion_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActorName" ADD CONSTRAINT "ActorName_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ActorVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolder" ADD CONSTRAINT "OfficeHolder_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ActorVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeHolder" ADD CONSTRAINT "OfficeHolder_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionVersion" ADD CONSTRAINT "CollectionVersion_collectionId_fkey" FOREIGN KEY ("collectionId") REFERENCES "Collection"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionVersion" ADD CONSTRAINT "CollectionVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "CollectionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CollectionItem" ADD CONSTRAINT "CollectionItem_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_conventionId_fkey" FOREIGN KEY ("conventionId") REFERENCES "Convention"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_succeedsId_fkey" FOREIGN KEY ("succeedsId") REFERENCES "Convention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Convention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_implementsId_fkey" FOREIGN KEY ("implementsId") REFERENCES "Convention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConventionVersion" ADD CONSTRAINT "ConventionVersion_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConventionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Party" ADD CONSTRAINT "Party_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Axis" ADD CONSTRAINT "Axis_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConventionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_axisId_fkey" FOREIGN KEY ("axisId") REFERENCES "Axis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConventionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StructureCount" ADD CONSTRAINT "StructureCount_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "ConventionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IndicatorVersion" ADD CONSTRAINT "IndicatorVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_indicatorId_fkey" FOREIGN KEY ("indicatorId") REFERENCES "Indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureVersion" ADD CONSTRAINT "FigureVersion_conventionId_fkey" FOREIGN KEY ("conventionId") REFERENCES "Convention"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureActor" ADD CONSTRAINT "FigureActor_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FigureVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureActor" ADD CONSTRAINT "FigureActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureRelation" ADD CONSTRAINT "FigureRelation_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "FigureVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FigureRelation" ADD CONSTRAINT "FigureRelation_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "Figure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceVersion" ADD CONSTRAINT "SourceVersion_publisherId_fkey" FOREIGN KEY ("publisherId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_figureVersionId_fkey" FOREIGN KEY ("figureVersionId") REFERENCES "FigureVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_conventionVersionId_fkey" FOREIGN KEY ("conventionVersionId") REFERENCES "ConventionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_actionPlanVersionId_fkey" FOREIGN KEY ("actionPlanVersionId") REFERENCES "ActionPlanVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Territory" ADD CONSTRAINT "Territory_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Territory"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritorySpelling" ADD CONSTRAINT "TerritorySpelling_territoryId_fkey" FOREIGN KEY ("territoryId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryMember" ADD CONSTRAINT "TerritoryMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TerritoryMember" ADD CONSTRAINT "TerritoryMember_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Territory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
