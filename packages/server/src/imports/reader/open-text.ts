import { createReadStream } from 'node:fs';
import {
  type Encoding,
  encodedTwice,
  markedEncoding,
  oneByteEncoding,
  unmarkedUtf16,
  utf8,
} from './encodings.ts';
import { FileRefused } from './sheet.ts';

/** The text of a file, and the name of its encoding where that is doubtful. */
export interface OpenedText {
  readonly doubt: string | null;
  readonly text: AsyncGenerator<string>;
}

/**
 * The text of a file, whatever program saved it: by the mark at its beginning, else as UTF-8 if all of it is, else by the letters
 * that it has: Windows-1252, in which spreadsheets save CSV, Mac Roman or a table of DOS.
 *
 * @throws FileRefused for a file that is no text
 */
export async function openText(file: string): Promise<OpenedText> {
  const { encoding, isTwice } = await encodingOf(file);
  const doubt = isTwice ? 'UTF-8\u00a0×\u00a02' : encoding.isDoubtful ? encoding.label : null;
  return { doubt, text: textOf(file, encoding, isTwice) };
}

async function* textOf(file: string, { label, decode }: Encoding, isTwice: boolean): AsyncGenerator<string> {
  const decoded = decode();
  // Letters that were encoded twice are of several: none is cut in two where a line ends.
  let begun = '';
  try {
    for await (const chunk of createReadStream(file)) {
      const text = begun + plain(decoded(chunk));
      const end = isTwice ? text.lastIndexOf('\n') + 1 : text.length;
      begun = text.slice(end);
      yield once(text.slice(0, end), isTwice);
    }
    yield once(begun + plain(decoded()), isTwice);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new FileRefused('noText', { what: label, cause });
  }
}

const once = (text: string, isTwice: boolean) => (isTwice ? (encodedTwice(text) ?? text) : text);

async function encodingOf(file: string): Promise<{ encoding: Encoding; isTwice: boolean }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start: Buffer | undefined;
  let isTwice: boolean | undefined;
  try {
    for await (const chunk of createReadStream(file)) {
      const isFirst = start === undefined;
      start ??= chunk as Buffer;
      const told = isFirst ? (markedEncoding(chunk) ?? unmarkedUtf16(chunk)) : null;
      if (told) return { encoding: told, isTwice: false };
      const text = decoder.decode(chunk, { stream: true });
      if (isFirst) isTwice = encodedTwice(text.slice(0, text.lastIndexOf('\n') + 1)) !== null;
    }
    decoder.decode();
    return { encoding: utf8, isTwice: isTwice ?? false };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return { encoding: await oneByteOf(file), isTwice: false };
  }
}

const sampled = 1024 * 1024;

async function oneByteOf(file: string): Promise<Encoding> {
  const high: number[] = [];
  for await (const chunk of createReadStream(file, { end: sampled })) {
    for (const byte of chunk as Buffer) if (byte >= 0x80) high.push(byte);
  }
  return oneByteEncoding(Buffer.from(high));
}

function plain(text: string): string {
  if (text.includes('\0')) throw new FileRefused('nul');
  return text;
}
