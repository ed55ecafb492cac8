import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.ts';
import './public-graph.ts';
import './publishing/graph/account-acts.ts';
import './publishing/graph/audit-trail.ts';
import './publishing/graph/check-change.ts';
import './publishing/graph/colleagues.ts';
import './publishing/graph/draft-acts.ts';
import './publishing/graph/draft-history.ts';
import './publishing/graph/early-readings.ts';
import './publishing/graph/look-again.ts';
import './publishing/graph/quote-looks.ts';
import './publishing/graph/import-figures.ts';
import './publishing/graph/import-progress.ts';
import './publishing/graph/mail-blocks.ts';
import './publishing/graph/webhooks.ts';
import './publishing/graph/period-reading.ts';
import './publishing/graph/quantity-reading.ts';
import './publishing/graph/units-to-write.ts';
import './publishing/graph/release-acts.ts';
import './publishing/graph/sites.ts';
import './publishing/graph/subjects.ts';
import './publishing/graph/figures-to-renew.ts';
import './publishing/graph/renewal-acts.ts';
import './publishing/graph/text-acts.ts';
import './publishing/graph/viewer.ts';
import './publishing/graph/working-release.ts';

/** The graph behind sign-in: what everyone may ask, and what writes, reviews and publishes. */
export function buildEditorialGraph(): GraphQLSchema {
  return builder.toSchema({ subGraph: 'Editorial' });
}
