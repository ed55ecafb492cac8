import type { SubjectKind } from '@akto-figures/contents';

/** Rows that a version consists of, and the column by which they name it. */
export interface PartTable {
  readonly table: string;
  readonly column: string;
  readonly parts?: readonly PartTable[];
}

/** Where the versions of a kind of record are, and what they consist of. */
export interface VersionTable {
  readonly subject: string;
  readonly versions: string;
  /** The column by which a version names its subject. */
  readonly column: string;
  readonly parts: readonly PartTable[];
}

/** All that a release holds. A table that comes to it has its row here: a test compares them with the database's references. */
export const versionTables = {
  ACTOR: {
    subject: 'Actor',
    versions: 'ActorVersion',
    column: 'actorId',
    parts: [
      { table: 'ActorName', column: 'versionId' },
      { table: 'OfficeHolder', column: 'versionId' },
    ],
  },
  UNIT: { subject: 'Unit', versions: 'UnitVersion', column: 'unitId', parts: [] },
  INDICATOR: { subject: 'Indicator', versions: 'IndicatorVersion', column: 'indicatorId', parts: [] },
  SOURCE: { subject: 'Source', versions: 'SourceVersion', column: 'sourceId', parts: [] },
  CONVENTION: {
    subject: 'Convention',
    versions: 'ConventionVersion',
    column: 'conventionId',
    parts: [
      { table: 'Party', column: 'versionId' },
      { table: 'Axis', column: 'versionId', parts: [{ table: 'Measure', column: 'axisId' }] },
      { table: 'Milestone', column: 'versionId' },
      { table: 'StructureCount', column: 'versionId' },
      { table: 'Citation', column: 'conventionVersionId' },
    ],
  },
  ACTION_PLAN: {
    subject: 'ActionPlan',
    versions: 'ActionPlanVersion',
    column: 'actionPlanId',
    parts: [{ table: 'Citation', column: 'actionPlanVersionId' }],
  },
  FIGURE: {
    subject: 'Figure',
    versions: 'FigureVersion',
    column: 'figureId',
    parts: [
      { table: 'FigureActor', column: 'versionId' },
      { table: 'FigureRelation', column: 'versionId' },
      { table: 'Citation', column: 'figureVersionId' },
    ],
  },
  COLLECTION: {
    subject: 'Collection',
    versions: 'CollectionVersion',
    column: 'collectionId',
    parts: [{ table: 'CollectionItem', column: 'versionId' }],
  },
} as const satisfies Record<SubjectKind, VersionTable>;
