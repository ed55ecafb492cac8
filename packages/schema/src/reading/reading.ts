import { type Atlas, parisDay } from '@akto-figures/contents';
import type { Database } from '@akto-figures/prisma';
import type { PrismaClient } from '@akto-figures/prisma/client';
import { loadActionPlans } from '../action-plans/load-action-plans.ts';
import { loadActors } from '../actors/load-actors.ts';
import { loadCollections } from '../collections/load-collections.ts';
import { loadConventionLinks } from '../conventions/load-convention-links.ts';
import { loadConventions } from '../conventions/load-conventions.ts';
import { loadFigures } from '../figures/load-figures.ts';
import { loadRelations } from '../figures/load-relations.ts';
import { readProperNames } from '../figures/presentation/proper-names.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import type { Epoch } from '../releases/epoch.ts';
import { loadReleases } from '../releases/load-releases.ts';
import { readFigureColumns } from '../search/figure-columns.ts';
import { readNames } from '../search/names.ts';
import { readLabelWords } from '../search/spelling.ts';
import { loadCitations } from '../sources/load-citations.ts';
import { loadSources } from '../sources/load-sources.ts';
import { loadUnits } from '../units/load-units.ts';
import { askOfOwners } from './ask-of-owners.ts';

/** What a reading is made from. */
export interface ReadingPorts {
  readonly prisma: PrismaClient;
  readonly select: Database['select'];
  readonly atlas: Atlas;
}

/**
 * The public state of one epoch: the only way from the graph to what is stored. Each loader gathers what the fields of a
 * request ask for, asks the database once, and keeps the answer as long as the epoch is asked for, up to a bound.
 */
export type Reading = ReturnType<typeof readEpoch>;

export function readEpoch({ prisma, select, atlas }: ReadingPorts, epoch: Epoch) {
  // Nothing is released before the first release; 1970 lies before any.
  const instant = epoch?.releasedAt ?? new Date(0);
  const units = loadUnits(prisma, instant);
  return {
    epoch,
    /** The epoch that its records' ids name; null for the present, whose ids stay the same from epoch to epoch. */
    epochInIds: null as string | null,
    /** The day in Paris of the instant that was asked for; null for the present. */
    dayAskedFor: null as string | null,
    instant,
    /** Its day in Paris. Not today: as long as nothing is released, the same question has the same answer. */
    day: parisDay(instant),
    prisma,
    select,
    askOfOwners: askOfOwners(select),
    atlas,
    ...loadActors(prisma, instant),
    ...loadSources(prisma, instant),
    ...loadCitations(prisma),
    ...loadConventions(prisma, instant),
    ...loadConventionLinks(prisma, instant),
    ...loadActionPlans(prisma, instant),
    ...loadIndicators(prisma, instant),
    ...units,
    ...loadFigures({ select, units: units.units }, instant),
    ...loadRelations(prisma, instant),
    /** What keeps its capital inside a sentence. */
    properNames: readProperNames({ select, atlas }, instant),
    ...loadCollections(prisma, instant),
    ...loadReleases(prisma, instant),
    /** What a search finds by its name. */
    names: readNames({ select }, instant),
    /** What figures are counted by. */
    figureColumns: readFigureColumns({ select }, instant),
    /** What a search takes a misspelt word for. */
    labelWords: readLabelWords({ select }, instant),
  };
}

/**
 * The same state, read as that of an instant. Also while it is the present: whoever asked for an instant is shown it when
 * the present is another one.
 */
export const asOfItsEpoch = (reading: Reading, instant: Date): Reading => ({
  ...reading,
  epochInIds: reading.epoch?.id ?? null,
  dayAskedFor: parisDay(instant),
});

/** A stored version and the reading it was found in: what the fields of a type resolve from. */
export interface Read<Row> {
  readonly row: Row;
  readonly reading: Reading;
}
