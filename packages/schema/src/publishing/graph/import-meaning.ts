import { importMeanings, type ImportMeaning as Meaning } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

export const ImportMeaning = builder.enumType('ImportMeaning', {
  description: 'What a column of a spreadsheet is read as.',
  subGraphs: editors,
  values: Object.fromEntries(
    Object.entries(importMeanings).map(([meaning, description]) => [meaning, { description }]),
  ) as Record<Meaning, { description: string }>,
});
