import { firstLanguage, type LocaleName, localizedWith, nameIn, type TextsOf } from '@akto-figures/contents';
import type { ImportFiguresMutationVariables } from '../../generated/import.ts';
import { keptFileAt } from '../kept/kept-files.ts';
import { keptWords } from '../kept/kept-words.ts';
import { inGraph } from '../words/language.ts';
import type { ChosenFile } from './chosen-file.ts';

export type Input = ImportFiguresMutationVariables['input'];
export type Meaning = NonNullable<NonNullable<Input['columns']>[number]['meaning']>;

export type PeriodAnswer = NonNullable<Input['otherPeriods']>;

/** A cell that somebody has mended. */
export interface Fix {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  /** What the file says there. */
  readonly was: string | null;
}

/** All that somebody says of a file. */
export interface Edits extends TextsOf<'note', never>, TextsOf<'title', never> {
  readonly language: LocaleName;
  readonly fixes: readonly Fix[];
  readonly columns: readonly { readonly name: string; readonly meaning: Meaning | null }[];
  /** Rows that are left out, or read whatever they look like. */
  readonly rows: readonly { readonly row: number; readonly read: boolean }[];
  /** What rows are whose period is not that of their figure; null where nobody has said. */
  readonly otherPeriods: PeriodAnswer | null;
  /** The same of single rows. */
  readonly periods: readonly { readonly row: number; readonly is: PeriodAnswer }[];
  /** Marks in the place of a number say that the source does not state it. */
  readonly notStated: boolean;
  /** What every row says, by the name of a column that the file does not have. */
  readonly constants: Readonly<Record<string, string>>;
  /** The sheet of a workbook that is read; empty for the one that the hub finds. */
  readonly sheet: string;
  /** The key under which it was sent to be written, while it is not known how that ended. */
  readonly sent: string | null;
}

export const noEdits: Edits = {
  language: inGraph(firstLanguage),
  fixes: [],
  columns: [],
  rows: [],
  otherPeriods: null,
  periods: [],
  notStated: false,
  constants: {},
  sheet: '',
  ...localizedWith('title', () => ''),
  ...localizedWith('note', () => ''),
  sent: null,
};

/** The file stands apart from what is typed: ten megabytes are written once, and not at each key press. */
export const keptFile = keptFileAt<ChosenFile>('import/file');
export const keptEdits = keptWords<Edits>('import/edits');

/** What was put back to what the file says is no fix any more; it stays on the screen, where the person is. */
export const isChanged = ({ value, was }: Fix): boolean => value !== (was ?? '');

/** What is sent of a file and its edits. */
export const toSend = ({ name, base64 }: ChosenFile, edits: Edits, locale: LocaleName): Input => ({
  fileName: name,
  file: base64,
  language: edits.language,
  locale,
  fixes: edits.fixes.filter(isChanged).map(({ row, column, value }) => ({ row, column, value })),
  columns: edits.columns.map(({ name, meaning }) => ({ name, meaning })),
  rows: edits.rows.map(({ row, read }) => ({ row, read })),
  notStated: edits.notStated,
  constants: Object.entries(edits.constants)
    .filter(([, value]) => value.trim() !== '')
    .map(([column, value]) => ({ column, value })),
  sheet: edits.sheet || null,
  otherPeriods: edits.otherPeriods,
  periods: edits.periods.map(({ row, is }) => ({ row, is })),
  ...localizedWith('title', (each) => edits[nameIn('title', each)].trim() || null),
  ...localizedWith('note', (each) => edits[nameIn('note', each)].trim() || null),
});
