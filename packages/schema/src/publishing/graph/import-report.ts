import { firstLanguage, localizedWith, nameIn } from '@akto-figures/contents';
import type { ImportReport as ImportReportData } from '@akto-figures/publishing';
import { builder } from '../../builder.ts';
import { editors } from './editors.ts';
import { SeverityType } from './enums.ts';
import { ImportMeaning } from './import-meaning.ts';
import { ImportRow } from './import-row.ts';
import { inWords } from './localized-fields.ts';

const ImportColumn = builder.objectRef<ImportReportData['columns'][number]>('ImportColumn').implement({
  description: 'A column of a spreadsheet, and what it is read as.',
  subGraphs: editors,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the file.' }),
    meaning: t.field({
      type: ImportMeaning,
      nullable: true,
      description: 'What it is read as; null where it is not read.',
      resolve: ({ meaning }) => meaning,
    }),
  }),
});

const ImportOffer = builder.enumType('ImportOffer', {
  description: 'What can be chosen for a problem, instead of mending its cell.',
  subGraphs: editors,
  values: {
    LEAVE_OUT: { description: 'To leave the row out: `rows` of the input.' },
    PERIOD: {
      description:
        'To say whether the row is a figure of a new period or a correction: `otherPeriods` or `periods` of the input.',
    },
    NOT_STATED: { description: 'To read the mark as not stated by the source: `notStated` of the input.' },
  } as const,
});

const ImportNote = builder.objectRef<NonNullable<ImportReportData['notes']>[number]>('ImportNote').implement({
  description:
    'Something that was read as it stands, and that may have been meant otherwise. It holds nothing back.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.exposeInt('row', {
      nullable: true,
      description: 'The row, as a spreadsheet numbers it; null where it is about the whole file.',
    }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The name of the column; null where it is about no single one.',
    }),
    message: t.exposeString('message', { description: 'What was read, in one sentence.' }),
  }),
});

const ForeseenFindings = builder
  .objectRef<NonNullable<ImportReportData['foreseen']>[number]>('ForeseenFindings')
  .implement({
    description: 'All that one check would find with one weight in the release that a file makes.',
    subGraphs: editors,
    fields: (t) => ({
      check: t.exposeString('check', { description: 'The check: `printed-disagrees`.' }),
      title: t.exposeString('title', { description: 'What they are called together, after their number.' }),
      severity: t.field({
        type: SeverityType,
        description: 'How they weigh.',
        resolve: ({ severity }) => severity,
      }),
      count: t.exposeInt('count', { description: 'How many there are.' }),
      keys: t.stringList({
        description: 'The figures that the first of them are about, by their keys.',
        resolve: ({ first }) => first.map(({ key }) => key),
      }),
      messages: t.stringList({
        description: 'What the first of them say, in the language of the problems.',
        resolve: ({ first }) => first.map(({ message }) => message),
      }),
    }),
  });

const ImportProblem = builder.objectRef<ImportReportData['problems'][number]>('ImportProblem').implement({
  description: 'Something in a spreadsheet that cannot be read.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.exposeInt('row', { description: 'The row, as a spreadsheet numbers it: the header is 1.' }),
    column: t.exposeString('column', {
      nullable: true,
      description: 'The name of the column; null where it is about the whole row.',
    }),
    read: t.exposeString('read', { nullable: true, description: 'What stands there.' }),
    expected: t.exposeString('expected', { description: 'What would be right.' }),
    message: t.exposeString('message', { description: 'All of it in one sentence.' }),
    inPlace: t.string({
      description: 'What is wrong and what would be right, for who sees the cell beside it.',
      resolve: ({ inPlace, message }) => inPlace ?? message,
    }),
    choices: t.stringList({
      description:
        'What may have been meant, to choose from: each, as the value of a fix of its cell, is read as that. Empty where nobody can say.',
      resolve: ({ choices = [] }) => [...choices],
    }),
    offers: t.field({
      type: ImportOffer,
      nullable: true,
      description:
        'What can be chosen for it and all that are like it; null where its cell has to be mended.',
      resolve: ({ offers }) => offers ?? null,
    }),
  }),
});

export const ImportReport = builder.objectRef<ImportReportData>('ImportReport').implement({
  description: 'What a spreadsheet says, held against what stands.',
  subGraphs: editors,
  fields: (t) => ({
    columns: t.field({
      type: [ImportColumn],
      description: 'Its columns, and what each is read as.',
      resolve: ({ columns }) => [...columns],
    }),
    new: t.int({ description: 'How many figures are new.', resolve: ({ rows }) => rows.new }),
    changed: t.int({ description: 'How many are changed.', resolve: ({ rows }) => rows.changed }),
    unchanged: t.int({ description: 'How many stay as they are.', resolve: ({ rows }) => rows.unchanged }),
    problems: t.field({
      type: [ImportProblem],
      description: 'The first problems, by row. With any, nothing is written.',
      resolve: ({ problems }) => [...problems],
    }),
    notes: t.field({
      type: [ImportNote],
      description: 'What was read as it stands, and may have been meant otherwise; the first of it.',
      resolve: ({ notes = [] }) => [...notes],
    }),
    sheets: t.stringList({
      description:
        'The sheets of a workbook that are not hidden, the one that was read first; none of a CSV file.',
      resolve: ({ sheets = [] }) => [...sheets],
    }),
    rows: t.field({
      type: [ImportRow],
      description:
        'What the first rows would do, a figure each, at most 500; a row whose periods stand in columns of their own has several. None where the file was written: then the release says it.',
      resolve: ({ firstRows = [] }) => [...firstRows],
    }),
    foreseen: t.field({
      type: [ForeseenFindings],
      nullable: true,
      description:
        'What the checks would say of the release, errors first, as they would when it is submitted. Null where nothing was checked: the file has problems, more than 20,000 changes, or was written.',
      resolve: ({ foreseen }) => (foreseen ? [...foreseen] : null),
    }),
    ...localizedWith('title', (each) =>
      t.string({
        nullable: true,
        description:
          each === firstLanguage
            ? 'What the release would be called, in French, unless the input says it; null where it has a title already, or nothing is to be written.'
            : `The same ${inWords(each)}.`,
        resolve: ({ proposedTitle }) => proposedTitle?.[nameIn('title', each)] ?? null,
      }),
    ),
    problemCount: t.exposeInt('problemCount', { description: 'How many problems there are in all.' }),
  }),
});
