import type { SubjectKind } from '@akto-figures/contents';
import { standingActionPlans } from './action-plans.ts';
import { standingActors } from './actors.ts';
import { standingCollections } from './collections.ts';
import { standingConventions } from './conventions.ts';
import { standingFigures } from './figures.ts';
import { standingIndicators } from './indicators.ts';
import { standingSources } from './sources.ts';
import { approved, type Reads, type Standing, stands, stoodUntil, type Which } from './stands.ts';
import { standingUnits } from './units.ts';

const byKind: {
  [Kind in SubjectKind]: (reads: Reads, keys: readonly string[], which: Which) => Promise<Standing<Kind>[]>;
} = {
  ACTOR: standingActors,
  UNIT: standingUnits,
  INDICATOR: standingIndicators,
  SOURCE: standingSources,
  CONVENTION: standingConventions,
  ACTION_PLAN: standingActionPlans,
  FIGURE: standingFigures,
  COLLECTION: standingCollections,
};

// What one statement is asked for at a time: PostgreSQL takes 65,535 parameters.
const atOnce = 1000;

/** What stands of these subjects, by their keys; those of which nothing is approved are not among them. */
export const readStanding = <Kind extends SubjectKind>(
  reads: Reads,
  kind: Kind,
  keys: Iterable<string>,
): Promise<Map<string, Standing<Kind>>> => readVersions(reads, kind, keys, stands);

/**
 * What stood of these subjects until a release replaced it at this instant, by their keys. It stays the answer whatever
 * comes later; what the release brought is not among them.
 */
export const readReplaced = <Kind extends SubjectKind>(
  reads: Reads,
  kind: Kind,
  keys: Iterable<string>,
  releasedAt: Date,
): Promise<Map<string, Standing<Kind>>> => readVersions(reads, kind, keys, stoodUntil(releasedAt));

/** Every approved version of a subject, the newest first: the first is what stands. */
export async function readApproved<Kind extends SubjectKind>(
  reads: Reads,
  kind: Kind,
  key: string,
): Promise<Standing<Kind>[]> {
  const versions = key.includes('\0') ? [] : await byKind[kind](reads, [key], approved);
  return versions.toSorted((one, other) => other.publicFrom.getTime() - one.publicFrom.getTime());
}

async function readVersions<Kind extends SubjectKind>(
  reads: Reads,
  kind: Kind,
  keys: Iterable<string>,
  which: Which,
): Promise<Map<string, Standing<Kind>>> {
  const wanted = [...new Set(keys)].filter((key) => !key.includes('\0'));
  const found = new Map<string, Standing<Kind>>();
  for (let from = 0; from < wanted.length; from += atOnce) {
    for (const standing of await byKind[kind](reads, wanted.slice(from, from + atOnce), which)) {
      found.set(standing.key, standing);
    }
  }
  return found;
}
