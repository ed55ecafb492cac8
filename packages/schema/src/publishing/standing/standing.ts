import type { PrismaClient } from '@akto-figures/prisma/client';
import type { Contents, SubjectKind } from '../contents/contents.ts';
import { standingActionPlans } from './action-plans.ts';
import { standingActors } from './actors.ts';
import { standingCollections } from './collections.ts';
import { standingConventions } from './conventions.ts';
import { standingFigures } from './figures.ts';
import { standingIndicators } from './indicators.ts';
import { standingSources } from './sources.ts';

/** The newest approved version of a subject, public or to come: what a change is made on. */
export interface Standing<Kind extends SubjectKind = SubjectKind> {
  readonly kind: Kind;
  /** The stable public key; of an action plan "convention/territory". */
  readonly key: string;
  readonly versionId: string;
  readonly releaseId: string;
  readonly isWithdrawn: boolean;
  /** When it is or will be public. */
  readonly publicFrom: Date;
  readonly content: Contents[Kind];
}

/** Reads what stands; the client may be a transaction's. */
export type Reads = Pick<
  PrismaClient,
  | 'actorVersion'
  | 'indicatorVersion'
  | 'sourceVersion'
  | 'conventionVersion'
  | 'actionPlanVersion'
  | 'figureVersion'
  | 'collectionVersion'
>;

/** Of each chain of versions the last: nothing replaces it, and its release is approved. */
export const stands = { publicFrom: { not: null }, publicUntil: null } as const;

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
