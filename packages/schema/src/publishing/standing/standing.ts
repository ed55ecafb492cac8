import type { SubjectKind } from '../contents/contents.ts';
import { standingActionPlans } from './action-plans.ts';
import { standingActors } from './actors.ts';
import { standingCollections } from './collections.ts';
import { standingConventions } from './conventions.ts';
import { standingFigures } from './figures.ts';
import { standingIndicators } from './indicators.ts';
import { standingSources } from './sources.ts';
import type { Reads, Standing } from './stands.ts';

const byKind: {
  [Kind in SubjectKind]: (reads: Reads, keys: readonly string[]) => Promise<Standing<Kind>[]>;
} = {
  ACTOR: standingActors,
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
export async function readStanding<Kind extends SubjectKind>(
  reads: Reads,
  kind: Kind,
  keys: Iterable<string>,
): Promise<Map<string, Standing<Kind>>> {
  const wanted = [...new Set(keys)].filter((key) => !key.includes('\0'));
  const found = new Map<string, Standing<Kind>>();
  for (let from = 0; from < wanted.length; from += atOnce) {
    for (const standing of await byKind[kind](reads, wanted.slice(from, from + atOnce))) {
      found.set(standing.key, standing);
    }
  }
  return found;
}
