import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { longestDocument, TextRefused } from './text-refused.ts';

const mostPages = 500;

/** The text of a PDF, page after page; a gap between two lines is one between two paragraphs. @throws TextRefused */
export async function openPdf(file: string): Promise<string> {
  const bytes = new Uint8Array(await readFile(file));
  const document = await getDocumentProxy(bytes).catch((cause: Error) => {
    throw new TextRefused(cause.name === 'PasswordException' ? 'password' : 'damaged', { cause });
  });
  let text = '';
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    text += `${linesOf(items as readonly Item[])}\n`;
    page.cleanup();
    if (text.length > longestDocument) throw new TextRefused('tooLong');
  }
  if (!/\p{L}{2}/u.test(text)) throw new TextRefused('scanned');
  return text.trim();
}

/** Words of a page, as the reader of PDFs gives them. */
interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly height?: number;
  readonly transform?: readonly number[];
}

function linesOf(items: readonly Item[]): string {
  let text = '';
  let last: number | null = null;
  for (const { str = '', hasEOL = false, height = 0, transform } of items) {
    const place: number | null = transform?.[5] ?? last;
    // Lines of one paragraph stand closer than one and a half times their height.
    if (last !== null && place !== null && place !== undefined && height > 0 && last - place > height * 1.7)
      text += '\n';
    if (height > 0 && place !== undefined) last = place;
    text += str + (hasEOL ? '\n' : '');
  }
  return text;
}
