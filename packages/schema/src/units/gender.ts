import { builder, everyone } from '../builder.ts';

export const GenderType = builder.enumType('Gender', {
  description: 'The gender of a noun in French, with which numbers agree.',
  subGraphs: everyone,
  values: {
    MASCULINE: { description: '"un contrat", "vingt et un contrats".' },
    FEMININE: { description: '"une formation", "vingt et une formations".' },
  } as const,
});
