import type { ContentOf, Fields } from './fields.ts';
import { localized } from './localized.ts';
import { position } from './shared-fields.ts';

/** What an indicator is drafted from. */
export const indicatorFields = {
  ...localized('label', {
    holds: 'line',
    label: { fr: 'Libellé', en: 'Label' },
    hint: { fr: 'Ce qui est compté.', en: 'What is counted.' },
    needed: { fr: 'le libellé', en: 'the label' },
    says: 'What is counted',
  }),
  unit: {
    holds: 'unit',
    label: { fr: 'Unité', en: 'Unit' },
    needed: { fr: 'l’unité', en: 'the unit' },
    says: 'The unit of its figures.',
  },
  additive: {
    holds: 'flag',
    label: { fr: 'Ses valeurs peuvent s’additionner', en: 'Its values may be added up' },
    says: 'Whether its values may be added up.',
  },
  position,
} as const satisfies Fields;

export type IndicatorContent = ContentOf<typeof indicatorFields>;
