import { noOwnUnits } from '@akto-figures/quantity';
import { foldedName } from '../texts/folded-name.ts';
import { headerScore, type ReadColumn } from './columns.ts';
import type { ProblemCode } from './import-problem.ts';
import type { SheetRow } from './sheet-row.ts';

const total = /^(?:(?:sous[- ]?)?tota(?:l|ux)\b|ensemble\b|moyenne\b|average\b|sub-?total\b|grand total\b)/;
const note =
  /^(?:sources?|notes?|champs?|lecture|nb|n b|avertissement|donnees|precisions?|legende|mise a jour|extrait|coverage)\b\s*:?|^(?:\(?\d{1,2}\)|\(?\*+\)?|[¹²³⁴⁵])/;

/**
 * What a row is that says no figure: a note beneath the table, a sum of it, its header once more. It is proposed to be left out, and
 * only where it cannot be read.
 */
export function whatElse({ cells }: SheetRow, columns: readonly ReadColumn[]): ProblemCode | null {
  const texts = cells.flatMap((cell, at) => (cell ? [{ at, text: foldedName(cell.text) }] : []));
  const [first] = texts;
  if (!first) return null;
  const isName = ({ at, text }: { at: number; text: string }) => text === foldedName(columns[at]?.name ?? '');
  const isHeader =
    texts.length > 1 &&
    (texts.filter(isName).length * 2 > texts.length ||
      headerScore(
        texts.map(({ text }) => text),
        [],
        noOwnUnits,
      ) *
        2 >
        texts.length);
  if (isHeader) return 'headerAgain';
  const says = texts.filter(
    ({ at }) => columns[at]?.meaning !== 'value' && columns[at]?.meaning !== 'number',
  );
  if (says.some(({ text }) => total.test(text))) return 'totalRow';
  // One word alone may be a key or a place that is misspelt.
  const isSentence = texts.length === 1 && first.text.includes(' ');
  if (isSentence || (texts.length < 3 && note.test(first.text))) return 'noteRow';
  return null;
}
