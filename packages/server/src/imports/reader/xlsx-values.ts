import type { Cell } from '@akto-figures/publishing';

/** How a cell shows its number: one of the forms that every workbook knows by its number, or a code of its own. */
export interface Form {
  readonly id: number;
  readonly code: string;
}

interface WrittenCell {
  readonly type: string;
  readonly form: Form | undefined;
  readonly isFormula: boolean;
  readonly text: string;
}

/** What a cell says, as a person sees it: a percentage with its sign, a day as a date. Undefined where it says nothing. */
export function readValue(
  { type, form, isFormula, text }: WrittenCell,
  { shared, from1904 }: { shared: readonly string[]; from1904: boolean },
): Cell | undefined {
  if (isFormula) return { text, kind: 'formula' };
  const said = type === 's' ? (shared[Number(text)] ?? '') : text;
  if (said.trim() === '') return undefined;
  if (type === 'e') return { text: said, kind: 'error' };
  if (type === 'b') return { text: said === '1' ? 'true' : 'false', kind: 'text' };
  if (type === 'd') return { text: said.slice(0, 10), kind: 'text' };
  if (type !== 'n') return { text: unescaped(said), kind: 'text' };
  const number = Number(said);
  if (!Number.isFinite(number)) return { text: said, kind: 'error' };
  if (isDate(form)) return { text: dayOf(number, from1904), kind: 'text' };
  if (isPercentage(form)) return { text: `${digitsOf(number * 100)} %`, kind: 'text' };
  return { text: digitsOf(number), kind: 'number' };
}

/** A spreadsheet's numbers have 15 digits; the 17 in its file are those of the machine. */
function digitsOf(number: number): string {
  const digits = String(Number(number.toPrecision(15)));
  return digits.includes('e') ? BigInt(Math.round(number)).toString() : digits;
}

const shown = (form: Form | undefined) => (form?.code ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

const isPercentage = (form: Form | undefined) =>
  form !== undefined && (form.id === 9 || form.id === 10 || shown(form).includes('%'));

const isDate = (form: Form | undefined) =>
  form !== undefined && ((form.id >= 14 && form.id <= 17) || form.id === 22 || /[dy]/i.test(shown(form)));

/** Days are counted from the end of 1899, with a 29 February 1900 that never was; on old Macs from 1904. */
function dayOf(number: number, from1904: boolean): string {
  const days = from1904 ? number + 1462 : number < 60 ? number + 1 : number;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * 86_400_000).toISOString().slice(0, 10);
}

/** "_x000D_" is how a workbook writes a character that XML cannot; what is no character of any text stays as it is written. */
const unescaped = (text: string) =>
  text.replaceAll(/_x([0-9A-F]{4})_/gi, (written, digits: string) => {
    const character = String.fromCharCode(Number.parseInt(digits, 16));
    return character === '\0' || !character.isWellFormed() ? written : character;
  });
