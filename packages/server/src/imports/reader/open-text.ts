import { createReadStream } from 'node:fs';
import { FileRefused } from './sheet.ts';

/**
 * The text of a file, whatever program saved it: by the mark at its beginning, else as UTF-8 if all of it is, else as
 * Windows-1252, in which spreadsheets save CSV.
 *
 * @throws FileRefused for a file that is no text
 */
export async function* openText(file: string): AsyncGenerator<string> {
  const encoding = await encodingOf(file);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) yield plain(decoder.decode(chunk, { stream: true }));
    yield plain(decoder.decode());
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new FileRefused(
      `The file is no text in ${encoding}, as which it begins. Save it as CSV in UTF-8.`,
      { cause },
    );
  }
}

async function encodingOf(file: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(file)) {
      const [first, second, third] = chunk;
      if (isFirst && first === 0xff && second === 0xfe) return 'utf-16le';
      if (isFirst && first === 0xfe && second === 0xff) return 'utf-16be';
      if (isFirst && first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (cause) {
    if (cause instanceof TypeError) return 'windows-1252';
    throw cause;
  }
}

function plain(text: string): string {
  if (text.includes('\0')) {
    throw new FileRefused(
      'The file has a NUL character, so it is no CSV. Save it as CSV in UTF-8, or give the .xlsx.',
    );
  }
  return text;
}
