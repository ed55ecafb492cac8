import type { PrismaClient } from '@akto-figures/prisma/client';
import { loadActionPlans } from '../action-plans/load-action-plans.ts';
import { loadActors } from '../actors/load-actors.ts';
import { loadConventionLinks } from '../conventions/load-convention-links.ts';
import { loadConventions } from '../conventions/load-conventions.ts';
import { loadFigures } from '../figures/load-figures.ts';
import { loadRelations } from '../figures/load-relations.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { loadEpoch } from '../releases/load-epoch.ts';
import { loadCitations } from '../sources/load-citations.ts';
import { loadSources } from '../sources/load-sources.ts';
import type { Atlas } from '../territories/atlas.ts';

/** What a reading is made from. */
export interface ReadingPorts {
  readonly prisma: PrismaClient;
  readonly atlas: Atlas;
}

/**
 * The public state at one instant: the only way from the graph to what is stored. Each loader gathers what the fields of a
 * request ask for and asks the database once, so a list costs the same number of queries however long it is.
 */
export type Reading = ReturnType<typeof readAt>;

export function readAt({ prisma, atlas }: ReadingPorts, instant: Date) {
  return {
    instant,
    prisma,
    atlas,
    ...loadEpoch(prisma, instant),
    ...loadActors(prisma, instant),
    ...loadSources(prisma, instant),
    ...loadCitations(prisma),
    ...loadConventions(prisma, instant),
    ...loadConventionLinks(prisma, instant),
    ...loadActionPlans(prisma, instant),
    ...loadIndicators(prisma, instant),
    ...loadFigures(prisma, instant),
    ...loadRelations(prisma, instant),
  };
}

/** A stored version and the reading it was found in: what the fields of a type resolve from. */
export interface Read<Row> {
  readonly row: Row;
  readonly reading: Reading;
}
