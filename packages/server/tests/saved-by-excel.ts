import { parse } from 'csv-parse/sync';

const months = ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'];
const two = (number: number | string) => `${number}`.padStart(2, '0');
const monthName = (month: string | number) => months[Number(month) - 1] ?? '';
const isMonth = (text: string) => Number(text) >= 1 && Number(text) <= 12;

/** A cell as a French Excel keeps it that opens a CSV with a double click: what looks like a number or a date is one. */
function kept(cell: string): string {
  const text = cell.trim();
  if (/^(true|false)$/i.test(text)) return /^t/i.test(text) ? 'VRAI' : 'FAUX';
  if (/^[+-]?\d+(,\d+)?$/.test(text)) {
    const number = Number(text.replace(',', '.'));
    const shown = Math.abs(number) < 1e11 ? String(number) : number.toExponential(5).replace('e', 'E');
    return shown.replace('.', ',');
  }
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year !== '' && isMonth(month)) {
    return day === '' ? `${monthName(month)}-${year.slice(2)}` : `${day}/${month}/${year}`;
  }
  const [, one = '', other = ''] = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  if (one !== '' && isMonth(other)) return `${two(one)}-${monthName(other)}`;
  if (one !== '' && isMonth(one)) return `${monthName(one)}-${two(other)}`;
  return cell;
}

const windowsBytes = new Map(
  Array.from(
    new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
    (letter, byte) => [letter, byte],
  ),
);

/** An export in French as a French Excel saves it after opening it: in the letters of Windows, with "?" for each other one. */
export function savedByExcel(csv: string): Uint8Array {
  const rows: string[][] = parse(csv, { bom: true, delimiter: ';' });
  const lines = rows.map((row) => row.map(kept).map(quoted).join(';'));
  return Uint8Array.from(`${lines.join('\r\n')}\r\n`.split(''), (letter) => windowsBytes.get(letter) ?? 0x3f);
}

const quoted = (cell: string) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
