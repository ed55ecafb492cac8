-- The checks of a release ask for each of its figures which others say the same. Without this index the database compared
-- each figure of an indicator with each change, or read all figures for five of them.
CREATE INDEX "FigureVersion_indicatorId_period_territoryId_idx" ON "FigureVersion"("indicatorId", "period", "territoryId");
