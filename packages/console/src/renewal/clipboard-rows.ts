/** What was copied from a spreadsheet, cell by cell. */
export type Rows = readonly (readonly string[])[];

/** The longest text of a clipboard that is read; what is longer is no table that one types of. */
const longestText = 500_000;
const mostRows = 1000;
const longestCell = 5000;

/**
 * Reads what was copied: the table of its HTML, which keeps lines within a cell, else lines with tabs. Null where it is one cell, which
 * the field itself takes, and where it is longer than any table that is pasted here.
 */
export function clipboardRows({ html, text }: { readonly html: string; readonly text: string }): Rows | null {
  if (text.length > longestText) return null;
  const table = html.length > longestText ? [] : tableRows(html);
  const rows = (table.length > 0 ? table : textRows(text))
    .slice(0, mostRows)
    .map((cells) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim().slice(0, longestCell)));
  const isOne = rows.length < 2 && (rows[0]?.length ?? 0) < 2;
  return isOne ? null : rows;
}

/** Lines with tabs. A cell that holds a line or a tab of its own stands in quotation marks, which are doubled within. */
function textRows(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length && rows.length < mostRows) {
    const quoted = text[at] === '"' ? endOfQuoted(text, at) : null;
    const end = quoted ?? endOfPlain(text, at);
    const cell = text.slice(at, end);
    cells.push(quoted === null ? cell : cell.slice(1, -1).replaceAll('""', '"'));
    at = end;
    if (text[at] === '\t') {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    rows.push(cells);
    cells = [];
  }
  return rows;
}

function endOfPlain(text: string, from: number): number {
  const sign = /[\t\n]/g;
  sign.lastIndex = from;
  const end = sign.exec(text)?.index ?? text.length;
  return text[end] === '\n' && text[end - 1] === '\r' && end > from ? end - 1 : end;
}

/** The end of a cell in quotation marks; null where they are words of the cell, as in « "plus de" 12 ». */
function endOfQuoted(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at += 1;
    else return /^(?:\t|\r?\n|$)/.test(text.slice(at + 1, at + 3)) ? at + 1 : null;
  }
  return null;
}

/** The cells of the first table. The page lets nothing turn text into elements, and the texts of cells are all that is wanted. */
function tableRows(html: string): string[][] {
  const rows: string[][] = [];
  let isTable = false;
  let cell: string | null = null;
  let span = 1;
  const close = () => {
    if (cell === null) return;
    const row = rows.at(-1);
    row?.push(decoded(cell), ...Array.from({ length: span - 1 }, () => ''));
    cell = null;
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? -1 : html.indexOf('>', open);
    if (cell !== null) cell += html.slice(at, open < 0 ? html.length : open);
    if (end < 0) break;
    const tag = html.slice(open + 1, end);
    const name = /^\/?[a-z]+/i.exec(tag)?.[0].toLowerCase() ?? '';
    at = end + 1;
    if (name === 'table') isTable = true;
    if (!isTable) continue;
    if (['tr', '/tr', 'td', '/td', 'th', '/th', '/table'].includes(name)) close();
    if (name === '/table') break;
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') {
      cell = '';
      span = Math.min(Number(/colspan\s*=\s*["']?(\d{1,2})/i.exec(tag)?.[1] ?? 1) || 1, 20);
    }
    if (cell !== null && ['br', 'p', '/p', 'div', '/div', 'li'].includes(name)) cell += ' ';
  }
  close();
  return rows.filter((cells) => cells.length > 0);
}

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' },
};

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
