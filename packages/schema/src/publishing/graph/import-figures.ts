import { builder } from '../../builder.ts';
import { badInput } from '../../errors/bad-input.ts';
import { Locale } from '../../locale/locale.ts';
import { defineAct } from './define-act.ts';
import { editors } from './editors.ts';
import { requireText, textOrNull } from './text.ts';

const ImportFiguresInput = builder.inputType('ImportFiguresInput', {
  description: 'A spreadsheet of figures: the columns are those of the exports, in French or English.',
  subGraphs: editors,
  fields: (t) => ({
    fileName: t.string({ required: true, description: 'What the file is called: "chiffres-2026.csv".' }),
    file: t.string({
      required: true,
      description: 'The bytes of a CSV or XLSX file in base64, at most 1 MB. Larger ones: `pnpm hub import`.',
    }),
    language: t.field({
      type: Locale,
      description:
        'The language of the file where no column says it, and of the problems. French unless said.',
    }),
    noteFr: t.string({ description: 'The public note, in French, of figures that are out and change.' }),
    noteEn: t.string({ description: 'The same in English.' }),
    dryRun: t.boolean({ description: 'Only says what it would write: `ImportRead`.' }),
  }),
});

defineAct(
  'importFigures',
  'Reads a spreadsheet into a draft release of its own: all of it, or nothing where it has a problem. The same file leads to the same draft.',
  ImportFiguresInput,
  ({ fileName, file, language, noteFr, noteEn, dryRun }) => {
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(file)) throw badInput('input.file', 'input.file is no base64.');
    return {
      fileName: requireText('input.fileName', fileName),
      file,
      language: language === 'EN' ? ('en' as const) : ('fr' as const),
      noteFr: textOrNull('input.noteFr', noteFr),
      noteEn: textOrNull('input.noteEn', noteEn),
      isDryRun: dryRun ?? false,
    };
  },
);
