import { citations } from './citations.ts';
import type { ContentOf, Fields } from './fields.ts';
import { inferred } from './shared-fields.ts';

/** What an action plan is drafted from. Its key says of which convention and where: "akto-agefiph-2022-2024/region:28". */
export const actionPlanFields = {
  status: {
    holds: {
      enum: 'ActionPlanStatus',
      words: {
        ANNOUNCED: { fr: 'Annoncé', en: 'Announced' },
        SIGNED: { fr: 'Signé', en: 'Signed' },
        IN_PLACE: { fr: 'En place', en: 'In place' },
        ENDED: { fr: 'Terminé', en: 'Ended' },
      },
    },
    label: { fr: 'Avancement', en: 'Status' },
    needed: { fr: 'l’avancement', en: 'the status' },
    says: 'How far it has come.',
  },
  since: {
    holds: 'edtf',
    label: { fr: 'Depuis', en: 'Since' },
    says: 'Since when; none where the source does not say.',
  },
  ...inferred,
  citations,
} as const satisfies Fields;

export type ActionPlanContent = ContentOf<typeof actionPlanFields>;
