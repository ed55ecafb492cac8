import { texts } from '@akto-figures/contents';
import { type Locale, slipInWords, type TextSlip } from '@akto-figures/quantity';
import { type ImportsWords, importsWords } from '../../messages/generated/imports.ts';

/** One thing in a file that cannot be read, as data: where it stands, what stands there, and what would be right. */
export interface ImportProblem {
  /** As a spreadsheet numbers it, the header being 1. */
  readonly row: number;
  /** The name of the column in the file; null where it is about the whole row. */
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly read: string | null;
  readonly expected: string;
  /** The same in one sentence. */
  readonly message: string;
  /** The same for who sees the cell: without its place, and what stands in it. */
  readonly inPlace: string;
  /** What can be chosen instead of mending the cell. */
  readonly offers: Offer | null;
  /** What may have been meant: each of them, written in the cell, is read as that. */
  readonly choices: readonly string[];
}

/** What can be wrong with a cell or a row: what it is, and what would be right, stands in the messages. */
export type ProblemCode = keyof ImportsWords['problems'];

/** What an import offers for all rows or cells of a kind: to leave them out, to read them as not stated, or to say whether a period is a new one. */
export type Offer = 'LEAVE_OUT' | 'NOT_STATED' | 'PERIOD';

const offers: Partial<Record<ProblemCode, Offer>> = {
  hiddenRow: 'LEAVE_OUT',
  noteRow: 'LEAVE_OUT',
  totalRow: 'LEAVE_OUT',
  headerAgain: 'LEAVE_OUT',
  missingMark: 'NOT_STATED',
  otherPeriod: 'PERIOD',
};

/** What a reader of cells says of one that it cannot read. */
export interface Complaint {
  readonly code: ProblemCode;
  /** What would be right here, where the list above cannot know it. */
  readonly expected?: string;
  /** What is wrong here, as a sentence in the reader's language, where the list above cannot know it. */
  readonly is?: string;
  /** What may have been meant, each as it can be written in the cell. */
  readonly choices?: readonly string[];
  /** Of a text that is not plain, what is wrong and where in it. */
  readonly slip?: TextSlip;
}

/** A text that is longer than what its cell holds. */
export const tooLong = (most: number, locale: Locale): Complaint => ({
  code: 'tooLong',
  expected: importsWords[locale].says.atMost({
    most: most.toLocaleString(locale).replaceAll('\u202f', '\u00a0'),
  }),
});

export function importProblem(
  complaint: Complaint,
  { row, column, read }: Pick<ImportProblem, 'row' | 'column' | 'read'>,
  locale: Locale,
): ImportProblem {
  const { problems, says } = importsWords[locale];
  const usual = problems[complaint.code];
  const expected = (complaint.expected ?? usual.expected).replace(/\.$/, '');
  // The sentence of a slip says what is right, too; here only what is wrong is asked for.
  const [slip] = complaint.slip ? slipInWords(complaint.slip, locale).split('. ') : [];
  const is = complaint.is ? inSentence(complaint.is) : slip ? says.slip({ slip }) : usual.is;
  const cell = { row, column: shortened(column ?? ''), is, read: shortened(read ?? ''), expected };
  const sentence =
    column === null ? says[read === null ? 'whole' : 'wholeRead'] : says[read === null ? 'cell' : 'cellRead'];
  return {
    row,
    column,
    code: complaint.code,
    // What is longer than any text of ours stands in the file, and need not come back a thousand times.
    read: read !== null && read.length > texts.text.most ? shortened(read) : read,
    expected,
    offers: offers[complaint.code] ?? null,
    choices: complaint.choices ?? [],
    // Whoever sees the cell chooses among the readings, and need not read them twice; why a number has two, its problem says.
    inPlace: says[
      complaint.choices?.length && complaint.code !== 'badQuantity' ? 'inPlaceToChoose' : 'inPlace'
    ]({
      is: `${is.charAt(0).toUpperCase()}${is.slice(1)}`,
      expected,
    }),
    message: sentence(cell),
  };
}

/** A sentence as another goes on with it: "Le 9 mai 2022 est un lundi." is "le 9 mai 2022 est un lundi". */
const inSentence = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;

const shortened = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
