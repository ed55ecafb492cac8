import type { ContentOf, Fields } from './fields.ts';

/** What an indicator is drafted from. */
export const indicatorFields = {
  position: { holds: 'integer', says: 'Where it stands among the indicators, from 0.' },
  labelFr: { holds: 'line', needed: true, says: 'What is counted, in French.' },
  labelEn: { holds: 'line', says: 'What is counted, in English.' },
  unit: { holds: 'unit', needed: true, says: 'The unit of its figures.' },
  additive: { holds: 'flag', says: 'Whether its values may be added up.' },
} as const satisfies Fields;

export type IndicatorContent = ContentOf<typeof indicatorFields>;
