import sql from 'sql-template-tag';

/**
 * For a statement that has a table `gone` of subjects by their "id": the versions that name one of them, as far as the public
 * reads them or is going to. Withdrawals keep a content, and name nothing; a collection may keep a figure that is withdrawn.
 */
export const namings = sql`
  SELECT named."id", named."publicFrom", named."publicUntil" FROM (
    SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "FigureVersion" v ON v."indicatorId" = g."id"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "FigureVersion" v ON v."conventionId" = g."id"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "FigureActor" a ON a."actorId" = g."id" JOIN "FigureVersion" v ON v."id" = a."versionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "FigureRelation" r ON r."figureId" = g."id" JOIN "FigureVersion" v ON v."id" = r."versionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "Citation" c ON c."sourceId" = g."id" JOIN "FigureVersion" v ON v."id" = c."figureVersionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "Citation" c ON c."sourceId" = g."id" JOIN "ConventionVersion" v ON v."id" = c."conventionVersionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "Citation" c ON c."sourceId" = g."id" JOIN "ActionPlanVersion" v ON v."id" = c."actionPlanVersionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "ConventionVersion" v ON g."id" IN (v."succeedsId", v."partOfId", v."implementsId")
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "Party" p ON p."actorId" = g."id" JOIN "ConventionVersion" v ON v."id" = p."versionId"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "ActionPlan" p ON p."conventionId" = g."id" JOIN "ActionPlanVersion" v ON v."actionPlanId" = p."id"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "SourceVersion" v ON v."publisherId" = g."id"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "ActorVersion" v ON v."memberOfId" = g."id"
    UNION ALL SELECT g."id", v."publicFrom", v."publicUntil", v."changeKind"
    FROM gone g JOIN "OfficeHolder" o ON o."sourceId" = g."id" JOIN "ActorVersion" v ON v."id" = o."versionId"
  ) named
  WHERE named."changeKind" <> 'WITHDRAWAL' AND named."publicFrom" IS NOT NULL
    AND coalesce(named."publicUntil", 'infinity') > (SELECT public_clock())`;
