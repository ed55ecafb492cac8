import type { SheetRow } from '@akto-figures/publishing';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { formOf, textForm } from './number-forms.ts';
import { FileRefused, sheetLimits, tooManyColumns, tooManyRows } from './sheet.ts';
import { type CellStyle, readValue, superscript } from './xlsx-values.ts';
import { openZip } from './zip.ts';

type Zip = Awaited<ReturnType<typeof openZip>>;

/** The rows of the first sheet of a workbook, while it is unpacked. */
export async function* readXlsx(file: string): AsyncGenerator<SheetRow> {
  const zip = await openZip(file);
  try {
    const { sheet, strings, styles, from1904 } = await readWorkbook(zip);
    const looks = styles ? await readStyles(zip, styles) : [];
    const shared = strings ? await readStrings(zip, strings) : [];
    yield* readRows(zip, sheet, { looks, shared, from1904 });
  } finally {
    await zip.close();
  }
}

/** The XML of the first sheet of a workbook, as it is unpacked. */
export async function* unpackSheet(file: string): AsyncGenerator<Buffer> {
  const zip = await openZip(file);
  try {
    yield* zip.unpack((await readWorkbook(zip)).sheet);
  } finally {
    await zip.close();
  }
}

/** Where the first sheet and what it needs are. */
async function readWorkbook(zip: Zip) {
  let first: string | undefined;
  let from1904 = false;
  await readXml(zip, 'xl/workbook.xml', (tag) => {
    if (tag.name === 'sheet')
      first ??= Object.entries(tag.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    if (tag.name === 'workbookPr') from1904 = ['1', 'true'].includes(tag.attributes.date1904 ?? '');
  });
  let sheet: string | undefined;
  let strings: string | undefined;
  let styles: string | undefined;
  await readXml(zip, 'xl/_rels/workbook.xml.rels', ({ name, attributes: { Id, Type = '', Target = '' } }) => {
    if (name !== 'Relationship') return;
    const target = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
    if (Id !== undefined && Id === first) sheet = target;
    if (Type.endsWith('/sharedStrings')) strings = target;
    if (Type.endsWith('/styles')) styles = target;
  });
  if (sheet === undefined) throw new FileRefused('The workbook has no sheet.');
  return { sheet, strings, styles, from1904 };
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

async function* readRows(
  zip: Zip,
  path: string,
  known: { looks: readonly CellStyle[]; shared: readonly string[]; from1904: boolean },
): AsyncGenerator<SheetRow> {
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
      if (name === 'row' && cells.length > 0) ready.push({ row, cells: Array.from(cells) });
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

/** "AB12" is in column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

interface Handlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close?: ((name: string) => void) | undefined;
  readonly text?: ((text: string) => void) | undefined;
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

/** Reads XML while it comes. A document type is refused: no workbook has one, and entities in it can fill any memory. */
function xmlParser({ open, close, text }: Handlers) {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  // Some programs write every name with a prefix: x:row.
  const bare = (name: string) => name.slice(name.indexOf(':') + 1);
  const refuse = (cause?: unknown) => {
    throw new FileRefused('The workbook is damaged: its XML cannot be read. Save it again.', { cause });
  };
  parser.on('doctype', () => {
    throw new FileRefused(
      'The workbook has a document type, which no spreadsheet program writes. It is not read.',
    );
  });
  parser.on('error', refuse);
  parser.on('opentag', (tag) => open({ ...tag, name: bare(tag.name) }));
  parser.on('closetag', ({ name }) => close?.(bare(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoded = (bytes?: Buffer) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      return refuse(cause);
    }
  };
  return {
    write: (bytes: Buffer) => void parser.write(decoded(bytes) ?? ''),
    end() {
      parser.write(decoded() ?? '');
      parser.close();
    },
  };
}
