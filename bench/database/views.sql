-- What PostGraphile is given: the public state as views with the keys that its relations need. Who would serve this database
-- with it has to write them, because nothing may show a draft.
CREATE SCHEMA api;

CREATE VIEW api.actors AS
SELECT s."id", s."key", n."name"
FROM "ActorVersion" v JOIN "Actor" s ON s."id" = v."actorId"
  JOIN "ActorName" n ON n."versionId" = v."id" AND n."validUntil" IS NULL
WHERE v."publicFrom" <= now() AND (v."publicUntil" IS NULL OR v."publicUntil" > now());
COMMENT ON VIEW api.actors IS E'@primaryKey id\n@unique key';

CREATE VIEW api.territories AS SELECT "id", "code", "name" FROM "Territory";
COMMENT ON VIEW api.territories IS E'@primaryKey id';

CREATE VIEW api.indicators AS
SELECT s."id", s."key", v."labelFr" AS label, v."unit"
FROM "IndicatorVersion" v JOIN "Indicator" s ON s."id" = v."indicatorId"
WHERE v."publicFrom" <= now() AND (v."publicUntil" IS NULL OR v."publicUntil" > now());
COMMENT ON VIEW api.indicators IS E'@primaryKey id\n@unique key';

CREATE VIEW api.conventions AS
SELECT s."id", v."id" AS version_id, s."key", v."titleFr" AS title
FROM "ConventionVersion" v JOIN "Convention" s ON s."id" = v."conventionId"
WHERE v."publicFrom" <= now() AND (v."publicUntil" IS NULL OR v."publicUntil" > now());
COMMENT ON VIEW api.conventions IS E'@primaryKey id\n@unique key\n@unique version_id';

CREATE VIEW api.parties AS SELECT "id", "versionId" AS version_id, "role", "actorId" AS actor_id, "position" FROM "Party";
COMMENT ON VIEW api.parties IS
  E'@primaryKey id\n@foreignKey (actor_id) references api.actors (id)\n@foreignKey (version_id) references api.conventions (version_id)';

CREATE VIEW api.figures AS
SELECT s."id", s."key", v."labelFr" AS label, v."qualifier", v."number", v."low", v."high", v."unit", v."period",
  v."position", v."territoryId" AS territory_id, v."indicatorId" AS indicator_id, v."conventionId" AS convention_id
FROM "FigureVersion" v JOIN "Figure" s ON s."id" = v."figureId"
WHERE v."publicFrom" <= now() AND (v."publicUntil" IS NULL OR v."publicUntil" > now()) AND v."changeKind" <> 'WITHDRAWAL';
COMMENT ON VIEW api.figures IS
  E'@primaryKey id\n@unique key\n@foreignKey (territory_id) references api.territories (id)\n@foreignKey (indicator_id) references api.indicators (id)\n@foreignKey (convention_id) references api.conventions (id)';
