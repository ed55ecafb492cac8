import type { ContentOf, Fields } from './fields.ts';
import { labels } from './labels.ts';
import { localized } from './localized-fields.ts';
import { position } from './shared-fields.ts';

/** What an indicator is drafted from. */
export const indicatorFields = {
  ...localized('label', {
    holds: 'line',
    ...labels.indicator.label,
    says: 'What is counted',
  }),
  unit: {
    holds: 'unit',
    ...labels.indicator.unit,
    says: 'The unit of its figures.',
  },
  additive: {
    holds: 'flag',
    ...labels.indicator.additive,
    says: 'Whether its values may be added up.',
  },
  position,
} as const satisfies Fields;

export type IndicatorContent = ContentOf<typeof indicatorFields>;
