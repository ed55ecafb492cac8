import { type SheetColumnName, sheetColumns } from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';

export const ImportMeaning = builder.enumType('ImportMeaning', {
  description: 'What a column of a spreadsheet is read as.',
  subGraphs: editors,
  values: Object.fromEntries(
    Object.entries(sheetColumns).map(([name, { means }]) => [name, { description: means }]),
  ) as Record<SheetColumnName, { description: string }>,
});
