import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { labels, oneOf } from './labels.ts';
import { inferred } from './shared-fields.ts';

/** What an action plan is drafted from. Its key says of which convention and where: "akto-agefiph-2022-2024/region:28". */
export const actionPlanFields = {
  status: {
    holds: oneOf('ActionPlanStatus'),
    ...labels.actionPlan.status,
    says: 'How far it has come.',
  },
  since: {
    holds: 'edtf',
    ...labels.actionPlan.since,
    says: 'Since when; none where the source does not say.',
  },
  ...inferred,
  citations,
} as const satisfies Fields;

export type ActionPlanContent = ContentOf<typeof actionPlanFields>;
