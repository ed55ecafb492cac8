import { superscript } from '../../imports/reader/xlsx-values.ts';
import { type Tag, xmlParser } from '../../imports/reader/xml.ts';
import { openZip } from '../../imports/reader/zip.ts';
import { longestDocument, TextRefused } from './text-refused.ts';
import { tidyLines } from './tidy-lines.ts';

type Zip = Awaited<ReturnType<typeof openZip>>;

/** The text of a document that a word processor keeps as a zip of XML: .docx or .odt. @throws TextRefused, FileRefused */
export async function openPackage(file: string): Promise<string> {
  const zip = await openZip(file);
  try {
    if (zip.has('EncryptedPackage')) throw new TextRefused('password');
    if (zip.has('word/document.xml')) return await wordsOf(zip, 'word/document.xml', docx);
    if (!zip.has('content.xml')) throw new TextRefused('unknownFile');
    if (await isEncrypted(zip)) throw new TextRefused('password');
    return await wordsOf(zip, 'content.xml', odt);
  } finally {
    await zip.close();
  }
}

/** How a format writes a text: what its elements stand for, by their names without prefix. */
interface Format {
  /** What stands in the place of an element, or before what is in it. */
  readonly opens: (tag: Tag) => string;
  readonly closes: Readonly<Record<string, string>>;
  /** The elements that hold words; all of them where none is named. */
  readonly words: ReadonlySet<string> | null;
  /** What is no part of the text: notes, what was deleted, what is there twice. */
  readonly leftOut: ReadonlySet<string>;
  /** Whether an element makes the run that it is a property of one that nobody sees. */
  readonly hidesRun: (tag: Tag, within: readonly string[]) => boolean;
}

const isRow = (name: string): boolean => name === 'tr' || name === 'table-row';

const [paragraph, line, cell, item] = ['\n\n', '\n', '\t', '- '] as const;

const docx: Format = {
  opens: ({ name }) =>
    ({ tab: cell, br: line, cr: line, noBreakHyphen: '-', numPr: item, tc: cell })[name] ?? '',
  closes: { p: paragraph, tr: line },
  words: new Set(['t']),
  leftOut: new Set(['Fallback', 'del', 'moveFrom', 'footnote', 'comment']),
  // Said of a paragraph's mark, it hides that and no words.
  hidesRun: ({ name, attributes }, within) =>
    name === 'vanish' && within.at(-3) === 'r' && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''),
};

const odt: Format = {
  opens: ({ name, attributes }) =>
    name === 's'
      ? ' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, 100))
      : ({ tab: cell, 'line-break': line, 'list-item': item, 'table-cell': cell }[name] ?? ''),
  closes: { p: paragraph, h: paragraph, 'table-row': line },
  words: null,
  leftOut: new Set([
    'note',
    'annotation',
    'tracked-changes',
    'ruby-text',
    'scripts',
    'font-face-decls',
    'automatic-styles',
    'hidden-text',
  ]),
  hidesRun: () => false,
};

async function wordsOf(zip: Zip, path: string, format: Format): Promise<string> {
  let text = '';
  let skipped = 0;
  const within: string[] = [];
  let isRaised = false;
  let isHidden = false;
  // The rows that are open, and where each begins. One that was deleted may keep the words of its cells.
  const rows: { readonly at: number; isDeleted: boolean }[] = [];
  const parser = xmlParser({
    open(tag) {
      const { name, attributes } = tag;
      within.push(name);
      if (format.leftOut.has(name)) skipped += 1;
      if (isRow(name)) rows.push({ at: text.length, isDeleted: false });
      const row = rows.at(-1);
      if (row && name === 'del' && within.at(-2) === 'trPr') row.isDeleted = true;
      if (name === 'r') [isRaised, isHidden] = [false, false];
      if (format.hidesRun(tag, within)) isHidden = true;
      if (name === 'vertAlign') isRaised = attributes['w:val'] === 'superscript';
      if (skipped === 0) text += format.opens(tag);
    },
    text(part) {
      const isWords = format.words === null || format.words.has(within.at(-1) ?? '');
      if (skipped === 0 && isWords && !isHidden) text += isRaised ? superscript(part) : part;
      if (text.length > longestDocument) throw new TextRefused('tooLong');
    },
    close(name) {
      within.pop();
      if (format.leftOut.has(name)) skipped -= 1;
      if (name === 'r') isHidden = false;
      if (isRow(name)) {
        const row = rows.pop();
        if (row?.isDeleted) {
          text = text.slice(0, row.at);
          return;
        }
      }
      const isInRow = rows.length > 0 && format.closes[name] === paragraph;
      if (skipped === 0) text += isInRow ? ' ' : (format.closes[name] ?? '');
    },
  });
  for await (const chunk of zip.unpack(path)) parser.write(chunk);
  parser.end();
  return tidyLines(text);
}

async function isEncrypted(zip: Zip): Promise<boolean> {
  if (!zip.has('META-INF/manifest.xml')) return false;
  let is = false;
  const parser = xmlParser({
    open({ name }) {
      if (name === 'encryption-data') is = true;
    },
  });
  for await (const chunk of zip.unpack('META-INF/manifest.xml')) parser.write(chunk);
  return is;
}
