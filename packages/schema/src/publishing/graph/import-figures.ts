import { firstLanguage, isFileName, languageOf, localizedWith, namesIn } from '@akto-figures/contents';
import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { Locale, localeArg } from '../../locale/locale.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { ImportMeaning } from './import-meaning.ts';
import { inWords, readTexts } from './localized-fields.ts';
import { requireBase64, requireText, textOrNull } from './text.ts';

const mostFixes = 1000;
const mostColumns = 100;

const CellFixInput = builder.inputType('CellFixInput', {
  description: 'A cell of the file that is read as if something else stood there.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.int({ required: true, description: 'Its row, as a spreadsheet numbers it: the header is 1.' }),
    column: t.string({
      holds: 'line',
      required: true,
      description:
        'The name of its column in the file. One that the file does not have is read as if it had it, where the name is that of a column of the exports and no other column says the same.',
    }),
    value: t.string({
      holds: 'text',
      required: true,
      description: 'What it says; nothing for an empty cell.',
    }),
  }),
});

const ColumnFixInput = builder.inputType('ColumnFixInput', {
  description: 'What a column of the file is read as, whatever it is called.',
  subGraphs: editors,
  fields: (t) => ({
    name: t.string({ holds: 'line', required: true, description: 'Its name in the file.' }),
    meaning: t.field({ type: ImportMeaning, description: 'What it is read as; null: it is not read.' }),
  }),
});

const RowFixInput = builder.inputType('RowFixInput', {
  description: 'Whether a row of the file is read, whatever it looks like.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.int({ required: true, description: 'The row, as a spreadsheet numbers it.' }),
    read: t.boolean({
      required: true,
      description:
        'False: it is left out, as a note, a total or a second header. True: it is read although it is hidden, or looks like one of those.',
    }),
  }),
});

const ImportPeriodAnswer = builder.enumType('ImportPeriodAnswer', {
  description: 'What a row is whose period is not that of the figure of its key.',
  subGraphs: editors,
  values: {
    NEW_PERIOD: { description: 'A figure of a new period: the one of the key stays, and is carried over.' },
    CORRECTION: { description: 'Another word on the figure of the key: its period changes.' },
  } as const,
});

const PeriodFixInput = builder.inputType('PeriodFixInput', {
  description: 'Whether a row of another period than its figure is of a new period, or a correction.',
  subGraphs: editors,
  fields: (t) => ({
    row: t.int({ required: true, description: 'The row, as a spreadsheet numbers it.' }),
    is: t.field({ type: ImportPeriodAnswer, required: true, description: 'What it is.' }),
  }),
});

const ConstantInput = builder.inputType('ConstantInput', {
  description: 'What every row of the file says where its own cell is empty, or where it has no such column.',
  subGraphs: editors,
  fields: (t) => ({
    column: t.string({
      holds: 'line',
      required: true,
      description: 'The name of a column of the file, or of the exports: `indicator`, `période`.',
    }),
    value: t.string({ holds: 'text', required: true, description: 'What it says.' }),
  }),
});

