import { randomUUID } from 'node:crypto';
import type { Database } from '../index.ts';

/** What a release may hold, and the column that names its subject: the rows of the view `version_tables`. */
export const kinds = [
  { subject: 'Actor', version: 'ActorVersion', column: 'actorId' },
  { subject: 'Convention', version: 'ConventionVersion', column: 'conventionId' },
  { subject: 'ActionPlan', version: 'ActionPlanVersion', column: 'actionPlanId' },
  { subject: 'Unit', version: 'UnitVersion', column: 'unitId' },
  { subject: 'Indicator', version: 'IndicatorVersion', column: 'indicatorId' },
  { subject: 'Source', version: 'SourceVersion', column: 'sourceId' },
  { subject: 'Figure', version: 'FigureVersion', column: 'figureId' },
  { subject: 'Collection', version: 'CollectionVersion', column: 'collectionId' },
] as const;

export type VersionTable = (typeof kinds)[number]['version'];

export async function aDraft({ client }: Database): Promise<string> {
  const { id } = await client.release.create({ data: { titleFr: 'Un brouillon' } });
  return id;
}

/** A figure that nobody has seen: no release holds it yet. */
export async function aNewFigure({ client }: Database): Promise<string> {
  const { id } = await client.figure.create({ data: { key: `figure-${randomUUID()}` } });
  return id;
}

/** A collection and a unit that are approved, and public in five minutes: the starter data has none. */
export async function aCollectionAndAUnitToCome(database: Database): Promise<void> {
  const { client } = database;
  const release = await aDraft(database);
  const figure = await client.figure.findUniqueOrThrow({ where: { key: 'poec' } });
  await client.collection.create({
    data: {
      key: 'accueil',
      versions: {
        create: {
          releaseId: release,
          titleFr: 'Page d’accueil',
          items: { create: { figureId: figure.id, position: 0 } },
        },
      },
    },
  });
  await client.unit.create({
    data: {
      key: 'repas',
      versions: { create: { releaseId: release, singularFr: 'repas servi', pluralFr: 'repas servis' } },
    },
  });
  await approve(database, release, 5);
}

/**
 * Puts a further version of something released into a release, all of it as it is but for the changes, and names the row.
 * It goes through SQL, because the client would refuse some of what the database has to refuse by itself.
 */
export async function aFurtherVersion(
  database: Database,
  table: VersionTable,
  releaseId: string,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const id = randomUUID();
  const row = { publicFrom: null, publicUntil: null, ...changes, id, releaseId };
  await database.client.$executeRawUnsafe(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(v) || $1::jsonb)).* FROM (
       SELECT * FROM "${table}" WHERE "publicFrom" IS NOT NULL ORDER BY "publicFrom", "id" LIMIT 1
     ) v`,
    JSON.stringify(row),
  );
  return id;
}

/** Approves a release for so many minutes after the running one, by the database's clock. */
export async function approve({ client }: Database, id: string, minutes: number): Promise<void> {
  await client.$executeRaw`
    UPDATE "Release"
    SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', hub_clock()) + make_interval(mins => ${minutes}::int)
    WHERE "id" = ${id}::uuid`;
}

/** Takes the approval of a release back, before its time has come. */
export async function sendBack({ client }: Database, id: string): Promise<void> {
  await client.$executeRaw`UPDATE "Release" SET "state" = 'DRAFT' WHERE "id" = ${id}::uuid`;
}
