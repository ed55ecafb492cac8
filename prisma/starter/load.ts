import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { inTurnAtStart } from '../database/in-turn-at-start.ts';
import type { Prisma } from '../generated/client.ts';
import { loadTerritories } from '../reference/load-territories.ts';
import { readFacts } from './facts-file.ts';
import { readIndicators } from './indicators-file.ts';
import { starterRows } from './rows.ts';
import { readText } from './starter-file.ts';
import { readTranslations } from './translations-file.ts';

/** The files of the starter data; one that is not given is the hub's own. */
export interface StarterFiles {
  readonly facts?: URL;
  readonly indicators?: URL;
  readonly translations?: URL;
}

const ownFiles: Required<StarterFiles> = {
  facts: new URL('facts.yaml', import.meta.url),
  indicators: new URL('indicators.yaml', import.meta.url),
  translations: new URL('translations.yaml', import.meta.url),
};

/**
 * Loads the starter data into an empty database, on its territories, public through one release, in one transaction; a
 * database that has any release stays as it is. Says how many figures it loaded.
 *
 * @throws FactsUnreadable where a file does not say what it should; then none of it is loaded.
 */
export async function loadStarter(database: Database, given: StarterFiles = {}): Promise<number> {
  if ((await database.client.release.count()) > 0) return 0;
  const files = { ...ownFiles, ...given };
  const [factsText, indicatorsText, translationsText] = await Promise.all([
    readText(files.facts),
    readText(files.indicators),
    readText(files.translations),
  ]);
  await loadTerritories(database);
  const territories = await database.client.territory.findMany({ select: { id: true } });
  const release = { id: randomUUID() };
  const facts = readFacts(factsText, nameOf(files.facts));
  const rows = starterRows(
    facts,
    readIndicators(indicatorsText, nameOf(files.indicators), facts),
    readTranslations(translationsText, nameOf(files.translations), facts),
    release,
    new Set(territories.map(({ id }) => id)),
    nameOf(files.facts),
  );
  return inTurnAtStart(database.client, 'starter data', async (tx) => {
    if ((await tx.release.count()) > 0) return 0;
    await tx.release.create({
      data: {
        ...release,
        titleFr: 'Première publication\u00a0: les chiffres de départ',
        titleEn: 'First release: the figures that the hub starts with',
      },
    });
    await writeRows(tx, rows);
    await approveNow(tx, release.id);
    return rows.figures.versions.length;
  });
}

async function writeRows(tx: Prisma.TransactionClient, rows: ReturnType<typeof starterRows>): Promise<void> {
  const { keys, actors, sources, conventions, actionPlans, indicators, figures } = rows;
  await tx.actor.createMany({ data: keys.actors.subjects });
  await tx.source.createMany({ data: keys.sources.subjects });
  await tx.convention.createMany({ data: keys.conventions.subjects });
  await tx.indicator.createMany({ data: keys.indicators.subjects });
  await tx.figure.createMany({ data: keys.figures.subjects });
  await tx.actionPlan.createMany({ data: actionPlans.subjects });

  await tx.actorVersion.createMany({ data: actors.versions });
  await tx.actorName.createMany({ data: actors.names });
  await tx.officeHolder.createMany({ data: actors.officeHolders });
  await tx.sourceVersion.createMany({ data: sources.versions });
  await tx.conventionVersion.createMany({ data: conventions.versions });
  await tx.party.createMany({ data: conventions.parties });
  await tx.axis.createMany({ data: conventions.axes });
  await tx.measure.createMany({ data: conventions.measures });
  await tx.milestone.createMany({ data: conventions.milestones });
  await tx.structureCount.createMany({ data: conventions.structure });
  await tx.actionPlanVersion.createMany({ data: actionPlans.versions });
  await tx.indicatorVersion.createMany({ data: indicators.versions });
  await tx.figureVersion.createMany({ data: figures.versions });
  await tx.figureActor.createMany({ data: figures.actors });
  await tx.figureRelation.createMany({ data: figures.relations });
  await tx.citation.createMany({
    data: [...conventions.citations, ...actionPlans.citations, ...figures.citations],
  });
}

/** The starter data is no news that someone must not hear early: it is out from the running minute of the database's clock. */
async function approveNow(tx: Prisma.TransactionClient, releaseId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Release" SET "state" = 'APPROVED', "releasedAt" = date_trunc('minute', hub_clock())
    WHERE "id" = ${releaseId}::uuid`;
}

const nameOf = (file: URL) => file.pathname.split('/').at(-1) ?? file.pathname;