const ImportFiguresInput = builder.inputType('ImportFiguresInput', {
  description: 'A spreadsheet of figures: the columns are those of the exports, in French or English.',
  subGraphs: editors,
  fields: (t) => ({
    fileName: t.string({
      holds: 'fileName',
      required: true,
      description: 'What the file is called: "chiffres-2026.csv".',
    }),
    file: t.string({
      holds: 'file',
      required: true,
      description:
        'The bytes of a CSV or XLSX file in base64, at most 10 MB. Larger ones: `pnpm hub import`.',
    }),
    language: t.field({
      type: Locale,
      description: 'The language of the file where no column says it. French unless said.',
    }),
    locale: t.field({
      type: Locale,
      description: 'The language in which problems are told; that of the file unless said.',
    }),
    fixes: t.field({
      type: [CellFixInput],
      items: mostFixes,
      description: `Cells that are mended without opening the file, at most ${mostFixes}. With other fixes, it is another import.`,
    }),
    columns: t.field({
      type: [ColumnFixInput],
      items: mostColumns,
      description:
        'Columns that are read as something else than their name says, each once, and nothing by two of them.',
    }),
    rows: t.field({
      type: [RowFixInput],
      items: mostFixes,
      description: `Rows that are left out, or read although they are hidden, at most ${mostFixes}.`,
    }),
    constants: t.field({
      type: [ConstantInput],
      items: mostColumns,
      description: 'What every row says that the file does not.',
    }),
    notStated: t.boolean({
      description:
        'Marks such as "nd", "n.c." or "///" in the place of a number are read: the source does not state it. They are problems unless said.',
    }),
    sheet: t.string({
      holds: 'line',
      description:
        'The name of the sheet of a workbook that is read. Unless said, the one that looks most like a table of figures, among those that are not hidden.',
    }),
    otherPeriods: t.field({
      type: ImportPeriodAnswer,
      description:
        'What all rows are whose period is not that of the figure of their key. They are problems unless said.',
    }),
    periods: t.field({
      type: [PeriodFixInput],
      items: mostFixes,
      description: `The same of single rows, at most ${mostFixes}; what is said of a row holds before what is said of all.`,
    }),
    ...localizedWith('title', (each) =>
      t.string({
        holds: 'line',
        description:
          each === firstLanguage
            ? 'The title of the release, in French, which will be public. Unless said, it says how many figures it brings and in which month. No name of a file.'
            : `The same ${inWords(each)}.`,
      }),
    ),
    ...localizedWith('note', (each) =>
      t.string({
        holds: 'text',
        description:
          each === firstLanguage
            ? 'The public note, in French, of figures that are out and change.'
            : `The same ${inWords(each)}.`,
      }),
    ),
    dryRun: t.boolean({ description: 'Only says what it would write: `ImportRead`.' }),
  }),
});

defineAct(
  'importFigures',
  'Reads a spreadsheet into a draft release of its own: all of it, or nothing where it has a problem. The same file with the same fixes leads to the same draft. Its title, which will be public, is the one that is given, or says how many figures it brings and in which month (`editRelease` gives it another); a comment keeps the name of the file for the team.',
  ImportFiguresInput,
  ({ fileName, file, language, locale, dryRun, ...edits }) => {
    for (const name of namesIn('title')) {
      if (isFileName(edits[name] ?? ''))
        throw badInput(
          `input.${name}`,
          `input.${name} is the name of a file; the public reads it: say what the release brings.`,
        );
    }
    const given = edits.columns ?? [];
    const meanings = given.flatMap(({ meaning }) => meaning ?? []);
    if (new Set(given.map(({ name }) => name)).size < given.length) {
      throw badInput('input.columns', 'input.columns names each column once.');
    }
    if (new Set(meanings).size < meanings.length) {
      throw badInput('input.columns', 'input.columns reads two columns as one thing; choose one of them.');
    }
    return {
      fileName: requireText('input.fileName', fileName),
      file: requireBase64('input.file', file),
      language: languageOf(language ?? localeArg.defaultValue),
      locale: languageOf(locale ?? language ?? localeArg.defaultValue),
      edits: {
        fixes: (edits.fixes ?? []).map(({ row, column, value }, at) => ({
          row,
          column: requireText(`input.fixes[${at}].column`, column),
          value: textOrNull(`input.fixes[${at}].value`, value) ?? '',
        })),
        columns: given.map(({ name, meaning }) => ({ name: name.trim(), meaning: meaning ?? null })),
        rows: (edits.rows ?? []).map(({ row, read }) => ({ row, isRead: read })),
        constants: (edits.constants ?? []).map(({ column, value }, at) => ({
          column: requireText(`input.constants[${at}].column`, column),
          value: textOrNull(`input.constants[${at}].value`, value) ?? '',
        })),
        notStated: edits.notStated ?? false,
        sheet: textOrNull('input.sheet', edits.sheet ?? null),
        otherPeriods: edits.otherPeriods ?? null,
        periods: (edits.periods ?? []).map(({ row, is }) => ({ row, is })),
      },
      ...readTexts('title', edits),
      ...readTexts('note', edits),
      isDryRun: dryRun ?? false,
    };
  },
);
