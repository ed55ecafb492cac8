import type { Language } from '../words/words.ts';

/** What a map of the départements says itself. */
export const departmentWords = {
  FR: {
    region: 'Région',
    departments: 'départements',
    paris: 'Paris agrandi',
    ofRegion: ' (plan de la région)',
    none: 'Aucun plan d’actions n’est cité par la source.',
  },
  EN: {
    region: 'Region',
    departments: 'départements',
    paris: 'Paris enlarged',
    ofRegion: ' (plan of the region)',
    none: 'The source names no action plan.',
  },
} as const satisfies Record<Language, object>;
