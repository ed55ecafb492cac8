import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './scalars/scalars.ts';
import './territories/territory.ts';
import './territories/territory-edges.ts';
import './territories/territory-queries.ts';
import './actors/actor.ts';
import './sources/source.ts';
import './sources/source-queries.ts';
import './conventions/convention.ts';
import './conventions/convention-queries.ts';
import './action-plans/action-plan.ts';
import './action-plans/action-plan-queries.ts';
import './units/unit-queries.ts';
import './indicators/indicator.ts';
import './figures/figure.ts';
import './figures/figure-queries.ts';
import './figures/figure-sum.ts';
import './figures/series.ts';
import './figures/figure-time.ts';
import './figures/stated-relations.ts';
import './figures/presentation/presentation.ts';
import './figures/presentation/cite-as.ts';
import './figures/progress.ts';
import './figures/trend.ts';
import './collections/collection.ts';
import './releases/release.ts';
import './changes/change-queries.ts';
import './changes/withdrawal.ts';
import './changes/figures-changed.ts';
import './search/search.ts';
import './hub/hub.ts';
import './nodes/node-queries.ts';

// The builder has no place for it.
const whatItIs =
  'Public figures of conventions and programmes in France, each with what qualifies its number, its period, its territory and its sources. Show the `text` of a value, which has its qualifier in it: "plus de 1 780" is not 1,780. What is public is a set of versions that never change; `asOf` reads an older state. Questions cost points, and texts and pages have a length: see the description of each argument.';

/** The graph that everyone may query: no type, field or argument of it leads to a draft. */
export function buildPublicGraph(): GraphQLSchema {
  const graph = builder.toSchema({ subGraph: 'Public' });
  graph.description = whatItIs;
  return graph;
}
