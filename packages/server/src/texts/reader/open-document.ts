import { open } from 'node:fs/promises';
import { FileRefused } from '../../imports/reader/sheet.ts';
import { type TextRefusalCode, TextRefused } from './text-refused.ts';

/**
 * The text of a document, by what it is and not by what it is called; line ends are those of texts.
 *
 * @throws TextRefused
 */
export async function openDocument(file: string): Promise<string> {
  try {
    const text = await textOf(file);
    // An accent that is a character of its own is read as part of its letter: labels and titles are made of these words.
    return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed().normalize('NFC');
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    throw new TextRefused(refusals[error.code] ?? 'damaged', { cause: error });
  }
}

async function textOf(file: string): Promise<string> {
  // Only what the file needs: a thread starts for each text, and reads its modules anew.
  const start = await firstBytes(file);
  if (start.length === 0) throw new TextRefused('empty');
  if (start.toString('hex', 0, 4) === 'd0cf11e0') throw new TextRefused('oldOrProtected');
  // Its words stand between commands, and would be read with them.
  if (start.toString('latin1', 0, 5) === '{\\rtf') throw new TextRefused('unknownFile');
  if (start.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const { openPackage } = await import('./open-package.ts');
    return openPackage(file);
  }
  if (start.includes('%PDF-')) {
    const { openPdf } = await import('./open-pdf.ts');
    return openPdf(file);
  }
  const { openPlain } = await import('./open-plain.ts');
  return openPlain(file);
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What the reader of spreadsheets says of a zip, an XML or an encoding, as it is said of a text. */
const refusals: Partial<Record<FileRefused['code'], TextRefusalCode>> = {
  password: 'password',
  tooMuchInside: 'tooMuchInside',
  noWorkbook: 'unknownFile',
  noText: 'noText',
  nul: 'noText',
};
