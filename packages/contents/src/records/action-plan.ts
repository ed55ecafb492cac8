import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';

/** What an action plan is drafted from. Its key says of which convention and where: "akto-agefiph-2022-2024/region:28". */
export const actionPlanFields = {
  status: {
    holds: { enum: 'ActionPlanStatus', words: ['ANNOUNCED', 'SIGNED', 'IN_PLACE', 'ENDED'] },
    needed: true,
    says: 'How far it has come.',
  },
  since: { holds: 'edtf', says: 'Since when; none where the source does not say.' },
  inferred: { holds: 'flag', says: 'The source does not name the territory, or not the whole date.' },
  why: { holds: 'text', says: 'From what it follows, where it is inferred.' },
  citations,
} as const satisfies Fields;

export type ActionPlanContent = ContentOf<typeof actionPlanFields>;
