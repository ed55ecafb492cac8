-- What a figure states besides plain numbers: "7 sur 10", "deux tiers", "entre 15 et 20 %", "deux fois plus", "+ 9 %",
-- "11 M€ par an"; and the decimals and the scale in which it is printed. All of it is null for what was there before, so that
-- no seal changes: see docs/decisions/seals.md.

CREATE TYPE "ValueKind" AS ENUM ('RATIO', 'FRACTION', 'RANGE', 'MULTIPLE');
CREATE TYPE "PerUnit" AS ENUM (
  'YEAR', 'MONTH', 'WEEK', 'DAY', 'HOUR', 'PERSON', 'COMPANY', 'CONTRACT', 'COURSE', 'ACTION'
);

ALTER TABLE "FigureVersion"
  ADD COLUMN "valueKind" "ValueKind",
  ADD COLUMN "outOf" DECIMAL(26,6),
  ADD COLUMN "per" "PerUnit",
  ADD COLUMN "isChange" BOOLEAN,
  ADD COLUMN "decimals" SMALLINT,
  ADD COLUMN "scale" SMALLINT;

ALTER TABLE "FigureVersion"
  DROP CONSTRAINT "FigureVersion_quantity_is_one_value",
  DROP CONSTRAINT "FigureVersion_bounds_follow_qualifier";

ALTER TABLE "FigureVersion"
  ADD CONSTRAINT "FigureVersion_quantity_is_one_value" CHECK (
    CASE WHEN "valueKind" = 'RANGE'
      THEN "qualifier" IS NOT DISTINCT FROM 'EXACT' AND "number" IS NULL AND "low" IS NOT NULL AND "high" IS NOT NULL AND "low" < "high"
      ELSE ("qualifier" IS NULL) = ("number" IS NULL)
    END
  ),
  ADD CONSTRAINT "FigureVersion_bounds_follow_qualifier" CHECK (
    "valueKind" IS NOT DISTINCT FROM 'RANGE' OR
    CASE "qualifier"
      WHEN 'EXACT' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NOT DISTINCT FROM "number"
      WHEN 'MORE_THAN' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NULL
      WHEN 'AT_LEAST' THEN "low" IS NOT DISTINCT FROM "number" AND "high" IS NULL
      WHEN 'LESS_THAN' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM "number"
      WHEN 'UP_TO' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM "number"
      -- "Près de −5" leaves open on which side it lies: see packages/quantity/src/bounds.ts.
      WHEN 'NEARLY' THEN "low" IS NULL AND "high" IS NOT DISTINCT FROM CASE WHEN "number" > 0 THEN "number" END
      ELSE "low" IS NULL AND "high" IS NULL
    END
  ),
  ADD CONSTRAINT "FigureVersion_value_has_its_parts" CHECK (
    ("valueKind" IS NULL OR "qualifier" IS NOT NULL)
    AND ("outOf" IS NOT NULL) = ("valueKind" IS NOT NULL AND "valueKind" IN ('RATIO', 'FRACTION'))
    AND ("outOf" IS NULL OR ("outOf" > 0 AND "number" BETWEEN 0 AND "outOf"))
    AND ("valueKind" IS DISTINCT FROM 'MULTIPLE' OR "number" > 0)
    AND ("per" IS NULL OR ("qualifier" IS NOT NULL AND "valueKind" IS NULL))
    AND ("isChange" IS NULL OR ("isChange" AND "qualifier" IS NOT NULL AND ("valueKind" IS NULL OR "valueKind" = 'RANGE')))
    AND ("decimals" IS NULL OR "decimals" BETWEEN 0 AND 6)
    AND ("scale" IS NULL OR "scale" IN (6, 9))
  );
