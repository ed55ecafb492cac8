import type { Cell } from '@akto-figures/publishing';
import type { Form } from './number-forms.ts';

/** How the cells of a style show what they hold. */
export interface CellStyle {
  readonly form: Form;
  /** Where its code adds words to a text. */
  readonly textForm: ((text: string) => string) | undefined;
}

interface WrittenCell {
  readonly type: string;
  readonly style: CellStyle;
  readonly isFormula: boolean;
  readonly text: string;
}

/** What a cell says, as a person sees it: what a formula comes to, a number in its form. Undefined where it says nothing. */
export function readValue(
  { type, style, isFormula, text }: WrittenCell,
  { shared, from1904 }: { shared: readonly string[]; from1904: boolean },
): Cell | undefined {
  const said = type === 's' ? (shared[Number(text)] ?? '') : text;
  // Some programs write formulas that they have never computed.
  if (said.trim() === '') return isFormula && type !== 'str' ? { text: '=', kind: 'formula' } : undefined;
  if (type === 'e') return { text: said, kind: 'error' };
  if (type === 'b') return { text: said === '1' ? 'true' : 'false', kind: 'text' };
  if (type === 'd') return { text: said.slice(0, 10), kind: 'text' };
  if (type !== 'n') {
    const plain = unescaped(said);
    return { text: style.textForm?.(plain) ?? plain, kind: 'text' };
  }
  const number = Number(said);
  return Number.isFinite(number) ? style.form(number, from1904) : { text: said, kind: 'error' };
}

/** "_x000D_" is how a workbook writes a character that XML cannot; what is no character of any text stays as it is written. */
const unescaped = (text: string) =>
  text.replaceAll(/_x([0-9A-F]{4})_/gi, (written, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return character === '\0' || !character.isWellFormed() ? written : character;
  });

const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

/** A run of a text that stands above the line: a digit there leads to a note, or is a power, and is none of the number's. */
export const superscript = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => raised[digit] ?? digit);
