import { openText } from '../../imports/reader/open-text.ts';
import { withoutMarkup } from './without-markup.ts';

// Asked of the letters, and not of the bytes: before them may stand the mark of byte order, and before the type an XML declaration.
const page =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html|<!--|<(?:head|body|article|main|div|p|h1)[\s>])/i;

/** The text of a file that has no more than text, or the text of a page. */
export async function openPlain(file: string): Promise<string> {
  const { text } = await openText(file);
  let whole = '';
  for await (const part of text) whole += part;
  return page.test(whole.slice(0, 1024)) ? withoutMarkup(whole) : whole;
}
