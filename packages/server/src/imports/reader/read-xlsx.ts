import type { SheetRow } from '@akto-figures/publishing';
import type { Beginning } from './main.ts';
import { fillMerged, type Merged, noMerged, readMergedIn } from './merged-cells.ts';
import { formOf, textForm } from './number-forms.ts';
import { FileRefused, sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';
import { type CellStyle, readValue, superscript } from './xlsx-values.ts';
import { type Handlers, xmlParser } from './xml.ts';
import { openZip } from './zip.ts';

type Zip = Awaited<ReturnType<typeof openZip>>;

/** The rows of a sheet of a workbook, while it is unpacked; of the first that can be seen where none is named. */
export async function* readXlsx(file: string, sheet: string | null): AsyncGenerator<SheetRow> {
  yield* inWorkbook(file, async function* (zip, workbook, known) {
    const path = pathOf(workbook, sheet);
    yield* readRows(zip, path, { ...known, merged: await readMerged(zip, path) });
  });
}

const rowsLooked = 30;

/** The sheets: where several can be seen, each of those with its first rows, by which one is chosen. */
export async function beginnings(file: string): Promise<Beginning[]> {
  const found: Beginning[] = [];
  const sheets = inWorkbook(file, async function* (zip, { sheets, hidden }, known) {
    for (const name of hidden) yield { name, isHidden: true, rows: [] };
    for (const { name, path } of sheets) {
      const rows: SheetRow[] = [];
      if (sheets.length > 1) {
        for await (const row of readRows(zip, path, { ...known, merged: noMerged })) {
          if (row.row > rowsLooked) break;
          rows.push(row);
        }
      }
      yield { name, isHidden: false, rows };
    }
  });
  for await (const sheet of sheets) found.push(sheet);
  return found;
}

/** The XML of a sheet of a workbook, as it is unpacked. */
export async function* unpackSheet(file: string, sheet: string | null): AsyncGenerator<Buffer> {
  const zip = await openZip(file);
  try {
    yield* zip.unpack(pathOf(await readWorkbook(zip), sheet));
  } finally {
    await zip.close();
  }
}

interface Workbook {
  /** Those that can be seen. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** The names of the others. */
  readonly hidden: readonly string[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly from1904: boolean;
}

interface Shown {
  readonly looks: readonly CellStyle[];
  readonly shared: readonly string[];
  readonly from1904: boolean;
}

async function* inWorkbook<Said>(
  file: string,
  read: (zip: Zip, workbook: Workbook, known: Shown) => AsyncGenerator<Said>,
): AsyncGenerator<Said> {
  const zip = await openZip(file);
  try {
    const workbook = await readWorkbook(zip);
    const { strings, styles, from1904 } = workbook;
    const looks = styles ? await readStyles(zip, styles) : [];
    const shared = strings ? await readStrings(zip, strings) : [];
    yield* read(zip, workbook, { looks, shared, from1904 });
  } finally {
    await zip.close();
  }
}

function pathOf({ sheets }: Workbook, name: string | null): string {
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  if (!sheet) throw new FileRefused('noSheet');
  return sheet.path;
}

/** Where the sheets that can be seen and what they need are. */
async function readWorkbook(zip: Zip): Promise<Workbook> {
  const named: { name: string; id: string }[] = [];
  const hidden: string[] = [];
  let from1904 = false;
  await readXml(zip, 'xl/workbook.xml', ({ name, attributes }) => {
    if (name === 'sheet' && /^(?:veryH|h)idden$/.test(attributes.state ?? '')) {
      hidden.push(attributes.name ?? '');
    } else if (name === 'sheet') {
      const id = Object.entries(attributes).find(([attribute]) => attribute.endsWith(':id'))?.[1];
      if (id !== undefined) named.push({ name: attributes.name ?? '', id });
    }
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
  });
  const paths = new Map<string, string>();
  let strings: string | undefined;
  let styles: string | undefined;
  await readXml(zip, 'xl/_rels/workbook.xml.rels', ({ name, attributes: { Id, Type = '', Target = '' } }) => {
    if (name !== 'Relationship') return;
    const target = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    if (Id !== undefined && Type.endsWith('/worksheet')) paths.set(Id, target);
    if (Type.endsWith('/sharedStrings')) strings = target;
    if (Type.endsWith('/styles')) styles = target;
  });
  const sheets = named.flatMap(({ name, id }) => {
    const path = paths.get(id);
    return path === undefined ? [] : [{ name, path }];
  });
  return { sheets, hidden, strings, styles, from1904 };
}

/** How each style of cells shows its numbers and texts. */
async function readStyles(zip: Zip, path: string): Promise<CellStyle[]> {
  const codes = new Map<string, string>();
  const byForm = new Map<string, CellStyle>();
  const looks: CellStyle[] = [];
  let isOfCells = false;
  await readXml(
    zip,
    path,
    ({ name, attributes: { numFmtId = '0', formatCode = '' } }) => {
      if (name === 'numFmt') codes.set(numFmtId, formatCode);
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const code = codes.get(numFmtId) ?? '';
      const known = byForm.get(numFmtId) ?? {
        form: formOf(Number(numFmtId), code),
        textForm: textForm(code),
      };
      byForm.set(numFmtId, known);
      looks.push(known);
    },
    (name) => {
      if (name === 'cellXfs') isOfCells = false;
    },
  );
  return looks;
}

async function readStrings(zip: Zip, path: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  let isRaised = false;
  await readXml(
    zip,
    path,
    ({ name, attributes }) => {
      if (name === 'si') text = '';
      if (name === 'r') isRaised = false;
      if (name === 'vertAlign') isRaised = attributes.val === 'superscript';
      if (name === 'rPh') isReading = true;
      isText = name === 't' && !isReading;
    },
    (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'r') isRaised = false;
      if (name === 'si') strings.push(text);
    },
    (part) => {
      if (isText) text = goneOn(text, isRaised ? superscript(part) : part);
    },
  );
  return strings;
}

const readMerged = (zip: Zip, path: string): Promise<Merged> => readMergedIn(zip.unpack(path));

async function* readRows(
  zip: Zip,
  path: string,
  known: Shown & { merged: Merged },
): AsyncGenerator<SheetRow> {
  const hiddenColumns = new Set<number>();
  const filled = fillMerged(known.merged);
  let isHidden = false;
  let ready: SheetRow[] = [];
  let row = 0;
  let column = 0;
  let cells: SheetRow['cells'][number][] = [];
  let cell: { type: string; style: CellStyle; isFormula: boolean; text: string } | undefined;
  let isValue = false;
  let isReading = false;
  let isRaised = false;
  const parser = xmlParser({
    open({ name, attributes }) {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = 0;
        cells = [];
        isHidden = isOn(attributes.hidden);
      } else if (name === 'col' && isOn(attributes.hidden)) {
        const last = Math.min(Number(attributes.max), sheetLimits.columns);
        for (let hidden = Number(attributes.min); hidden <= last; hidden += 1) hiddenColumns.add(hidden);
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
        cell = {
          type: attributes.t ?? 'n',
          style: known.looks[Number(attributes.s ?? 0)] ?? plainStyle,
          isFormula: false,
          text: '',
        };
      } else if (name === 'f' && cell) cell.isFormula = true;
      else if (name === 'r') isRaised = false;
      else if (name === 'vertAlign') isRaised = attributes.val === 'superscript';
      else if (name === 'rPh') isReading = true;
      isValue = (name === 'v' || name === 't') && !isReading;
    },
    text(part) {
      if (cell && isValue) cell.text = goneOn(cell.text, isRaised ? superscript(part) : part);
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isReading = false;
      if (name === 'r') isRaised = false;
      if (name === 'c' && cell) {
        const value = readValue(cell, known);
        cell = undefined;
        if (value === undefined) return;
        if (!(row >= 1 && row <= sheetLimits.rows + 1)) throw tooManyRows();
        if (column > sheetLimits.columns) throw tooManyColumns();
        cells[column - 1] = value;
      }
      if (name !== 'row') return;
      const whole = filled({ row, cells: Array.from(cells), ...(isHidden && { isHidden }) });
      if (whole.cells.length === 0) return;
      const hidden = [...hiddenColumns].filter((each) => whole.cells[each - 1]);
      for (const each of hidden) hiddenColumns.delete(each);
      const what = hidden.map(lettersOf).join(', ');
      ready.push(
        hidden.length > 0 ? { ...whole, notes: [{ code: 'hiddenColumns', what, isOfFile: true }] } : whole,
      );
    },
  });
  for await (const chunk of zip.unpack(path)) {
    parser.write(chunk);
    yield* ready;
    ready = [];
  }
  parser.end();
  yield* ready;
}

const plainStyle: CellStyle = { form: formOf(0, ''), textForm: undefined };

/** A text that is longer than any cell may be is not gathered further: whoever reads its row says that it is too long. */
const goneOn = (text: string, part: string): string =>
  text.length > sheetLimits.cellCharacters ? text : text + part.slice(0, sheetLimits.cellCharacters + 1);

const isOn = (written: string | undefined) => written === '1' || written === 'true';

/** "AB12" is in column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? `${lettersOf(Math.floor((column - 1) / 26))}${last}` : last;
}

async function readXml(
  zip: Zip,
  path: string,
  open: Handlers['open'],
  close?: Handlers['close'],
  text?: Handlers['text'],
): Promise<void> {
  const parser = xmlParser({ open, close, text });
  for await (const chunk of zip.unpack(path)) parser.write(chunk);
  parser.end();
}
